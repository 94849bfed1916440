import type { FacilityRecord, InstrumentRecord, ServiceRecord } from '@jiebang/labs';
import type { SearchDocument } from '@jiebang/platform/search';
import { capabilityCategory } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { organisationAttributes, type OrganisationLine } from './organisation-facts.js';

export interface FacilityFacts {
  readonly facility: FacilityRecord;
  readonly organisation: OrganisationLine;
  readonly instruments: readonly InstrumentRecord[];
  readonly services: readonly ServiceRecord[];
}

const bilingual = (things: readonly { readonly nameZh: string; readonly nameEn: string }[]) => [
  ...new Set(things.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])),
];

/** A facility's document. Everything about a facility is public; what is retired or not offered is left out. */
export function facilityDocument({
  facility,
  organisation,
  instruments,
  services,
}: FacilityFacts): SearchDocument {
  const inUse = instruments.filter(({ status }) => status !== 'retired');
  const categories = facility.categories.flatMap((category) => capabilityCategory(category) ?? []);
  return {
    id: facility.id,
    rev: facility.revision,
    acl: [PUBLIC, SIGNED_IN],
    updatedAt: facility.updatedAt.getTime(),
    entityId: facility.id,
    name: facility.nameZh,
    nameEn: facility.nameEn,
    synthetic: facility.synthetic,
    summaryZh: facility.summaryZh,
    summaryEn: facility.summaryEn,
    instruments: bilingual(inUse),
    models: [...new Set(inUse.flatMap(({ model }) => model ?? []))],
    services: bilingual(services.filter(({ offered }) => offered)),
    techniques: bilingual(categories),
    categories: facility.categories,
    ...organisationAttributes([organisation]),
    text: [facility.summaryZh, facility.summaryEn].filter((text) => text !== null && text !== ''),
    city: facility.city,
    campus: facility.campus,
    openAccess: facility.openAccess,
  };
}
