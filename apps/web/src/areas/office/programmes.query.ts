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
      ... on Problem {
        code
        message
        hint
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
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
      ... on Problem {
        code
        message
        hint
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
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
