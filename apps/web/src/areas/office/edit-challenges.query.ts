import { graphql } from '../../app/graphql/graphql.js';

export const ADD = graphql(`
  mutation AddOfficeChallenge($input: AddChallengeInput!) {
    addChallenge(input: $input) {
      __typename
      ... on Challenge {
        id
        version
        titleZh
        titleEn
      }
      ... on Problem {
        code
        message
        hint
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
    }
  }
`);

export const PLACE = graphql(`
  mutation PlaceOfficeChallenge($input: PlaceChallengeInput!) {
    placeChallenge(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
      }
      ... on Problem {
        code
        message
        hint
      }
    }
  }
`);

export const REMOVE = graphql(`
  mutation RemoveOfficeChallenge($input: RemoveChallengeInput!) {
    removeChallenge(input: $input) {
      __typename
      ... on ChallengeList {
        id
        version
      }
      ... on Problem {
        code
        message
        hint
      }
    }
  }
`);
