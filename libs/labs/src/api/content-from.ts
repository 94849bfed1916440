import type { FacilityContent, InstrumentContent, ServiceContent } from '../domain/facility.js';
import { NO_RULES, type UseRules } from '../domain/use-rules.js';
import type { SaveFacilityInput, UseRulesInput } from './facility.input.js';
import type { SaveInstrumentInput, SaveServiceInput } from './instrument.input.js';
import { pricesFrom } from './price.type.js';

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
    staff: (input.staff ?? []).map(({ personId, role }) => ({ personId, role })),
    methods: words(input.methods),
    subjects: words(input.subjects),
    disciplineCodes: words(input.disciplineCodes),
    useRules: input.useRules ? rulesFrom(input.useRules) : NO_RULES,
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
    prices: pricesFrom(input.prices),
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
    prices: pricesFrom(input.prices),
  };
}

function rulesFrom(input: UseRulesInput): UseRules {
  return {
    trainingRequired: input.trainingRequired ?? false,
    biosafetyLevel: input.biosafetyLevel ?? null,
    bookingNoticeHours: input.bookingNoticeHours ?? null,
    cancelNoticeHours: input.cancelNoticeHours ?? null,
    projectRequired: input.projectRequired ?? false,
    ethicsRequired: input.ethicsRequired ?? false,
  };
}

/** Each once, in their order. */
function words(given: readonly string[] | null | undefined): readonly string[] {
  return [...new Set((given ?? []).map((word) => word.trim()))];
}
