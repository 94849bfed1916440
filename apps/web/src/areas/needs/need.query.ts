import { graphql } from '../../app/graphql/graphql.js';
import type { NeedPageQuery } from '../../gql/graphql.js';

/** A need with everything that its viewer may see of it. */
export const NEED = graphql(`
  query NeedPage($id: ID!) {
    need(id: $id) {
      id
      state
      stale
      titleZh
      titleEn
      scene
      currentPractice
      harmAndCost
      targets {
        name
        comparator
        value
        valueTo
        unit
        note
      }
      keywords
      disease
      departmentCodes
      disciplineCodes
      samplesAndData
      ethicsNeeded
      ethicsNote
      hgrInvolved
      hgrNote
      confidentiality
      confidentialDetails
      budgetFen
      deadlineOn
      mergedIntoId
      declineReason
      submittedAt
      lastActionAt
      synthetic
      version
      openSides
      challengeId
      owner {
        id
        nameZh
        nameEn
        affiliations {
          id
          titleZh
          titleEn
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
      programme {
        id
        nameZh
        nameEn
      }
      personalData {
        path
        start
        end
        code
        suggestion
      }
      screenings {
        side
        verdict
        reason
        at
        person {
          id
          nameZh
          nameEn
        }
      }
      questions {
        question
        askedAt
        answer
        answeredAt
      }
      merges {
        intoId
        reason
        mergedAt
        undoneAt
      }
    }
  }
`);

export type NeedView = NonNullable<NeedPageQuery['need']>;

/** What the owner has written: what readers see of it, and what the form's preview shows. */
export type NeedContentView = Pick<
  NeedView,
  | 'titleZh'
  | 'titleEn'
  | 'scene'
  | 'currentPractice'
  | 'harmAndCost'
  | 'targets'
  | 'keywords'
  | 'disease'
  | 'departmentCodes'
  | 'disciplineCodes'
  | 'samplesAndData'
  | 'ethicsNeeded'
  | 'ethicsNote'
  | 'hgrInvolved'
  | 'hgrNote'
  | 'confidentiality'
  | 'confidentialDetails'
  | 'budgetFen'
  | 'deadlineOn'
>;

/** Personal data in one field, with its place in the text. */
export type Finding = NeedView['personalData'][number];
