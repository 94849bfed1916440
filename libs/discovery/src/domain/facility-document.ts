import type { FacilityRecord, InstrumentRecord, ServiceRecord } from '@jiebang/labs';
import type { SearchDocument } from '@jiebang/platform/search';
import { capabilityCategory } from '@jiebang/vocabulary';
import { PUBLIC, SIGNED_IN } from './audiences.js';
import { inSimplified, shorterWords } from './hints.js';
import { organisationAttributes, typedOrganisations, type OrganisationLine } from './organisation-facts.js';
import { typedTerm } from './pinyin.js';

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
  const machines = bilingual(inUse);
  const offers = bilingual(services.filter(({ offered }) => offered));
  const texts = [facility.summaryZh, facility.summaryEn].filter(
    (text): text is string => text !== null && text !== '',
  );
  const telling = [facility.nameZh, ...machines, ...offers, ...facility.categories];
  return {
    id: facility.id,
    rev: facility.revision,
    acl: [PUBLIC, SIGNED_IN],
    updatedAt: facility.updatedAt.getTime(),
    entityId: facility.id,
    py: [
      ...new Set([
        ...[facility.nameZh, ...facility.categories].flatMap((term) => typedTerm(term)),
        ...typedOrganisations([organisation]),
      ]),
    ],
    hints: [shorterWords(telling), ...inSimplified([...telling, ...texts])],
    name: facility.nameZh,
    nameEn: facility.nameEn,
    synthetic: facility.synthetic,
    summaryZh: facility.summaryZh,
    summaryEn: facility.summaryEn,
    instruments: machines,
    models: [...new Set(inUse.flatMap(({ model }) => model ?? []))],
    services: offers,
    techniques: bilingual(categories),
    categories: facility.categories,
    ...organisationAttributes([organisation]),
    text: texts,
    city: facility.city,
    campus: facility.campus,
    openAccess: facility.openAccess,
  };
}
