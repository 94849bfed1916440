import { graphql } from '../../app/graphql/graphql.js';

export const BOARD = graphql(`
  query TeamBoard($programmeId: ID!, $filter: TeamFilterInput, $first: Int, $after: String) {
    teams(programmeId: $programmeId, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        nameZh
        nameEn
        state
        summaryZh
        summaryEn
        campuses
        wantedDisciplineCodes
        lacks {
          code
          message
        }
        leader {
          id
        }
        members {
          id
          nameZh
          nameEn
        }
        memberProfiles {
          id
          disciplineCodes
          person {
            id
          }
        }
        openSeats {
          id
          disciplineCode
          note
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BOARD_PROGRAMMES = graphql(`
  query TeamBoardProgrammes($after: String) {
    programmes(first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
        year
        synthetic
        teamSizeMin
        teamSizeMax
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Where the reader stands in all programmes: one's teams, what one was asked, and what one asked for. */
export const MY_STANDING = graphql(`
  query MyTeamStanding {
    myTeams {
      id
      nameZh
      nameEn
      state
      programmeId
    }
    myTeamInvitations {
      id
      expiresAt
      team {
        id
        nameZh
        nameEn
        summaryZh
        summaryEn
        programmeId
        leader {
          id
          nameZh
          nameEn
        }
      }
    }
    myTeamApplications {
      id
      state
      createdAt
      team {
        id
        nameZh
        nameEn
        programmeId
      }
    }
  }
`);
