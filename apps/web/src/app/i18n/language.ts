import { useSyncExternalStore } from 'react';
import { storedChoice } from '../stored-choice.js';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first language of the browser that we speak; Chinese where it asks for neither. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}

export const languageChoice = storedChoice('jiebang.language', LANGUAGES, () =>
  languageOf(navigator.languages),
);

/** The language of the pages, as chosen in the header or the settings, else as the browser asks for. */
export function useLanguage(): Language {
  return useSyncExternalStore(languageChoice.subscribe, languageChoice.read);
}
