import type { FacilityContent, InstrumentContent, Price, ServiceContent } from '../domain/facility.js';
import type { SaveFacilityInput } from './facility.input.js';
import type { SaveInstrumentInput, SaveServiceInput } from './instrument.input.js';

/* Inputs hold the whole of a thing: what they leave out is empty. */

export function facilityFrom(input: SaveFacilityInput): FacilityContent {
  return {
    organisationId: input.organisationId,
    nameZh: input.nameZh.trim(),
    nameEn: input.nameEn.trim(),
    summaryZh: input.summaryZh ?? null,
    summaryEn: input.summaryEn ?? null,
    categories: [...new Set(input.categories)],
    city: input.city ?? null,
    campus: input.campus ?? null,
    openAccess: input.openAccess,
    responsiblePersonId: input.responsiblePersonId,
    bookingRulesZh: input.bookingRulesZh ?? null,
    bookingRulesEn: input.bookingRulesEn ?? null,
  };
}

export function instrumentFrom(input: SaveInstrumentInput): InstrumentContent {
  return {
    facilityId: input.facilityId,
    nameZh: input.nameZh.trim(),
    nameEn: input.nameEn.trim(),
    model: input.model ?? null,
    category: input.category,
    requiresTraining: input.requiresTraining ?? false,
    minimumBookingMinutes: input.minimumBookingMinutes ?? null,
    ...priceFrom(input),
  };
}

export function serviceFrom(input: SaveServiceInput): ServiceContent {
  return {
    facilityId: input.facilityId,
    instrumentId: input.instrumentId ?? null,
    nameZh: input.nameZh.trim(),
    nameEn: input.nameEn.trim(),
    priceNote: input.priceNote ?? null,
    offered: input.offered ?? true,
    ...priceFrom(input),
  };
}

function priceFrom(input: SaveInstrumentInput | SaveServiceInput): Price {
  return {
    internalFen: input.internalFen ?? null,
    externalFen: input.externalFen ?? null,
    unitZh: input.unitZh ?? null,
    unitEn: input.unitEn ?? null,
  };
}
