import { graphql } from '../../app/graphql/graphql.js';
import type { DuplicatePairsQuery, DuplicateSort, DuplicateState } from '../../gql/graphql.js';

export const PAIRS = graphql(`
  query DuplicatePairs($state: DuplicateState, $name: String, $sort: DuplicateSort, $after: String) {
    duplicatePairs(first: 20, after: $after, state: $state, name: $name, sort: $sort) {
      nodes {
        id
        state
        score
        reasons {
          code
          points
          count
        }
        left {
          identityNumber
          kind
          person {
            id
            nameZh
            nameEn
            affiliations {
              id
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
        right {
          identityNumber
          kind
          person {
            id
            nameZh
            nameEn
            affiliations {
              id
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export interface PairFilter {
  readonly state: DuplicateState;
  readonly name: string | null;
  readonly sort: DuplicateSort;
}

export type PairRow = DuplicatePairsQuery['duplicatePairs']['nodes'][number];
