import { graphql } from '../../app/graphql/graphql.js';

export const SCREEN = graphql(`
  mutation ScreenNeed($input: ScreenNeedInput!) {
    screenNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        openSides
        screenings {
          side
          verdict
          reason
          at
          person {
            id
            nameZh
            nameEn
          }
        }
      }
      ...Refusal
    }
  }
`);

export const ASK = graphql(`
  mutation RequestNeedInformation($input: RequestNeedInformationInput!) {
    requestNeedInformation(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        openSides
        questions {
          question
          askedAt
          answer
          answeredAt
        }
      }
      ...Refusal
    }
  }
`);

export const DECLINE = graphql(`
  mutation DeclineNeed($input: DeclineNeedInput!) {
    declineNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        declineReason
      }
      ...Refusal
    }
  }
`);

export const POOL = graphql(`
  mutation PoolNeed($input: NeedVersionInput!) {
    poolNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
      }
      ...Refusal
    }
  }
`);

export const MERGE = graphql(`
  mutation MergeNeed($input: MergeNeedInput!) {
    mergeNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        openSides
        mergedIntoId
        merges {
          intoId
          reason
          mergedAt
          undoneAt
        }
      }
      ...Refusal
    }
  }
`);

export const UNDO_MERGE = graphql(`
  mutation UndoNeedMerge($input: NeedVersionInput!) {
    undoNeedMerge(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        openSides
        mergedIntoId
        merges {
          intoId
          reason
          mergedAt
          undoneAt
        }
      }
      ...Refusal
    }
  }
`);
