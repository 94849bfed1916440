import { graphql } from '../../app/graphql/graphql.js';
import type { PersonPageQuery } from '../../gql/graphql.js';

/** A person's profile as the reader may see it. */
export const PERSON = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      kind
      headlineZh
      headlineEn
      bioZh
      bioEn
      disciplineCodes
      methods
      instruments
      wantedProblems
      languages
      campus
      capacity
      acceptsMentoring
      hidden
      updatedAt
      terms {
        zh
        en
        evidenceIds
      }
      availability {
        weekday
        startMinute
        endMinute
        fromOn
        untilOn
      }
      freeDays(days: 28) {
        on
        exceptional
        spans {
          startMinute
          endMinute
        }
      }
      licence {
        state
        certifiedOn
        recheckOn
        recheckOverdue
      }
      evidence {
        id
        kind
        titleZh
        titleEn
        year
        ref
      }
      person {
        id
        nameZh
        nameEn
        synthetic
        affiliations {
          id
          main
          titleZh
          titleEn
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

export type PersonView = NonNullable<PersonPageQuery['person']>;

export const MERGED_INTO = graphql(`
  query MergedInto($id: ID!) {
    mergedInto(personId: $id) {
      id
    }
  }
`);
