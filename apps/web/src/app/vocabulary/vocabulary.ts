import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.js';
import { useSaid } from '../i18n/bilingual.js';

const VOCABULARY = graphql(`
  query Vocabulary {
    disciplines {
      code
      nameZh
      nameEn
    }
    departments {
      code
      nameZh
      nameEn
    }
    challengeAreas {
      key
      nameZh
      nameEn
    }
  }
`);

/** Names of codes, in the reader's language; the code itself while the dictionaries are on their way, or for unknown ones. */
export interface Vocabulary {
  readonly discipline: (code: string) => string;
  readonly department: (code: string) => string;
  readonly area: (key: string) => string;
}

/** The dictionaries, asked for once and kept by the cache. */
export function useVocabulary(): Vocabulary {
  const said = useSaid();
  const [{ data }] = useQuery({ query: VOCABULARY, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const named = (rows: readonly (readonly [string, string])[]) => {
      const names = new Map(rows);
      return (code: string) => names.get(code) ?? code;
    };
    return {
      discipline: named((data?.disciplines ?? []).map((row) => [row.code, said(row, 'name')])),
      department: named((data?.departments ?? []).map((row) => [row.code, said(row, 'name')])),
      area: named((data?.challengeAreas ?? []).map((row) => [row.key, said(row, 'name')])),
    };
  }, [data, said]);
}
