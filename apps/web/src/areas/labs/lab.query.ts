import { graphql } from '../../app/graphql/graphql.js';
import type { LabPageQuery } from '../../gql/graphql.js';

/** A facility with all that it shares. */
export const LAB = graphql(`
  query LabPage($id: ID!) {
    facility(id: $id) {
      id
      version
      nameZh
      nameEn
      summaryZh
      summaryEn
      categories
      methods
      subjects
      disciplineCodes
      resourceKinds
      city
      campus
      openAccess
      bookingRulesZh
      bookingRulesEn
      synthetic
      mayEdit
      mayAppoint
      useRules {
        trainingRequired
        biosafetyLevel
        bookingNoticeHours
        cancelNoticeHours
        projectRequired
        ethicsRequired
      }
      organisation {
        id
        nameZh
        nameEn
      }
      responsiblePerson {
        id
        nameZh
        nameEn
      }
      staff {
        role
        person {
          id
          nameZh
          nameEn
        }
      }
      instruments {
        id
        version
        nameZh
        nameEn
        model
        category
        status
        requiresTraining
        minimumBookingMinutes
        prices {
          ...LabPrices
        }
      }
      services {
        id
        version
        instrumentId
        nameZh
        nameEn
        priceNote
        offered
        prices {
          ...LabPrices
        }
      }
      resources {
        id
        version
        kind
        state
        nameZh
        nameEn
        summaryZh
        summaryEn
        subjects
        fromYear
        toYear
        access
        accessTermsZh
        accessTermsEn
        ethics
        ethicsReference
        dataset {
          subjects
          sizeMb
          formats
          deidentified
        }
        literature {
          holdings
          languages
          deliveryDays
        }
        biobank {
          samples {
            kind
            donors
            samples
          }
          consent
          hgr
          storageZh
          storageEn
        }
        prices {
          ...LabPrices
        }
      }
    }
  }

  fragment LabPrices on PriceLine {
    audience
    fen
    unitZh
    unitEn
    coversZh
    coversEn
  }
`);

export type Lab = NonNullable<LabPageQuery['facility']>;
export type LabInstrument = Lab['instruments'][number];
export type LabService = Lab['services'][number];
export type LabResource = Lab['resources'][number];
