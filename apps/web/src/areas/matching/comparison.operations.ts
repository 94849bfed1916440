import { graphql } from '../../app/graphql/graphql.js';
import type { WorkbenchComparisonQuery } from '../../gql/graphql.js';

export const COMPARISON = graphql(`
  query WorkbenchComparison($beforeId: ID!, $afterId: ID!, $after: String) {
    compareMatchRuns(beforeId: $beforeId, afterId: $afterId, first: 100, after: $after) {
      sentences
      change
      unchangedTeams
      betterTeams
      worseTeams
      movedSeats
      won
      lost
      before {
        objective
        teams
        filledSeats
        openSeats
        mentors
        worst
        median
        gini
      }
      after {
        objective
        teams
        filledSeats
        openSeats
        mentors
        worst
        median
        gini
      }
      teams {
        nodes {
          teamId
          before
          after
          change
          team {
            id
            nameZh
            nameEn
          }
          seats {
            slot
            from {
              id
              nameZh
              nameEn
            }
            to {
              id
              nameZh
              nameEn
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type Comparison = WorkbenchComparisonQuery['compareMatchRuns'];
export type TeamChange = Comparison['teams']['nodes'][number];
