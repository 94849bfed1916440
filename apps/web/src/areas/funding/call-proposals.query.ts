import { graphql } from '../../app/graphql/graphql.js';
import type { CallProposalsQuery } from '../../gql/graphql.js';

export const CALL_PROPOSALS = graphql(`
  query CallProposals($callId: ID!, $states: [ProposalState!], $sort: ProposalSort, $after: String) {
    proposals(callId: $callId, states: $states, sort: $sort, first: 50, after: $after) {
      nodes {
        id
        state
        titleZh
        titleEn
        totalFen
        durationMonths
        submittedAt
        team {
          id
          nameZh
          nameEn
        }
        challenge {
          id
          number
          titleZh
          titleEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedProposal = CallProposalsQuery['proposals']['nodes'][number];
