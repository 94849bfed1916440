/** Stands where a term has no name in one of the languages, so that the two columns stay in step. */
export const NO_TERM = '—';

/** A term as the two columns have it; a missing name is blank. */
export interface NamedTerm {
  readonly zh: string;
  readonly en: string;
}

/** Terms of the two columns by their place; null where both have some and not equally many. */
export function termsOf(zh: readonly string[], en: readonly string[]): readonly NamedTerm[] | null {
  if (zh.length > 0 && en.length > 0 && zh.length !== en.length) return null;
  const named = (text: string | undefined) => (text === undefined || text === NO_TERM ? '' : text);
  return Array.from({ length: Math.max(zh.length, en.length) }, (_, at) => ({
    zh: named(zh[at]),
    en: named(en[at]),
  }));
}

/** The two columns of terms. */
export function columnsOf(terms: readonly NamedTerm[]): {
  readonly zh: readonly string[];
  readonly en: readonly string[];
} {
  const column = (language: 'zh' | 'en') => {
    const names = terms.map((term) => term[language]);
    return names.every((name) => name === '') ? [] : names.map((name) => name || NO_TERM);
  };
  return { zh: column('zh'), en: column('en') };
}

/** True where the written terms say no more than the present ones: a name that was left out may have been filled in since. */
export function sayTheSame(written: readonly NamedTerm[], present: readonly NamedTerm[]): boolean {
  const agree = (said: string, known: string) => said === '' || said === known;
  return (
    written.length === present.length &&
    written.every(({ zh, en }, at) => agree(zh, present[at]?.zh ?? '') && agree(en, present[at]?.en ?? ''))
  );
}
