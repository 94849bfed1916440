import { graphql } from '../../app/graphql/graphql.js';
import type {
  WorkbenchGroupQuery,
  WorkbenchGroupsQuery,
  WorkbenchOpenSeatsQuery,
  WorkbenchPlannedGroupsQuery,
} from '../../gql/graphql.js';

export const GROUPS = graphql(`
  query WorkbenchGroups($id: ID!, $after: String) {
    matchRun(id: $id) {
      id
      groups(first: 100, after: $after) {
        nodes {
          id
          state
          score
          affinity
          cohesion
          slots
          version
          team {
            id
            nameZh
            nameEn
            choices {
              id
              titleZh
              titleEn
              areaZh
              areaEn
            }
          }
          seats {
            id
            slot
            state
            affinity
            components {
              name
              score
              weight
            }
            mentor {
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

/** The groups of a plan as they were decided; a what-if has no others. */
export const PLANNED_GROUPS = graphql(`
  query WorkbenchPlannedGroups($id: ID!, $after: String) {
    matchRun(id: $id) {
      id
      plan {
        groups(first: 100, after: $after) {
          nodes {
            teamId
            score
            cohesion
            team {
              id
              nameZh
              nameEn
              choices {
                id
                titleZh
                titleEn
              }
            }
            seats {
              slot
              affinity
              mentor {
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
  }
`);

export const OPEN_SEATS = graphql(`
  query WorkbenchOpenSeats($id: ID!) {
    matchRun(id: $id) {
      id
      openSeats {
        slot
        reasons
        team {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

export const GROUP = graphql(`
  query WorkbenchGroup($id: ID!) {
    mentorGroup(id: $id) {
      id
      programmeId
      state
      score
      affinity
      cohesion
      slots
      team {
        id
        nameZh
        nameEn
        choices {
          id
          titleZh
          titleEn
        }
      }
      seats {
        id
        slot
        state
        affinity
        sharedTerms
        reasons
        components {
          name
          score
          weight
        }
        mentor {
          id
          nameZh
          nameEn
        }
        choice {
          locked
          sharedDisciplines
          sharedMethods
          sharedInstruments
          price
          indispensable
          rivals {
            teams
            places
          }
          bonds {
            value
            parts {
              kind
              value
            }
            mentor {
              id
              nameZh
              nameEn
            }
          }
          nextBest {
            affinity
            loss
            margin
            rises {
              component
              from
              to
            }
            mentor {
              id
              nameZh
              nameEn
            }
          }
          betterButTaken {
            affinity
            gain
            holderLoss
            mentor {
              id
              nameZh
              nameEn
            }
            heldBy {
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

export type GroupInList = NonNullable<WorkbenchGroupsQuery['matchRun']>['groups']['nodes'][number];
export type SeatInList = GroupInList['seats'][number];
export type GroupInFull = NonNullable<WorkbenchGroupQuery['mentorGroup']>;
export type SeatInFull = GroupInFull['seats'][number];
export type PlannedGroup = NonNullable<
  NonNullable<WorkbenchPlannedGroupsQuery['matchRun']>['plan']
>['groups']['nodes'][number];
export type OpenSeat = NonNullable<WorkbenchOpenSeatsQuery['matchRun']>['openSeats'][number];
