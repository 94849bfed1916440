import { registerEnumType } from '@nestjs/graphql';
import { ENQUIRY_STATES } from '../domain/enquiry-lifecycle.js';
import { FACILITY_ROLES } from '../domain/facility-staff.js';
import { INSTRUMENT_STATUSES } from '../domain/instrument-lifecycle.js';
import { PRICE_AUDIENCES } from '../domain/price.js';
import {
  COLLECTION_KINDS,
  CONSENT_KINDS,
  ETHICS_BASES,
  HGR_TERMS,
  RESOURCE_ACCESS,
  RESOURCE_KINDS,
  SAMPLE_KINDS,
} from '../domain/shared-resource.js';
import { RESOURCE_EVENTS, RESOURCE_STATES } from '../domain/shared-resource-lifecycle.js';
import { FACILITY_SORTS } from '../labs.read-model.js';

function enumOf(
  name: string,
  values: readonly string[],
  description?: string,
): Readonly<Record<string, string>> {
  const members = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(members, { name, description });
  return members;
}

export const InstrumentStatusEnum = enumOf('InstrumentStatus', INSTRUMENT_STATUSES);
export const FacilitySortEnum = enumOf('FacilitySort', FACILITY_SORTS);
export const FacilityRoleEnum = enumOf('FacilityRole', FACILITY_ROLES);
export const PriceAudienceEnum = enumOf('PriceAudience', PRICE_AUDIENCES);
export const ResourceKindEnum = enumOf('ResourceKind', RESOURCE_KINDS, 'The four kinds of shared resource');
export const CollectionKindEnum = enumOf('CollectionKind', COLLECTION_KINDS, 'Those that are no instruments');
export const ResourceStateEnum = enumOf('ResourceState', RESOURCE_STATES);
export const ResourceEventEnum = enumOf('ResourceEvent', RESOURCE_EVENTS);
export const ResourceAccessEnum = enumOf('ResourceAccess', RESOURCE_ACCESS);
export const EthicsBasisEnum = enumOf('EthicsBasis', ETHICS_BASES);
export const ConsentKindEnum = enumOf('SampleConsent', CONSENT_KINDS);
export const HgrTermsEnum = enumOf('HgrTerms', HGR_TERMS, 'What holds for human genetic resources');
export const SampleKindEnum = enumOf('SampleKind', SAMPLE_KINDS);
export const EnquiryStateEnum = enumOf('EnquiryState', ENQUIRY_STATES);
