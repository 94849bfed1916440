import type { Bilingual, Role } from '@jiebang/kernel';
import { addDays } from './calendar.js';
import type { DemoAffiliation, DemoDay, DemoKey, DemoPerson, DemoPersonKind } from './demo.types.js';
import { drawAvailability } from './availability.js';
import { fieldOf } from './fields.js';
import { drawLicence } from './licences.js';
import type { DemoName } from './names.js';
import type { StaffedOrganisation } from './organisations.js';
import { topOrganisation } from './organisations.js';
import type { Random } from './random.js';
import { drawRank } from './titles.js';

/** What fixes a person before anything is drawn. */
export interface PersonSeed {
  readonly key: DemoKey;
  /** "DEMO-P0042". */
  readonly personNumber: string;
  readonly kind: Exclude<DemoPersonKind, 'officer'>;
  readonly name: DemoName;
  readonly organisation: StaffedOrganisation;
}

const LANGUAGES = ['ja', 'de', 'fr', 'ru'];

/** The role that a kind of person bears everywhere. */
const ROLE_OF_KIND: Readonly<Record<PersonSeed['kind'], Role>> = {
  clinician: 'clinician',
  scientist: 'scientist',
  engineer: 'engineer',
  enterprise: 'enterprise',
  tech_manager: 'tech_manager',
  student: 'student',
};

/** A person whose profile agrees with the field of the department. Without dual appointment and supervisor. */
export function drawPerson(seed: PersonSeed, referenceDate: DemoDay, random: Random): DemoPerson {
  const { kind, organisation } = seed;
  const field = fieldOf(organisation.fieldKey ?? '');
  const { seniority, hasDoctorate, title } = drawRank(kind, random);
  const terms = random.sample(field.terms, kind === 'student' ? random.int(2, 4) : random.int(4, 6));
  const methods = random.sample(field.methods, random.int(1, 3));
  return {
    key: seed.key,
    synthetic: true,
    kind,
    roles: [ROLE_OF_KIND[kind]],
    ...displayed(seed.name),
    personNumber: seed.personNumber,
    email: emailOf(seed.name, seed.personNumber, organisation),
    titleZh: title.zh,
    titleEn: title.en,
    seniority,
    hasDoctorate,
    affiliations: [
      {
        organisationKey: organisation.key,
        positionZh: title.zh,
        positionEn: title.en,
        primary: true,
        since: addDays(referenceDate, -365 * (kind === 'student' ? random.int(1, 4) : random.int(2, 20))),
      },
    ],
    expertise: distinct([...terms, ...methods]),
    disciplineCodes: field.disciplineCodes.filter((_, index) => index === 0 || random.chance(0.7)),
    departmentCode: organisation.departmentCode,
    methods,
    instruments: random.sample(field.instruments, random.int(1, 2)),
    languages: [
      'zh',
      ...(random.chance(0.85) ? ['en'] : []),
      ...(random.chance(0.08) ? [random.pick(LANGUAGES)] : []),
    ],
    campus: organisation.campus ?? 'city',
    capacity: kind === 'student' ? 1 : seniority === 'senior' ? random.int(2, 3) : random.int(1, 2),
    availability: drawAvailability(kind, random),
    mentorLicence: drawLicence({ kind, seniority, hasDoctorate }, referenceDate, random),
    supervisorKey: null,
  };
}

/** An officer of the university: PMO, finance, audit, administration. Knows rules rather than a field. */
export function drawOfficer(
  seed: Omit<PersonSeed, 'kind'> & {
    readonly role: Role;
    readonly titleZh: string;
    readonly titleEn: string;
  },
  referenceDate: DemoDay,
  random: Random,
): DemoPerson {
  const affiliation: DemoAffiliation = {
    organisationKey: seed.organisation.key,
    positionZh: seed.titleZh,
    positionEn: seed.titleEn,
    primary: true,
    since: addDays(referenceDate, -365 * random.int(2, 12)),
  };
  return {
    key: seed.key,
    synthetic: true,
    kind: 'officer',
    roles: [seed.role],
    ...displayed(seed.name),
    personNumber: seed.personNumber,
    email: emailOf(seed.name, seed.personNumber, seed.organisation),
    titleZh: seed.titleZh,
    titleEn: seed.titleEn,
    seniority: 'intermediate',
    hasDoctorate: false,
    affiliations: [affiliation],
    expertise: [],
    disciplineCodes: [],
    departmentCode: null,
    methods: [],
    instruments: [],
    languages: ['zh', 'en'],
    campus: seed.organisation.campus ?? 'city',
    capacity: 0,
    availability: drawAvailability('officer', random),
    mentorLicence: null,
    supervisorKey: null,
  };
}

function displayed(name: DemoName) {
  return {
    nameZh: name.zh,
    nameEn: name.en,
    displayNameZh: `${name.zh}（演示）`,
    displayNameEn: `${name.en} (demo)`,
  };
}

/** zhang.yunzhou.p0042@jiangzhou.example: "example" is reserved (RFC 2606), no mail can reach it. */
function emailOf(name: DemoName, personNumber: string, organisation: StaffedOrganisation): string {
  const domain = topOrganisation(organisation.key).key.replace(/^org:/, '').split(':').reverse().join('.');
  return `${name.en.toLowerCase().replace(' ', '.')}.${personNumber.replace('DEMO-', '').toLowerCase()}@${domain}.example`;
}

function distinct(terms: readonly Bilingual[]): readonly Bilingual[] {
  return terms.filter((term, index) => terms.findIndex((other) => other.zh === term.zh) === index);
}
