import { graphql } from '../../app/graphql/graphql.js';
import type { TeamPageQuery } from '../../gql/graphql.js';

export const TEAM = graphql(`
  query TeamPage($id: ID!) {
    team(id: $id) {
      id
      nameZh
      nameEn
      state
      summaryZh
      summaryEn
      version
      lockedAt
      wantedDisciplineCodes
      programme {
        id
        nameZh
        nameEn
        teamSizeMin
        teamSizeMax
        endsOn
      }
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
        affiliations {
          id
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
      memberProfiles {
        id
        disciplineCodes
        campus
        person {
          id
        }
      }
      openSeats {
        id
        disciplineCode
        note
      }
      choices {
        id
        number
        state
        titleZh
        titleEn
        areaZh
        areaEn
        deadlineAt
      }
      invitations {
        id
        state
        expiresAt
        person {
          id
          nameZh
          nameEn
        }
      }
      applications {
        id
        state
        message
        createdAt
        openSeatId
        person {
          id
          nameZh
          nameEn
        }
      }
      reopenings {
        id
        reason
        reopenedAt
      }
    }
  }
`);

export const GROUP = graphql(`
  query TeamMentorGroup($teamId: ID!) {
    mentorGroupOfTeam(teamId: $teamId) {
      id
      state
      slots
      version
      seats {
        id
        slot
        state
        reasons
        sharedTerms
        expiresAt
        respondedAt
        mentor {
          id
          nameZh
          nameEn
          affiliations {
            id
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);

export type TeamView = NonNullable<TeamPageQuery['team']>;
