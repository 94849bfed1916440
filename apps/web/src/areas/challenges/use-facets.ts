import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { searchFiltersOf, type ChallengeWishes } from './challenge-wishes.js';

const FACETS = graphql(`
  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {
    search(
      index: challenges
      q: $q
      filters: $filters
      facets: ["status", "kind", "area", "disciplines"]
      perPage: 1
    ) {
      total
      totalIsCapped
      facets {
        attribute
        values {
          value
          count
        }
      }
    }
  }
`);

export interface Facets {
  /** Null until it is known. */
  readonly total: number | null;
  readonly isCapped: boolean;
  /** What there is of an attribute under the present wishes, the most frequent first. */
  readonly valuesOf: (attribute: string) => readonly { readonly value: string; readonly count: number }[];
}

/** How many challenges the wishes leave, and how they divide. */
export function useFacets(wishes: ChallengeWishes, now: Date): Facets {
  const variables = { q: wishes.q, filters: searchFiltersOf(wishes, now) };
  const [{ data }] = useQuery({ query: FACETS, variables });
  const found = data?.search;
  return {
    total: found?.total ?? null,
    isCapped: found?.totalIsCapped ?? false,
    valuesOf: (name) => found?.facets.find(({ attribute }) => attribute === name)?.values ?? [],
  };
}
