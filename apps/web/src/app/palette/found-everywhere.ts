import { graphql } from '../graphql/graphql.js';
import type { SearchIndexName } from '../../gql/graphql.js';

/** The best of every index, and how many there are: one request, and one round of the engine. */
export const FOUND_EVERYWHERE = graphql(`
  query FoundEverywhere($q: String!, $perPage: Int!) {
    searchEverywhere(q: $q, perPage: $perPage) {
      index
      total
      totalIsCapped
      hits {
        id
        index
        entity
        titleZh
        titleEn
        highlights {
          attribute
          html
        }
      }
    }
  }
`);

/** The indexes in the order in which their hits are shown; each is also the beginning of its pages' addresses. */
export const INDEXES = [
  'challenges',
  'people',
  'labs',
  'outcomes',
] as const satisfies readonly SearchIndexName[];
export type IndexName = (typeof INDEXES)[number];

/** The parts of an answer in the order in which they are shown; those that have no page yet are left out. */
export function inOrder<Part extends { readonly index: SearchIndexName }>(
  parts: readonly Part[],
): readonly (Part & { readonly index: IndexName })[] {
  return INDEXES.flatMap((index) => parts.filter((part) => part.index === index)) as (Part & {
    readonly index: IndexName;
  })[];
}

/** Where a hit has its page: needs of the pool are found among the challenges, and have pages of their own. */
export function hrefOfHit({ index, entity, id }: { index: string; entity: string; id: string }): string {
  return entity === 'need' ? `/pool/${id}` : `/${index}/${id}`;
}

interface Hit {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly highlights: readonly { readonly attribute: string; readonly html: readonly string[] }[];
}

/** The name of a hit in a language with its matches marked, where it was the name that matched. */
export function markedName({ highlights }: Hit, english: boolean): string | undefined {
  const attributes = english ? ['nameEn', 'titleEn'] : ['name', 'title'];
  return highlights.find(({ attribute }) => attributes.includes(attribute))?.html[0];
}
