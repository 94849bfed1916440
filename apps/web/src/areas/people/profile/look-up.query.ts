import { graphql } from '../../../app/graphql/graphql.js';
import type { LookUpOrcidQuery } from '../../../gql/graphql.js';

export const LOOK_UPS = graphql(`
  query LookUps {
    lookUps {
      doi
      orcid
    }
  }
`);

export const LOOK_UP_DOI = graphql(`
  query LookUpDoi($doi: String!) {
    lookUpDoi(doi: $doi) {
      kind
      titleZh
      titleEn
      year
      ref
      keywords
      alreadyThere
    }
  }
`);

export const LOOK_UP_ORCID = graphql(`
  query LookUpOrcid($orcid: String!) {
    lookUpOrcid(orcid: $orcid) {
      kind
      titleZh
      titleEn
      year
      ref
      keywords
      alreadyThere
    }
  }
`);

/** What a public register knows of a work: a beginning for evidence, saved by nobody but whose it is. */
export type FoundWork = LookUpOrcidQuery['lookUpOrcid'][number];
