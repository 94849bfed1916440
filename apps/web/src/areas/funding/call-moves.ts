import { graphql } from '../../app/graphql/graphql.js';

export const APPROVE = graphql(`
  mutation ApproveCall($input: MoveCallInput!) {
    approveCall(input: $input) {
      __typename
      ... on Call {
        id
        state
        version
        openedAt
        closedAt
      }
      ...Refusal
    }
  }
`);

export const ANNOUNCE = graphql(`
  mutation AnnounceCall($input: MoveCallInput!) {
    announceCall(input: $input) {
      __typename
      ... on Call {
        id
        state
        version
        openedAt
        closedAt
      }
      ...Refusal
    }
  }
`);

export const OPEN = graphql(`
  mutation OpenCall($input: MoveCallInput!) {
    openCall(input: $input) {
      __typename
      ... on Call {
        id
        state
        version
        openedAt
        closedAt
      }
      ...Refusal
    }
  }
`);
