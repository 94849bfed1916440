import {
  PRICE_AUDIENCES,
  RESOURCE_KINDS,
  type FacilityRecord,
  type InstrumentRecord,
  type PriceLine,
  type ResourceKind,
  type ServiceRecord,
  type SharedResourceRecord,
} from '@jiebang/labs';
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
  readonly resources: readonly SharedResourceRecord[];
}

const bilingual = (things: readonly { readonly nameZh: string; readonly nameEn: string }[]) => [
  ...new Set(things.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])),
];

/** A facility's document. Everything about a facility is public; what is retired, drafted or not offered is left out. */
export function facilityDocument({
  facility,
  organisation,
  instruments,
  services,
  resources,
}: FacilityFacts): SearchDocument {
  const inUse = instruments.filter(({ status }) => status !== 'retired');
  const onOffer = services.filter(({ offered }) => offered);
  const shared = resources.filter(({ state }) => state === 'offered');
  const prices = [...inUse, ...onOffer, ...shared].flatMap((thing): readonly PriceLine[] => thing.prices);
  const kinds = new Set<ResourceKind>([
    ...shared.map(({ kind }) => kind),
    ...(inUse.length > 0 ? (['instrument'] as const) : []),
  ]);
  const categories = facility.categories.flatMap((category) => capabilityCategory(category) ?? []);
  const machines = bilingual(inUse);
  const offers = bilingual(onOffer);
  const texts = [facility.summaryZh, facility.summaryEn].filter(
    (text): text is string => text !== null && text !== '',
  );
  const telling = [
    facility.nameZh,
    ...machines,
    ...offers,
    ...facility.categories,
    ...facility.methods,
    ...shared.map(({ nameZh }) => nameZh),
  ];
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
    kinds: RESOURCE_KINDS.filter((kind) => kinds.has(kind)),
    audiences: PRICE_AUDIENCES.filter((wanted) => prices.some(({ audience }) => audience === wanted)),
    methods: facility.methods,
    resources: bilingual(shared),
    subjects: [...new Set([...facility.subjects, ...shared.flatMap(({ subjects }) => subjects)])],
    ...organisationAttributes([organisation]),
    text: texts,
    city: facility.city,
    campus: facility.campus,
    openAccess: facility.openAccess,
  };
}
