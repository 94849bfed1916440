import { graphql } from '../../app/graphql/graphql.js';
import type { PeopleListQuery } from '../../gql/graphql.js';

/** The directory without words, page by page. */
export const PEOPLE = graphql(`
  query PeopleList(
    $kind: ProfileKind
    $discipline: String
    $campus: String
    $sort: ProfileSort
    $first: Int
    $after: String
  ) {
    people(kind: $kind, discipline: $discipline, campus: $campus, sort: $sort, first: $first, after: $after) {
      nodes {
        id
        kind
        headlineZh
        headlineEn
        campus
        disciplineCodes
        capacity
        acceptsMentoring
        terms {
          zh
          en
        }
        licence {
          state
        }
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            main
            titleZh
            titleEn
            organisation {
              id
              nameZh
              nameEn
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

/** What words find, page by page. */
export const FOUND_PEOPLE = graphql(`
  query FoundPeople(
    $q: String!
    $filters: [SearchFilterInput!]
    $sort: [SearchSortInput!]
    $page: Int!
    $perPage: Int!
  ) {
    search(index: people, q: $q, filters: $filters, sort: $sort, page: $page, perPage: $perPage) {
      total
      hits {
        id
        highlights {
          attribute
          html
        }
        person {
          id
          kind
          headlineZh
          headlineEn
          campus
          disciplineCodes
          capacity
          acceptsMentoring
          terms {
            zh
            en
          }
          licence {
            state
          }
          person {
            id
            nameZh
            nameEn
            affiliations {
              id
              main
              titleZh
              titleEn
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
      }
    }
  }
`);

/** How many people the wishes leave, and how they divide. */
export const PEOPLE_FACETS = graphql(`
  query PeopleFacets($q: String!, $filters: [SearchFilterInput!]) {
    search(
      index: people
      q: $q
      filters: $filters
      facets: ["kind", "disciplines", "campus", "org", "available"]
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

export type PersonInList = PeopleListQuery['people']['nodes'][number];

/** True for those whom a run may seat: licensed, willing, with places. */
export function takesGroups({
  acceptsMentoring,
  capacity,
  licence,
}: {
  readonly acceptsMentoring: boolean | null;
  readonly capacity: number | null;
  readonly licence: { readonly state: string } | null;
}): boolean {
  return acceptsMentoring === true && (capacity ?? 0) > 0 && licence?.state === 'certified';
}
