import { INDEX_NAMES, type IndexName, type SearchDocument } from '@jiebang/platform/search';
import { synonymGroup } from '@jiebang/vocabulary';
import type { ChallengeRecord } from '@jiebang/challenges';
import { NO_RULES, type FacilityRecord, type InstrumentRecord, type ServiceRecord } from '@jiebang/labs';
import { emptyProfile, type Evidence, type ProfileKind, type ProfileRecord } from '@jiebang/people';
import { demoProgramme } from '../../libs/demo/src/generator/programme.js';
import type { DemoChallenge, DemoPerson } from '../../libs/demo/src/generator/demo.types.js';
import type { DemoFacility, DemoProgramme } from '../../libs/demo/src/generator/programme.types.js';
import { challengeDocument } from '../../libs/discovery/src/domain/challenge-document.js';
import { facilityDocument } from '../../libs/discovery/src/domain/facility-document.js';
import { personDocuments } from '../../libs/discovery/src/domain/person-documents.js';
import type { NamedOrganisation } from '../../libs/discovery/src/domain/organisation-facts.js';
import publishedCalls from './documents/published-calls.json' with { type: 'json' };
import syntheticChallenges from './documents/synthetic-challenges.json' with { type: 'json' };
import syntheticLabs from './documents/synthetic-labs.json' with { type: 'json' };
import syntheticPeople from './documents/synthetic-people.json' with { type: 'json' };

/** A document with the facts by which it is judged: what it is about, not how it is written. */
export interface JudgedDocument {
  readonly document: SearchDocument;
  /** Keys of synonym groups: the expertise of people, the keywords of challenges. */
  readonly about: readonly string[];
  /** Keys of synonym groups that are only a means: methods and instruments of people. */
  readonly means: readonly string[];
  /** Catalogue codes of the clinical departments it belongs to. */
  readonly departments: readonly string[];
  /** Kind of a person, else "". */
  readonly kind: string;
}

export type Corpus = Readonly<Record<IndexName, readonly JudgedDocument[]>>;

const day = new Date('2026-11-01T00:00:00Z');
const keysOf = (terms: readonly { readonly zh: string }[]) => terms.map(({ zh }) => zh);

/**
 * The documents that relevance is judged on, by the same projections that fill the indexes: the demo programme (real
 * challenges, shared facilities, invented people), more published calls, and synthetic documents for what neither has.
 */
export function relevanceCorpus(): Corpus {
  const demo = demoProgramme();
  const empty = Object.fromEntries(INDEX_NAMES.map((index) => [index, []])) as unknown as Corpus;
  return {
    ...empty,
    people: [
      ...demo.people.filter(({ kind }) => kind !== 'officer').map((one) => demoPerson(one, demo)),
      ...ownPeople(),
    ],
    labs: [...demo.facilities.map((facility) => demoLab(facility, demo)), ...ownLabs()],
    challenges: [
      ...demo.challenges.map(demoChallenge),
      ...publishedCalls.map((call) =>
        ownChallenge({ ...call, keywords: [], departmentCodes: [], synthetic: false }),
      ),
      ...syntheticChallenges.map((challenge) => ownChallenge(challenge)),
    ],
  };
}

const aChallenge: ChallengeRecord = {
  id: '',
  listId: 'list',
  programmeId: 'programme',
  kind: 'open_bid',
  source: 'clinical_need',
  number: null,
  state: 'open',
  titleZh: '',
  titleEn: '',
  summaryZh: null,
  summaryEn: null,
  area: null,
  areaZh: null,
  areaEn: null,
  keywords: [],
  disciplineCodes: [],
  departmentCodes: [],
  targets: [],
  budgetFen: null,
  durationMonths: null,
  ownerPersonId: 'owner',
  provenance: null,
  publishedAt: day,
  deadlineAt: null,
  synthetic: false,
  version: 1,
};

function demoChallenge(challenge: DemoChallenge): JudgedDocument {
  const document = challengeDocument({
    ...aChallenge,
    id: challenge.key.replace('challenge:', ''),
    titleZh: challenge.titleZh,
    titleEn: challenge.titleEn,
    summaryZh: challenge.problemZh,
    summaryEn: challenge.problemEn,
    area: challenge.areaKey,
    areaZh: challenge.areaZh,
    areaEn: challenge.areaEn,
    keywords: [...new Set(challenge.keywords.flatMap(({ zh, en }) => [zh, en]))],
    disciplineCodes: challenge.disciplineCodes,
    departmentCodes: challenge.departmentCodes,
    targets: challenge.targets.map(({ nameZh, nameEn, value, unit }) => ({
      name: nameZh === nameEn ? nameZh : `${nameZh} ${nameEn}`,
      comparator: 'equal',
      value,
      valueTo: null,
      unit,
      note: null,
    })),
  });
  const { departmentCodes: departments } = challenge;
  return { document, about: keysOf(challenge.keywords), means: [], departments, kind: '' };
}

interface OwnChallenge {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string;
  readonly keywords: readonly string[];
  readonly departmentCodes: readonly string[];
  readonly synthetic: boolean;
}

function ownChallenge(challenge: OwnChallenge): JudgedDocument {
  const { departmentCodes: departments, keywords } = challenge;
  const about = keywords.filter((word) => synonymGroup(word) !== undefined);
  return {
    document: challengeDocument({ ...aChallenge, ...challenge }),
    about,
    means: [],
    departments,
    kind: '',
  };
}

function line(key: string | undefined, demo: DemoProgramme): readonly NamedOrganisation[] {
  const found = demo.organisations.find((organisation) => organisation.key === key);
  if (!found) return [];
  const kind = found.kind === 'clinical_department' ? 'hospital_department' : found.kind;
  const { nameZh, nameEn } = found;
  const own = { id: found.key, kind: kind === 'office' ? 'department' : kind, nameZh, nameEn } as const;
  return [own, ...line(found.parentKey ?? undefined, demo)];
}

const aFacility: Omit<FacilityRecord, 'id' | 'nameZh' | 'nameEn' | 'categories'> = {
  organisationId: 'organisation',
  summaryZh: null,
  summaryEn: null,
  city: null,
  campus: null,
  openAccess: true,
  responsiblePersonId: 'responsible',
  staff: [],
  methods: [],
  subjects: [],
  disciplineCodes: [],
  useRules: NO_RULES,
  bookingRulesZh: null,
  bookingRulesEn: null,
  synthetic: true,
  updatedAt: day,
  version: 1,
  revision: 1,
};

const noPrice = { prices: [] };

function instrumentOf(id: string, nameZh: string, nameEn: string, category: string): InstrumentRecord {
  const fixed = { model: null, requiresTraining: false, minimumBookingMinutes: null, ...noPrice };
  return { id, facilityId: 'facility', nameZh, nameEn, category, status: 'available', version: 1, ...fixed };
}

function serviceOf(id: string, nameZh: string, nameEn: string): ServiceRecord {
  const fixed = { instrumentId: null, priceNote: null, offered: true, version: 1, ...noPrice };
  return { id, facilityId: 'facility', nameZh, nameEn, ...fixed };
}

function demoLab(facility: DemoFacility, demo: DemoProgramme): JudgedDocument {
  const { key, nameZh, nameEn, descriptionZh, descriptionEn, category, campus, openAccess } = facility;
  const own = {
    summaryZh: descriptionZh,
    summaryEn: descriptionEn,
    categories: [category],
    campus,
    openAccess,
  };
  const document = facilityDocument({
    facility: { ...aFacility, id: key.replace('facility:', 'F-'), nameZh, nameEn, ...own },
    organisation: line(facility.organisationKey, demo),
    instruments: demo.instruments
      .filter(({ facilityKey }) => facilityKey === key)
      .map((one) => instrumentOf(one.key, one.nameZh, one.nameEn, one.category)),
    services: demo.services
      .filter(({ facilityKey }) => facilityKey === key)
      .map((one) => serviceOf(one.key, one.nameZh, one.nameEn)),
    resources: [],
  });
  return { document, about: [category], means: [], departments: [], kind: '' };
}

function ownLabs(): readonly JudgedDocument[] {
  return syntheticLabs.map(({ instruments, services, ...lab }) => ({
    document: facilityDocument({
      facility: { ...aFacility, ...lab },
      organisation: [],
      instruments: instruments.map(([zh = '', en = ''], at) => instrumentOf(`i${at}`, zh, en, '')),
      services: services.map(([zh = '', en = ''], at) => serviceOf(`s${at}`, zh, en)),
      resources: [],
    }),
    about: lab.categories,
    means: [],
    departments: [],
    kind: '',
  }));
}

function profileOf(personId: string, kind: ProfileKind, own: Partial<ProfileRecord>): ProfileRecord {
  const fixed = {
    availability: [],
    availabilityExceptions: [],
    licence: null,
    updatedAt: day,
    version: 1,
    revision: 1,
  };
  return { ...emptyProfile(kind), personId, ...fixed, ...own };
}

function demoPerson(person: DemoPerson, demo: DemoProgramme): JudgedDocument {
  const id = person.key.replace('person:', 'P-');
  const evidence: readonly Evidence[] = demo.evidence
    .filter(({ personKeys }) => personKeys.includes(person.key))
    .map(({ key, kind, titleZh, titleEn, year, ref }) => ({
      ...{ id: key, personId: id, kind, titleZh, titleEn, year, ref },
      keywords: [],
      version: 1,
    }));
  const [document] = personDocuments({
    profile: profileOf(id, person.kind as ProfileKind, {
      headlineZh: person.titleZh,
      headlineEn: person.titleEn,
      terms: person.expertise.map(({ zh, en }) => ({ zh, en, evidenceIds: [] })),
      disciplineCodes: [...new Set(person.disciplineCodes)],
      methods: keysOf(person.methods),
      instruments: keysOf(person.instruments),
      campus: person.campus,
    }),
    nameZh: person.displayNameZh,
    nameEn: person.displayNameEn,
    synthetic: true,
    organisations: person.affiliations.map(({ organisationKey }) => line(organisationKey, demo)),
    evidence,
  });
  if (!document) throw new Error(`no document of ${person.key}`);
  return {
    document,
    about: keysOf(person.expertise),
    means: [...keysOf(person.methods), ...keysOf(person.instruments)],
    departments: person.departmentCode === null ? [] : [person.departmentCode],
    kind: person.kind,
  };
}

function ownPeople(): readonly JudgedDocument[] {
  return syntheticPeople.map(({ id, nameZh, nameEn, kind, headlineZh, terms, methods }) => {
    const [document] = personDocuments({
      profile: profileOf(id, kind as ProfileKind, {
        headlineZh,
        terms: terms.map((zh) => ({ zh, en: synonymGroup(zh)?.en ?? '', evidenceIds: [] })),
        methods,
      }),
      nameZh,
      nameEn,
      synthetic: true,
      organisations: [],
      evidence: [],
    });
    if (!document) throw new Error(`no document of ${id}`);
    return { document, about: terms, means: methods, departments: [], kind };
  });
}
