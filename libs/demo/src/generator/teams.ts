import { disciplineBranch, disciplineByCode } from '@jiebang/vocabulary';
import { OPEN_LIST } from './challenges.js';
import type { DemoChallenge, DemoKey, DemoPerson } from './demo.types.js';
import { fields } from './fields.js';
import { teamName } from './names.js';
import { leastBy, nearest } from './people.js';
import type { DemoTeam } from './programme.types.js';
import type { Random } from './random.js';

const TEAMS = 60;
/** One team in so many chooses among the topics that the fewest mentors cover: five in all. */
const HARD_EVERY = 12;
const SCARCE_TOPICS = 6;
const CHOICES = 3;

const RANK: Readonly<Partial<Record<DemoPerson['seniority'], number>>> = {
  doctoral: 0,
  master: 1,
  bachelor: 2,
};

/**
 * Sixty locked teams. Each starts from one challenge of the open list and takes the free students nearest to it: one
 * medical, one engineering, then one or two of other disciplines. The further choices are the challenges nearest to the
 * members. Nobody is in two teams.
 */
export function teams(
  people: readonly DemoPerson[],
  challenges: readonly DemoChallenge[],
  random: Random,
): readonly DemoTeam[] {
  const open = challenges.filter((challenge) => challenge.listKey === OPEN_LIST);
  const scarce = scarcestFirst(open, people).slice(0, SCARCE_TOPICS);
  const common = random.fork('order').sample(
    open.filter((challenge) => !scarce.includes(challenge)),
    open.length,
  );
  const free = new Set(people.filter((person) => person.kind === 'student'));
  const taken = new Set<string>();
  return Array.from({ length: TEAMS }, (_, index) => {
    const key = `team:${String(index + 1).padStart(2, '0')}`;
    const own = random.fork(key);
    const hardToMatch = index % HARD_EVERY === HARD_EVERY - 1;
    const pool = hardToMatch ? scarce : common;
    const turn = hardToMatch ? Math.floor(index / HARD_EVERY) : index;
    const first = pool[turn % pool.length] as DemoChallenge;
    const members = recruit(free, first, own);
    for (const member of members) free.delete(member);
    const choices = choose(first, pool, members, own);
    return describe(key, members, choices, hardToMatch, teamName(own, taken));
  });
}

/** Open challenges by the number of certified mentors who name one of their keywords, fewest first. */
export function scarcestFirst(
  open: readonly DemoChallenge[],
  people: readonly DemoPerson[],
): readonly DemoChallenge[] {
  const mentors = people.filter((person) => person.mentorLicence?.state === 'certified');
  const covered = (challenge: DemoChallenge) =>
    mentors.filter((mentor) => overlap(mentor, challenge) > 0).length;
  return [...open].sort((a, b) => covered(a) - covered(b) || a.position - b.position);
}

function recruit(
  free: ReadonlySet<DemoPerson>,
  challenge: DemoChallenge,
  random: Random,
): readonly DemoPerson[] {
  const jitter = new Map([...free].map((student) => [student.key, 0.2 * random.next()]));
  const wanted = [...challenge.disciplineCodes, ...clinicalDisciplines(challenge)];
  const cost = (student: DemoPerson) =>
    nearest(student.disciplineCodes, wanted) -
    0.5 * overlap(student, challenge) +
    (jitter.get(student.key) ?? 0);
  const members: DemoPerson[] = [];
  const take = (fits: (student: DemoPerson) => boolean) => {
    const candidates = [...free].filter((student) => !members.includes(student) && fits(student));
    const best = leastBy(candidates, cost);
    if (!best) throw new RangeError(`too few students for ${challenge.key}`);
    members.push(best);
  };
  const isNew = (student: DemoPerson) =>
    members.every((member) => member.disciplineCodes[0] !== student.disciplineCodes[0]);
  take((student) => branchOf(student) === 'medical');
  take((student) => branchOf(student) === 'engineering');
  take((student) => branchOf(student) !== 'medical' && isNew(student));
  if (random.chance(0.5)) take((student) => branchOf(student) !== 'medical' && isNew(student));
  return members.sort(
    (a, b) => (RANK[a.seniority] ?? 9) - (RANK[b.seniority] ?? 9) || (a.key < b.key ? -1 : 1),
  );
}

/** What the doctors of the challenge's departments know, where its own codes name only techniques. */
function clinicalDisciplines(challenge: DemoChallenge): readonly string[] {
  return fields
    .filter((field) => challenge.departmentCodes.some((code) => field.key === `clinical:${code}`))
    .flatMap((field) => field.disciplineCodes);
}

function choose(
  first: DemoChallenge,
  pool: readonly DemoChallenge[],
  members: readonly DemoPerson[],
  random: Random,
): readonly DemoChallenge[] {
  const cost = new Map(
    pool.map((challenge) => {
      const fit = members.reduce(
        (sum, member) =>
          sum + nearest(member.disciplineCodes, challenge.disciplineCodes) - 0.5 * overlap(member, challenge),
        0,
      );
      const related = challenge.areaKey === first.areaKey ? 0.5 : 0;
      return [challenge.key, fit - related + 0.3 * random.next()];
    }),
  );
  const others = pool.filter((challenge) => challenge.key !== first.key);
  const ranked = [...others].sort((a, b) => (cost.get(a.key) ?? 0) - (cost.get(b.key) ?? 0));
  return [first, ...ranked.slice(0, CHOICES - 1)];
}

function describe(
  key: DemoKey,
  members: readonly DemoPerson[],
  choices: readonly DemoChallenge[],
  hardToMatch: boolean,
  name: { readonly zh: string; readonly en: string },
): DemoTeam {
  const own = [...new Set(members.flatMap((member) => member.disciplineCodes))].sort();
  const main = [...new Set(members.map((member) => member.disciplineCodes[0] ?? ''))];
  const wanted = [...new Set(choices.flatMap((challenge) => challenge.disciplineCodes))]
    .filter((code) => nearest([code], own) >= 0.5)
    .slice(0, 4);
  const topic = choices[0] as DemoChallenge;
  const terms = members.flatMap((member) => member.expertise.slice(0, 1));
  return {
    key,
    nameZh: `${name.zh}队（演示）`,
    nameEn: `Team ${name.en} (demo)`,
    summaryZh: `成员来自${main.map((code) => disciplineByCode(code)?.nameZh).join('、')}，熟悉${terms
      .map((term) => term.zh)
      .join('、')}，首选榜题是“${topic.titleZh}”。`,
    summaryEn: `Members from ${main.map((code) => disciplineByCode(code)?.nameEn).join(', ')}; at home in ${terms
      .map((term) => term.en)
      .join(', ')}. First choice: "${topic.titleEn}".`,
    state: 'locked',
    leaderKey: members[0]?.key ?? '',
    memberKeys: members.map((member) => member.key),
    disciplineCodes: own,
    wantedDisciplineCodes: wanted,
    choiceKeys: choices.map((challenge) => challenge.key),
    hardToMatch,
  };
}

/** How many keywords of the challenge the person names as expertise. */
function overlap(person: DemoPerson, challenge: DemoChallenge): number {
  return person.expertise.filter((term) => challenge.keywords.some((keyword) => keyword.zh === term.zh))
    .length;
}

function branchOf(student: DemoPerson) {
  return disciplineBranch(student.disciplineCodes[0] ?? '');
}
