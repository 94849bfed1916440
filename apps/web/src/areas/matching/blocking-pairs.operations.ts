import { graphql } from '../../app/graphql/graphql.js';

export const BLOCKING_PAIRS = graphql(`
  query WorkbenchBlockingPairs($id: ID!) {
    matchRun(id: $id) {
      id
      blockingPairs {
        slot
        teamGain
        mentorGain
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
  }
`);
