import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { DisciplineBranch } from '../../gql/graphql.js';
import { graphql } from '../graphql/graphql.js';
import type { PickOption } from '../../patterns/form/pick-field.js';
import { useSaid } from '../i18n/bilingual.js';

const VOCABULARY = graphql(`
  query Vocabulary {
    disciplines {
      code
      nameZh
      nameEn
      branch
    }
    departments {
      code
      nameZh
      nameEn
    }
    capabilityCategories {
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
  /** The side of a team that a discipline stands on; null for unknown codes. */
  readonly branch: (code: string) => DisciplineBranch | null;
  readonly department: (code: string) => string;
  readonly area: (key: string) => string;
  /** A kind of work that shared facilities do. */
  readonly category: (key: string) => string;
  /** All of them, for a field to pick from; none while they are on their way. */
  readonly disciplines: readonly PickOption[];
  readonly departments: readonly PickOption[];
  readonly categories: readonly PickOption[];
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
    const categories = (data?.capabilityCategories ?? []).map((row) => ({
      value: row.nameZh,
      label: said(row, 'name'),
    }));
    const branches = new Map((data?.disciplines ?? []).map((row) => [row.code, row.branch]));
    return {
      branch: (code) => branches.get(code) ?? null,
      discipline: named((data?.disciplines ?? []).map((row) => [row.code, said(row, 'name')])),
      department: named((data?.departments ?? []).map((row) => [row.code, said(row, 'name')])),
      category: named(categories.map(({ value, label }) => [value, label])),
      disciplines: (data?.disciplines ?? []).map((row) => ({
        value: row.code,
        label: `${said(row, 'name')} ${row.code}`,
      })),
      departments: (data?.departments ?? []).map((row) => ({ value: row.code, label: said(row, 'name') })),
      categories,
      area: named((data?.challengeAreas ?? []).map((row) => [row.key, said(row, 'name')])),
    };
  }, [data, said]);
}
