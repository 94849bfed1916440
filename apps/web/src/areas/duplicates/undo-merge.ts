import { graphql } from '../../app/graphql/graphql.js';

export const UNDO_MERGE = graphql(`
  mutation UndoPersonMerge($id: ID!) {
    undoPersonMerge(id: $id) {
      __typename
      ... on PersonMerge {
        id
        undoneAt
      }
      ...Refusal
    }
  }
`);
