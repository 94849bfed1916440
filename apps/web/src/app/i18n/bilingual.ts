import { useCallback } from 'react';
import { type Language, useLanguage } from './language.js';

/** Anything that the API gives in both languages; either may be missing. */
type Both<Name extends string> = { readonly [Key in `${Name}Zh` | `${Name}En`]?: string | null };

/** The text in the language, or in the other one where it is missing. */
export function inLanguage(language: Language, zh: string | null | undefined, en: string | null | undefined) {
  const [first, second] = language === 'en' ? [en, zh] : [zh, en];
  return first || second || '';
}

/** `said(challenge, 'title')` is `titleZh` or `titleEn`, whichever the reader reads. */
export function useSaid() {
  const language = useLanguage();
  return useCallback(
    <Name extends string>(thing: Both<Name> | null | undefined, name: Name) => {
      const texts = (thing ?? {}) as Record<string, string | null | undefined>;
      return inLanguage(language, texts[`${name}Zh`], texts[`${name}En`]);
    },
    [language],
  );
}
