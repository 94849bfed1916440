import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';

/** Names of languages by their ISO 639 codes, in the reader's language. */
export function useLanguageName(): (code: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return (code: string) => names.of(code) ?? code;
  }, [language]);
}
