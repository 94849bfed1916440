import { graphql } from '../../../app/graphql/graphql.js';
import type { MyConflictsQuery } from '../../../gql/graphql.js';

export const MY_CONFLICTS = graphql(`
  query MyConflicts {
    myConflicts {
      declared {
        id
        version
        kind
        reason
        otherPerson {
          id
          nameZh
          nameEn
        }
      }
      computed {
        kind
        reason
        one {
          id
          nameZh
          nameEn
        }
        other {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

export type OwnConflicts = MyConflictsQuery['myConflicts'];

export const DECLARE_CONFLICT = graphql(`
  mutation DeclareMyConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      __typename
      ... on MyConflicts {
        declared {
          id
        }
      }
      ...Refusal
    }
  }
`);

export const WITHDRAW_CONFLICT = graphql(`
  mutation WithdrawMyConflict($id: ID!, $version: Int!) {
    withdrawConflict(id: $id, version: $version) {
      __typename
      ... on MyConflicts {
        declared {
          id
        }
      }
      ...Refusal
    }
  }
`);

/** People to choose from, as the words are typed. */
export const PEOPLE_TO_NAME = graphql(`
  query PeopleToName($q: String!) {
    search(index: people, q: $q, perPage: 12) {
      hits {
        id
        titleZh
        titleEn
      }
    }
  }
`);
