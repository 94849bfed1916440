import { graphql } from '../../app/graphql/graphql.js';

/** Gives an account a role, and with it the roles that it bears from then on. */
export const GRANT = graphql(`
  mutation GrantRole($input: RoleInput!) {
    grantRole(input: $input) {
      __typename
      ... on Account {
        id
        version
        roles {
          role
          organisationId
          programmeId
        }
      }
      ...Refusal
    }
  }
`);
