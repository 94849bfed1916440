import { graphql } from '../graphql/graphql.js';

/** The best of every index, in one request. */
export const FOUND_EVERYWHERE = graphql(`
  query FoundEverywhere($q: String!, $perPage: Int!) {
    challenges: search(index: challenges, q: $q, perPage: $perPage) {
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
    people: search(index: people, q: $q, perPage: $perPage) {
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
    labs: search(index: labs, q: $q, perPage: $perPage) {
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
    outcomes: search(index: outcomes, q: $q, perPage: $perPage) {
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
export const INDEXES = ['challenges', 'people', 'labs', 'outcomes'] as const;
export type IndexName = (typeof INDEXES)[number];

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
