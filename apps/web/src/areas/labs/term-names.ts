import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useLanguage } from '../../app/i18n/language.js';

const TERMS = graphql(`
  query LabTerms($words: [String!]!) {
    fieldTerms(words: $words) {
      word
      textZh
      textEn
    }
  }
`);

/** Words of the field as the reader's language says them; as they are until that is known. */
export function useTermNames(words: readonly string[]): (word: string) => string {
  const english = useLanguage() === 'en';
  const key = [...new Set(words)].sort().slice(0, 300).join('\n');
  const variables = useMemo(() => ({ words: key === '' ? [] : key.split('\n') }), [key]);
  const [{ data }] = useQuery({ query: TERMS, variables, pause: key === '', requestPolicy: 'cache-first' });
  const names = useMemo(
    () => new Map((data?.fieldTerms ?? []).map((term) => [term.word, english ? term.textEn : term.textZh])),
    [data, english],
  );
  return useCallback((word) => names.get(word) ?? word, [names]);
}
