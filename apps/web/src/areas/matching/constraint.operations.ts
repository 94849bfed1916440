import { graphql } from '../../app/graphql/graphql.js';
import type { WorkbenchConstraintsQuery } from '../../gql/graphql.js';

export const CONSTRAINTS = graphql(`
  query WorkbenchConstraints($programmeId: ID!) {
    matchConstraints(programmeId: $programmeId) {
      id
      kind
      slot
      reason
      team {
        id
        nameZh
        nameEn
      }
      mentor {
        id
        nameZh
        nameEn
      }
    }
  }
`);

export const CONSTRAIN = graphql(`
  mutation WorkbenchConstrain($input: MatchConstraintInput!) {
    constrainMatch(input: $input) {
      __typename
      ... on MatchConstraintType {
        id
      }
      ...Refusal
    }
  }
`);

export const LIFT = graphql(`
  mutation WorkbenchLift($programmeId: ID!, $id: ID!) {
    liftMatchConstraint(programmeId: $programmeId, id: $id) {
      __typename
      ... on LiftedConstraint {
        id
      }
      ...Refusal
    }
  }
`);

export const LOCKED_TEAMS = graphql(`
  query WorkbenchTeams($programmeId: ID!, $after: String) {
    teams(programmeId: $programmeId, filter: { states: [locked, active] }, first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MENTORS_BY_WORDS = graphql(`
  query WorkbenchMentors($q: String!) {
    search(index: people, q: $q, perPage: 20) {
      total
      hits {
        id
        person {
          id
          kind
          licence {
            state
          }
          person {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

export type Constraint = WorkbenchConstraintsQuery['matchConstraints'][number];
