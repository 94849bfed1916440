import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { ATTRIBUTES, searchFiltersOf, type ChallengeWishes, type FacetName } from './challenge-wishes.js';

const FACETS = graphql(`
  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {
    search(
      index: challenges
      q: $q
      filters: $filters
      facets: ["status", "kind", "area", "disciplines", "departments"]
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

/** The counts of a filter that has values already, as if it had none; asked only for those. */
const OWN = graphql(`
  query ChallengeFacetsOfChosen(
    $q: String!
    $state: [SearchFilterInput!]
    $ofState: Boolean!
    $kind: [SearchFilterInput!]
    $ofKind: Boolean!
    $area: [SearchFilterInput!]
    $ofArea: Boolean!
    $discipline: [SearchFilterInput!]
    $ofDiscipline: Boolean!
    $department: [SearchFilterInput!]
    $ofDepartment: Boolean!
  ) {
    state: search(index: challenges, q: $q, filters: $state, facets: ["status"], perPage: 1)
      @include(if: $ofState) {
      ...FacetCounts
    }
    kind: search(index: challenges, q: $q, filters: $kind, facets: ["kind"], perPage: 1)
      @include(if: $ofKind) {
      ...FacetCounts
    }
    area: search(index: challenges, q: $q, filters: $area, facets: ["area"], perPage: 1)
      @include(if: $ofArea) {
      ...FacetCounts
    }
    discipline: search(index: challenges, q: $q, filters: $discipline, facets: ["disciplines"], perPage: 1)
      @include(if: $ofDiscipline) {
      ...FacetCounts
    }
    department: search(index: challenges, q: $q, filters: $department, facets: ["departments"], perPage: 1)
      @include(if: $ofDepartment) {
      ...FacetCounts
    }
  }

  fragment FacetCounts on SearchPageResult {
    facets {
      attribute
      values {
        value
        count
      }
    }
  }
`);

export interface Facets {
  /** Null until it is known. */
  readonly total: number | null;
  readonly isCapped: boolean;
  /** What there is of a filter's values under the others' wishes, the most frequent first. */
  readonly valuesOf: (name: FacetName) => readonly { readonly value: string; readonly count: number }[];
}

/** How many challenges the wishes leave, and how they divide. */
export function useFacets(wishes: ChallengeWishes, now: Date): Facets {
  const { q } = wishes;
  const [{ data }] = useQuery({ query: FACETS, variables: { q, filters: searchFiltersOf(wishes, now) } });
  const own = (name: FacetName) => searchFiltersOf(wishes, now, name);
  const has = (name: FacetName) => wishes[name].length > 0;
  const [{ data: ofChosen }] = useQuery({
    query: OWN,
    variables: {
      q,
      state: own('state'),
      ofState: has('state'),
      kind: own('kind'),
      ofKind: has('kind'),
      area: own('area'),
      ofArea: has('area'),
      discipline: own('discipline'),
      ofDiscipline: has('discipline'),
      department: own('department'),
      ofDepartment: has('department'),
    },
    pause: !(Object.keys(ATTRIBUTES) as FacetName[]).some(has),
  });
  const found = data?.search;
  return {
    total: found?.total ?? null,
    isCapped: found?.totalIsCapped ?? false,
    valuesOf: (name) => {
      const facets = (has(name) ? ofChosen?.[name]?.facets : undefined) ?? found?.facets;
      return facets?.find(({ attribute }) => attribute === ATTRIBUTES[name])?.values ?? [];
    },
  };
}
