import { graphql } from '../../app/graphql/graphql.js';
import type { LabPageQuery } from '../../gql/graphql.js';

/** A facility with all that it has. */
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
      city
      campus
      openAccess
      bookingRulesZh
      bookingRulesEn
      synthetic
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
        internalFen
        externalFen
        unitZh
        unitEn
      }
      services {
        id
        version
        instrumentId
        nameZh
        nameEn
        priceNote
        offered
        internalFen
        externalFen
        unitZh
        unitEn
      }
    }
  }
`);

export type Lab = NonNullable<LabPageQuery['facility']>;
export type LabInstrument = Lab['instruments'][number];
export type LabService = Lab['services'][number];
