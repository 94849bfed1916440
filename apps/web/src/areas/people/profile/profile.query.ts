import { graphql } from '../../../app/graphql/graphql.js';
import type { MyProfileQuery } from '../../../gql/graphql.js';

/** One's own profile, whole. */
export const MY_PROFILE = graphql(`
  query MyProfile {
    myProfile {
      id
      version
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
      availabilityExceptions {
        fromOn
        untilOn
        free
        startMinute
        endMinute
        note
      }
      freeDays(days: 28) {
        on
        exceptional
        spans {
          startMinute
          endMinute
        }
      }
      visibility {
        about
        expertise
        evidence
        availability
        mentoring
      }
      fieldVisibility {
        field
        level
      }
      licence {
        state
        recheckOn
      }
      evidence {
        id
        version
        kind
        titleZh
        titleEn
        year
        ref
        keywords
      }
      completeness {
        score
        missing {
          field
          message
        }
      }
      person {
        id
        nameZh
        nameEn
      }
    }
  }
`);

export type OwnProfile = NonNullable<MyProfileQuery['myProfile']>;
export type OwnEvidence = OwnProfile['evidence'][number];

export const SAVE_PROFILE = graphql(`
  mutation SaveMyProfile($input: SaveProfileInput!, $version: Int) {
    saveProfile(input: $input, version: $version) {
      __typename
      ... on Profile {
        id
        version
        kind
        headlineZh
        headlineEn
        disciplineCodes
        methods
        terms {
          zh
          en
          evidenceIds
        }
        completeness {
          score
          missing {
            field
            message
          }
        }
      }
      ...Refusal
    }
  }
`);

export const SET_AVAILABILITY = graphql(`
  mutation SetMyAvailability($input: SetAvailabilityInput!, $version: Int!) {
    setAvailability(input: $input, version: $version) {
      __typename
      ... on Profile {
        id
        version
        availability {
          weekday
          startMinute
          endMinute
          fromOn
          untilOn
        }
        availabilityExceptions {
          fromOn
          untilOn
          free
          startMinute
          endMinute
          note
        }
        freeDays(days: 28) {
          on
          exceptional
          spans {
            startMinute
            endMinute
          }
        }
        completeness {
          score
          missing {
            field
            message
          }
        }
      }
      ...Refusal
    }
  }
`);
