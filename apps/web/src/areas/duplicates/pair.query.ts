import { graphql } from '../../app/graphql/graphql.js';
import type { DuplicatePairQuery } from '../../gql/graphql.js';

export const PAIR = graphql(`
  query DuplicatePair($id: ID!) {
    duplicatePair(id: $id) {
      id
      version
      state
      score
      note
      decidedAt
      decidedBy {
        id
        nameZh
        nameEn
      }
      reasons {
        code
        points
        count
      }
      left {
        ...ComparedRecord
      }
      right {
        ...ComparedRecord
      }
      merge {
        id
        rowCount
        mergedAt
        kept {
          id
          nameZh
          nameEn
        }
        mergedBy {
          id
          nameZh
          nameEn
        }
      }
    }
  }

  fragment ComparedRecord on ComparedPerson {
    identityNumber
    orcid
    email
    login
    roles
    kind
    evidenceCount
    enteredAt
    person {
      id
      nameZh
      nameEn
      affiliations {
        id
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
`);

export type Pair = NonNullable<DuplicatePairQuery['duplicatePair']>;
export type ComparedRecord = Pair['left'];
