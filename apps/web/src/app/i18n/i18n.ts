import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, languageChoice } from './language.js';

/** Texts of one area in one language; each is a small file that is loaded with its area. */
const files = import.meta.glob<Record<string, string>>('./*/*.json', { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    const load = files[`./${language}/${area}.json`];
    if (!load) return done(new Error(`no texts for ${language}/${area}`), null);
    load().then(
      (texts) => done(null, texts),
      (failure: unknown) => done(failure as Error, null),
    );
  },
};

/** Prepares the texts of the frame; the areas' own come when they are opened. Follows the language chosen. */
export async function startTexts(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: languageChoice.read(),
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['common', 'shell'],
      defaultNS: 'common',
      keySeparator: false,
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  const follow = () => {
    document.documentElement.lang = i18next.language;
  };
  follow();
  languageChoice.subscribe(() => void i18next.changeLanguage(languageChoice.read()).then(follow));
}
