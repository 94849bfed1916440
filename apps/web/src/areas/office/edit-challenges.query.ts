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
      ...Refusal
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
      ...Refusal
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
      ...Refusal
    }
  }
`);
