import { graphql } from '../../app/graphql/graphql.js';

export const LATEST_RUNS = graphql(`
  query WorkbenchInForce($programmeId: ID!) {
    matchRuns(programmeId: $programmeId, first: 100) {
      nodes {
        id
        kind
        state
        slots
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
