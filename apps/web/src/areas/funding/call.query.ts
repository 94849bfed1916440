import { graphql } from '../../app/graphql/graphql.js';
import type { CallPageQuery } from '../../gql/graphql.js';

/** Everything of one call that its pages show. */
export const CALL = graphql(`
  query CallPage($id: ID!) {
    call(id: $id) {
      id
      version
      state
      titleZh
      titleEn
      guideZh
      guideEn
      opensAt
      closesAt
      openedAt
      closedAt
      ceilingFen
      categoryCeilings {
        category
        ceilingFen
      }
      eligibilityRules {
        key
        textZh
        textEn
        check
        value
        source {
          name
          issuer
          year
          url
        }
      }
      rubric {
        nameZh
        nameEn
        total
        criteria {
          key
          nameZh
          nameEn
          weight
        }
      }
      sections {
        key
        titleZh
        titleEn
        required
        maxLength
      }
      programme {
        id
        nameZh
        nameEn
      }
      fund {
        id
        nameZh
        nameEn
        totalFen
      }
    }
  }
`);

/** A call as its page has it. */
export type CallView = NonNullable<CallPageQuery['call']>;
