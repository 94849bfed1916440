import { graphql } from '../../app/graphql/graphql.js';
import type { FoundLabsQuery } from '../../gql/graphql.js';

/** Facilities, with words or without: the search serves both. */
export const FOUND_LABS = graphql(`
  query FoundLabs(
    $q: String!
    $filters: [SearchFilterInput!]
    $sort: [SearchSortInput!]
    $page: Int!
    $perPage: Int!
  ) {
    search(
      index: labs
      q: $q
      filters: $filters
      sort: $sort
      facets: ["kinds", "categories", "methods", "audiences", "city", "campus", "openAccess"]
      page: $page
      perPage: $perPage
    ) {
      total
      facets {
        attribute
        values {
          value
          count
        }
      }
      hits {
        id
        highlights {
          attribute
          html
        }
        facility {
          id
          nameZh
          nameEn
          summaryZh
          summaryEn
          categories
          city
          campus
          openAccess
          methods
          resourceKinds
          organisation {
            id
            nameZh
            nameEn
          }
          instruments {
            id
          }
          services {
            id
          }
          resources {
            id
            kind
            state
          }
        }
      }
    }
  }
`);

export type FoundLabs = FoundLabsQuery['search'];
export type LabInList = NonNullable<FoundLabs['hits'][number]['facility']>;

/** Facilities of one page of the directory. */
export const PER_PAGE = 24;
