import { graphql } from '../../app/graphql/graphql.js';
import type { FoundInKindQuery } from '../../gql/graphql.js';

/** What the wishes find in one index, page by page, with what the filters would leave. */
export const FOUND_IN_KIND = graphql(`
  query FoundInKind(
    $index: SearchIndexName!
    $q: String!
    $filters: [SearchFilterInput!]
    $facets: [String!]
    $sort: [SearchSortInput!]
    $page: Int!
    $perPage: Int!
  ) {
    search(
      index: $index
      q: $q
      filters: $filters
      facets: $facets
      sort: $sort
      page: $page
      perPage: $perPage
      openFacets: true
    ) {
      total
      totalIsCapped
      searchedFor
      didYouMean {
        q
        zh
        en
      }
      facets {
        attribute
        values {
          value
          count
        }
      }
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
        challenge {
          id
          number
          state
          areaZh
          areaEn
          budgetFen
          deadlineAt
        }
        person {
          id
          kind
          headlineZh
          headlineEn
          person {
            id
            affiliations {
              id
              main
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
        need {
          id
        }
        outcome {
          id
          type
          year
          trl
          organisations {
            id
            nameZh
            nameEn
          }
        }
        facility {
          id
          openAccess
          city
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

/** The best of each index with enough to judge it by, and how many there are of each. */
export const FOUND_OVERALL = graphql(`
  query FoundOverall($q: String!, $perPage: Int!) {
    searchEverywhere(q: $q, perPage: $perPage) {
      index
      total
      totalIsCapped
      searchedFor
      didYouMean {
        q
        zh
        en
      }
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
        challenge {
          id
          number
          state
          areaZh
          areaEn
          budgetFen
          deadlineAt
        }
        person {
          id
          kind
          headlineZh
          headlineEn
          person {
            id
            affiliations {
              id
              main
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
        need {
          id
        }
        outcome {
          id
          type
          year
          trl
          organisations {
            id
            nameZh
            nameEn
          }
        }
        facility {
          id
          openAccess
          city
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

/** Words that complete what is typed, and the best of each index. */
export const SUGGESTED = graphql(`
  query Suggested($q: String!) {
    searchSuggestions(q: $q, first: 5) {
      text
      count
    }
    searchEverywhere(q: $q, perPage: 2) {
      index
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

export type FoundHit = FoundInKindQuery['search']['hits'][number];
export type FoundFacets = FoundInKindQuery['search']['facets'];
