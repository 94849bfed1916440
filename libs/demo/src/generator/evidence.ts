import { addDays, yearOf } from './calendar.js';
import type { DemoConflict, DemoEvidence, DemoKey, DemoOptions, DemoPerson } from './demo.types.js';
import type { Random } from './random.js';

const PUBLICATIONS = [
  ['面向{a}的{b}方法研究', 'Methods of {b} for {a}'],
  ['{b}在{a}研究中的应用', 'Use of {b} in research on {a}'],
  ['基于{b}的{a}评估', 'Assessment of {a} based on {b}'],
  ['{a}：{b}的初步结果', '{a}: first results with {b}'],
] as const;
const PATENTS = [
  ['一种采用{b}的{a}相关装置', 'Device related to {a} using {b}'],
  ['面向{a}的{b}方法及系统', 'Method and system of {b} for {a}'],
] as const;
const PROJECTS = [
  ['{a}关键技术研究', 'Key techniques for {a}'],
  ['{a}的{b}联合攻关', 'Joint work on {b} for {a}'],
] as const;

const KINDS = [
  { kind: 'publication', code: 'pub', templates: PUBLICATIONS },
  { kind: 'patent', code: 'pat', templates: PATENTS },
  { kind: 'project', code: 'prj', templates: PROJECTS },
] as const;

/** How many pieces a person of each seniority leads, from and to. */
const COUNTS: Readonly<Record<DemoPerson['seniority'], readonly [number, number]>> = {
  senior: [3, 6],
  associate_senior: [2, 4],
  intermediate: [1, 2],
  junior: [0, 1],
  doctoral: [0, 1],
  master: [0, 0],
  bachelor: [0, 0],
};

/**
 * The works of all people. Titles say that they are samples and are put together from the lead's own terms. About four
 * in ten are joint with people who share a term, and a student's work always names the supervisor.
 */
export function evidence(
  people: readonly DemoPerson[],
  options: DemoOptions,
  random: Random,
): readonly DemoEvidence[] {
  const thisYear = yearOf(options.referenceDate);
  const byTerm = peopleByTerm(people);
  const made: DemoEvidence[] = [];
  for (const person of people) {
    if (person.expertise.length === 0) continue;
    const own = random.fork(person.key);
    const count = own.int(...COUNTS[person.seniority]);
    for (let i = 0; i < count; i += 1) {
      const { kind, code, templates } = KINDS[own.pick([0, 0, 0, 1, 1, 2])] ?? KINDS[0];
      const subjects = person.expertise.filter(
        (term) => !person.methods.some((method) => method.zh === term.zh),
      );
      if (subjects.length === 0 || person.methods.length === 0) continue;
      const [a, b] = [own.pick(subjects), own.pick(person.methods)];
      const [zh, en] = own.pick<readonly [string, string]>(templates);
      const ref = `demo-${code}-${String(made.length + 1).padStart(4, '0')}`;
      made.push({
        key: `evidence:${ref}`,
        kind,
        titleZh: `【示例】${zh.replace('{a}', a.zh).replace('{b}', b.zh)}`,
        titleEn: `[Sample] ${sentence(en.replace('{a}', a.en).replace('{b}', b.en))}`,
        year: thisYear - own.int(0, 6),
        ref,
        personKeys: [person.key, ...companions(person, a.zh, byTerm, own)],
      });
    }
  }
  return made;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function companions(
  lead: DemoPerson,
  term: string,
  byTerm: ReadonlyMap<string, readonly DemoKey[]>,
  random: Random,
): readonly DemoKey[] {
  const supervisor = lead.supervisorKey === null ? [] : [lead.supervisorKey];
  if (!random.chance(0.4)) return supervisor;
  const pool = (byTerm.get(term) ?? []).filter((key) => key !== lead.key && key !== lead.supervisorKey);
  return [...supervisor, ...random.sample(pool, random.int(1, 3))];
}

function peopleByTerm(people: readonly DemoPerson[]): ReadonlyMap<string, readonly DemoKey[]> {
  const found = new Map<string, DemoKey[]>();
  for (const person of people) {
    if (person.kind === 'student') continue;
    for (const term of person.expertise) found.set(term.zh, [...(found.get(term.zh) ?? []), person.key]);
  }
  return found;
}

const REASONS = {
  family: { zh: '近亲属', en: 'Close relatives' },
  dispute: { zh: '曾有学术争议', en: 'A past dispute over work' },
  financial: { zh: '共同持有初创企业股份', en: 'Both hold shares in one start-up' },
  consulting: { zh: '担任该企业顾问', en: 'Consultant to this enterprise' },
} as const;

/** Thirty declared conflicts: twenty between two people, ten with an enterprise. */
export function conflicts(
  people: readonly DemoPerson[],
  options: DemoOptions,
  random: Random,
): readonly DemoConflict[] {
  const seniors = people.filter((person) => person.mentorLicence !== null && person.kind !== 'enterprise');
  const enterprises = [
    ...new Set(
      people.filter((p) => p.kind === 'enterprise').map((p) => p.affiliations[0]?.organisationKey ?? ''),
    ),
  ];
  const declarants = random.sample(seniors, 30);
  return declarants.map((person, index) => {
    const withPerson = index < 20;
    const kind = withPerson ? random.pick(['family', 'dispute', 'financial'] as const) : 'consulting';
    return {
      key: `conflict:${String(index + 1).padStart(2, '0')}`,
      personKey: person.key,
      otherPersonKey: withPerson
        ? random.pick(seniors.filter((other) => other.key !== person.key)).key
        : null,
      organisationKey: withPerson ? null : random.pick(enterprises),
      kind,
      reason: REASONS[kind],
      declaredOn: addDays(options.referenceDate, -random.int(10, 600)),
    };
  });
}
