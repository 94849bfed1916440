import { graphql } from '../../app/graphql/graphql.js';
import type { MyMentoringQuery } from '../../gql/graphql.js';

export const SEATS = graphql(`
  query MyMentoring($states: [MentorSeatState!], $first: Int, $after: String) {
    myMentorSeats(states: $states, first: $first, after: $after) {
      nodes {
        id
        slot
        state
        reasons
        sharedTerms
        invitedAt
        expiresAt
        respondedAt
        responseReason
        group {
          id
          state
          team {
            id
            nameZh
            nameEn
            summaryZh
            summaryEn
            programme {
              id
              nameZh
              nameEn
            }
          }
          challenges {
            id
            titleZh
            titleEn
          }
          seats {
            id
            slot
            state
            mentor {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SeatView = MyMentoringQuery['myMentorSeats']['nodes'][number];
