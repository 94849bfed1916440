import { graphql } from '../../app/graphql/graphql.js';
import type { OutcomePageQuery } from '../../gql/graphql.js';

/** An outcome with everything that its viewer may see of it. */
export const OUTCOME = graphql(`
  query OutcomePage($id: ID!) {
    outcome(id: $id) {
      id
      state
      type
      standardLevel
      titleZh
      titleEn
      summaryZh
      summaryEn
      year
      trl
      keywords
      disciplineCodes
      departmentCodes
      teamId
      visibility
      confidentialDetails
      question
      reason
      publishedAt
      synthetic
      version
      actions
      challenge {
        id
        number
        titleZh
        titleEn
      }
      need {
        id
        titleZh
        titleEn
      }
      organisations {
        id
        nameZh
        nameEn
      }
      owner {
        id
        nameZh
        nameEn
      }
      evidence {
        kind
        title
        ref
        url
        confidential
      }
      members {
        personId
        part
        answer
        person {
          id
          nameZh
          nameEn
        }
      }
      grades {
        side
        grade
        comment
        person {
          id
          nameZh
          nameEn
        }
      }
      uses {
        level
        note
        at
      }
    }
  }
`);

export type OutcomeView = NonNullable<OutcomePageQuery['outcome']>;
