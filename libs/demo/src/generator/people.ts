import type { Role } from '@jiebang/kernel';
import { disciplineDistance } from '@jiebang/vocabulary';
import { addDays } from './calendar.js';
import type { DemoDay, DemoKey, DemoOptions, DemoPerson, DemoPersonKind } from './demo.types.js';
import { uniqueName } from './names.js';
import type { StaffedOrganisation } from './organisations.js';
import { organisationOf, staffedOrganisations } from './organisations.js';
import { drawOfficer, drawPerson } from './person.js';
import type { Random } from './random.js';

const KINDS = ['clinician', 'scientist', 'engineer', 'enterprise', 'tech_manager', 'student'] as const;

const OFFICERS: readonly { role: Role; organisationKey: DemoKey; titleZh: string; titleEn: string }[] = [
  { role: 'pmo', organisationKey: 'org:office:pmo', titleZh: '项目主管', titleEn: 'Programme Officer' },
  { role: 'pmo', organisationKey: 'org:office:pmo', titleZh: '项目专员', titleEn: 'Programme Assistant' },
  {
    role: 'finance',
    organisationKey: 'org:office:finance',
    titleZh: '科研财务主管',
    titleEn: 'Research Accountant',
  },
  { role: 'auditor', organisationKey: 'org:office:audit', titleZh: '审计员', titleEn: 'Auditor' },
  { role: 'admin', organisationKey: 'org:office:it', titleZh: '系统管理员', titleEn: 'System Administrator' },
];

/** All people, officers first, then kind by kind in the order of the organisations. */
export function people(options: DemoOptions, random: Random): readonly DemoPerson[] {
  const naming = random.fork('names');
  const taken = new Set<string>();
  const made: DemoPerson[] = [];
  const nextIdentity = () => {
    const number = String(made.length + 1).padStart(4, '0');
    return { key: `person:${number}`, personNumber: `DEMO-P${number}`, name: uniqueName(naming, taken) };
  };
  for (const officer of OFFICERS) {
    const identity = nextIdentity();
    const seed = { ...identity, ...officer, organisation: organisationOf(officer.organisationKey) };
    made.push(drawOfficer(seed, options.referenceDate, random.fork(identity.key)));
  }
  for (const { kind, organisation } of posts()) {
    const identity = nextIdentity();
    const own = random.fork(identity.key);
    made.push(drawPerson({ ...identity, kind, organisation }, options.referenceDate, own));
  }
  return withReviewers(
    withDualAppointments(withSupervisors(made, random), options.referenceDate, random),
    random,
  );
}

function posts(): readonly { kind: (typeof KINDS)[number]; organisation: StaffedOrganisation }[] {
  return KINDS.flatMap((kind) =>
    staffedOrganisations.flatMap((organisation) =>
      Array.from({ length: organisation.headcount[kind] ?? 0 }, () => ({ kind, organisation })),
    ),
  );
}

/** Gives doctoral and master's students the supervisor nearest in discipline, ties going to the earlier key. */
function withSupervisors(all: readonly DemoPerson[], random: Random): readonly DemoPerson[] {
  const seniors = all.filter((person) => isTeacher(person.kind) && person.seniority !== 'intermediate');
  const load = new Map<DemoKey, number>();
  return all.map((person) => {
    if (
      person.kind !== 'student' ||
      person.seniority === 'bachelor' ||
      random.fork(`s:${person.key}`).chance(0.2)
    ) {
      return person;
    }
    const best = leastBy(seniors, (senior) => distance(person, senior) + 0.2 * (load.get(senior.key) ?? 0));
    if (!best) return person;
    load.set(best.key, (load.get(best.key) ?? 0) + 1);
    return { ...person, supervisorKey: best.key };
  });
}

/** One in five seniors serves in a second place: clinicians teach, teachers serve in a hospital, firms send lecturers. */
function withDualAppointments(
  all: readonly DemoPerson[],
  referenceDate: DemoDay,
  random: Random,
): readonly DemoPerson[] {
  const departments = staffedOrganisations.filter((organisation) => organisation.fieldKey !== null);
  return all.map((person) => {
    const own = random.fork(`dual:${person.key}`);
    const senior = person.seniority === 'senior' || person.seniority === 'associate_senior';
    if (!senior || person.kind === 'tech_manager' || !own.chance(0.2)) return person;
    const places = departments.filter((organisation) => hosts(person.kind, organisation));
    const host = own.pick(places);
    const position =
      person.kind === 'clinician'
        ? { positionZh: '兼职教授', positionEn: 'Adjunct Professor' }
        : { positionZh: '双聘专家', positionEn: 'Dual-appointed Expert' };
    const second = {
      organisationKey: host.key,
      ...position,
      primary: false,
      since: addDays(referenceDate, -own.int(100, 1500)),
    };
    return { ...person, affiliations: [...person.affiliations, second] };
  });
}

function hosts(kind: DemoPersonKind, organisation: StaffedOrganisation): boolean {
  if (kind === 'clinician') return organisation.key.startsWith('org:dept:med-') || isBiomedical(organisation);
  if (kind === 'enterprise') return isBiomedical(organisation);
  return organisation.kind === 'clinical_department' && organisation.parentKey === 'org:hospital:first';
}

function isBiomedical(organisation: StaffedOrganisation): boolean {
  return organisation.parentKey === 'org:school:biomedical';
}

/** Makes reviewers of a third of the seniors, and of all in enterprises: the call wants two of five from there. */
function withReviewers(all: readonly DemoPerson[], random: Random): readonly DemoPerson[] {
  return all.map((person) =>
    person.seniority === 'senior' &&
    random.fork(`review:${person.key}`).chance(person.kind === 'enterprise' ? 1 : 0.3)
      ? { ...person, roles: [...person.roles, 'reviewer' as const] }
      : person,
  );
}

function isTeacher(kind: DemoPersonKind): boolean {
  return kind === 'clinician' || kind === 'scientist' || kind === 'engineer';
}

/** How far apart two people's disciplines lie at their nearest; 0 to 1. */
export function distance(a: DemoPerson, b: DemoPerson): number {
  return nearest(a.disciplineCodes, b.disciplineCodes);
}

/** The smallest distance between a code of one list and a code of the other; 1 where a list is empty. */
export function nearest(a: readonly string[], b: readonly string[]): number {
  return Math.min(1, ...a.flatMap((left) => b.map((right) => disciplineDistance(left, right))));
}

/** The item with the least cost, the first among equals; undefined for an empty list. */
export function leastBy<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const own = cost(item);
    if (own < least) [best, least] = [item, own];
  }
  return best;
}
