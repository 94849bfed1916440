import { graphql } from '../../../app/graphql/graphql.js';
import type { EvidenceInput } from '../../../gql/graphql.js';
import type { OwnEvidence } from './profile.query.js';

export const ADD_EVIDENCE = graphql(`
  mutation AddMyEvidence($input: EvidenceInput!) {
    addEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const UPDATE_EVIDENCE = graphql(`
  mutation UpdateMyEvidence($id: ID!, $input: EvidenceInput!, $version: Int!) {
    updateEvidence(id: $id, input: $input, version: $version) {
      __typename
      ... on Evidence {
        id
        version
        kind
        titleZh
        titleEn
        year
        ref
        keywords
      }
      ...Refusal
    }
  }
`);

/** The item as it would be written again. */
export function inputOf({
  kind,
  titleZh,
  titleEn,
  year,
  ref,
  keywords,
}: Omit<OwnEvidence, 'id' | 'version'>): EvidenceInput {
  return {
    kind,
    titleZh: titleZh || null,
    titleEn: titleEn || null,
    year,
    ref: ref || null,
    keywords: [...keywords],
  };
}
