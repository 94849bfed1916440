import { graphql } from '../../app/graphql/graphql.js';
import type { WorkbenchRunQuery, WorkbenchRunsQuery } from '../../gql/graphql.js';

export const RUNS = graphql(`
  query WorkbenchRuns($programmeId: ID!, $kind: MatchRunKind, $first: Int!, $after: String) {
    matchRuns(programmeId: $programmeId, kind: $kind, first: $first, after: $after) {
      nodes {
        id
        kind
        state
        progress
        gap
        objective
        jointGain
        teamCount
        seatsFilled
        seatsOpen
        baseRunId
        createdAt
        publishedAt
        version
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RUN = graphql(`
  query WorkbenchRun($id: ID!) {
    matchRun(id: $id) {
      id
      programmeId
      kind
      baseRunId
      state
      progress
      progressNote
      objective
      upperBound
      gap
      independentObjective
      jointGain
      teamCount
      mentorCount
      seatsFilled
      seatsOpen
      createdAt
      finishedAt
      publishedAt
      version
      slots
      status
      seconds
      failure
      weights {
        name
        weight
      }
      fairnessWanted {
        mode
        giveUp
        floor
      }
      fairness {
        worst
        lowTenth
        median
        mean
        best
        gini
        ceilingOfWorst
        loadSpread
        loadGini
        envious
        worstEnvy
        blockingPairs
        price
      }
      rematch {
        budget
        forced
        changes
        proven
        curve {
          changes
          objective
          upperBound
          openSeats
        }
      }
    }
  }
`);

export const PLAN = graphql(`
  query WorkbenchPlan($id: ID!) {
    matchRun(id: $id) {
      id
      plan {
        worths
        loads {
          seats
          mentors
        }
        scarceCount
        scarceMentors(first: 100) {
          price
          teams
          places
          mentor {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

export const CREATE_RUN = graphql(`
  mutation WorkbenchCreateRun($input: MatchRunInput!) {
    createMatchRun(input: $input) {
      __typename
      ... on MatchRun {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const START_RUN = graphql(`
  mutation WorkbenchStartRun($id: ID!, $version: Int!) {
    startMatchRun(id: $id, version: $version) {
      __typename
      ... on MatchRun {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const CANCEL_RUN = graphql(`
  mutation WorkbenchCancelRun($id: ID!) {
    cancelMatchRun(id: $id) {
      __typename
      ... on MatchRun {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const PUBLISH_RUN = graphql(`
  mutation WorkbenchPublishRun($id: ID!, $version: Int!) {
    publishMatchRun(id: $id, version: $version) {
      __typename
      ... on MatchRun {
        id
        state
        version
        publishedAt
      }
      ...Refusal
    }
  }
`);

export const ASK_WHAT_IF = graphql(`
  mutation WorkbenchWhatIf($input: WhatIfInput!) {
    whatIfMatch(input: $input) {
      __typename
      ... on MatchRun {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

export const RUN_PROGRESS = graphql(`
  subscription WorkbenchProgress($runId: ID!) {
    matchRunProgress(runId: $runId) {
      runId
      fraction
      note
      objective
      upperBound
      gap
    }
  }
`);

export type Run = NonNullable<WorkbenchRunQuery['matchRun']>;
export type RunInList = WorkbenchRunsQuery['matchRuns']['nodes'][number];
