import { graphql } from '../../app/graphql/graphql.js';

export const UPDATE = graphql(`
  mutation UpdateTeam($input: UpdateTeamInput!) {
    updateTeam(input: $input) {
      __typename
      ... on Team {
        id
        version
        nameZh
        nameEn
        summaryZh
        summaryEn
        wantedDisciplineCodes
        openSeats {
          id
          disciplineCode
          note
        }
        leader {
          id
        }
      }
      ...Refusal
    }
  }
`);

export const LOCK = graphql(`
  mutation LockTeam($input: LockTeamInput!) {
    lockTeam(input: $input) {
      __typename
      ... on Team {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const LEAVE = graphql(`
  mutation LeaveTeam($input: LeaveTeamInput!) {
    leaveTeam(input: $input) {
      __typename
      ... on Team {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const DISSOLVE = graphql(`
  mutation DissolveTeam($input: DissolveTeamInput!) {
    dissolveTeam(input: $input) {
      __typename
      ... on Team {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenTeam($input: ReopenTeamInput!) {
    reopenTeam(input: $input) {
      __typename
      ... on Team {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);
