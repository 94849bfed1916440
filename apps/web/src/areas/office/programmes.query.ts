import { graphql } from '../../app/graphql/graphql.js';
import type { ProgrammeTableQuery } from '../../gql/graphql.js';

export const PROGRAMMES = graphql(`
  query ProgrammeTable($after: String) {
    programmes(first: 20, after: $after) {
      nodes {
        id
        version
        nameZh
        nameEn
        year
        teamSizeMin
        teamSizeMax
        startsOn
        endsOn
        organisation {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ProgrammeRow = ProgrammeTableQuery['programmes']['nodes'][number];

export const CREATE = graphql(`
  mutation CreateOfficeProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) {
      __typename
      ... on Programme {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const UPDATE = graphql(`
  mutation UpdateOfficeProgramme($input: UpdateProgrammeInput!) {
    updateProgramme(input: $input) {
      __typename
      ... on Programme {
        id
        version
        nameZh
        nameEn
        year
        teamSizeMin
        teamSizeMax
        startsOn
        endsOn
        organisation {
          id
          nameZh
          nameEn
        }
      }
      ...Refusal
    }
  }
`);

export const ORGANISATIONS = graphql(`
  query OfficeOrganisations($after: String) {
    organisations(first: 100, after: $after) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
