import { FORECAST_LIST, OPEN_LIST } from './challenges.js';
import type { DemoChallenge, DemoKey, DemoOptions, DemoPerson } from './demo.types.js';
import { fieldOf } from './fields.js';
import { randomName } from './names.js';
import type { StaffedOrganisation } from './organisations.js';
import { staffedOrganisations } from './organisations.js';
import type { PersonSeed } from './person.js';
import { drawPerson } from './person.js';
import type { DemoTeam } from './programme.types.js';
import { createRandom } from './random.js';

/**
 * People come in blocks of twenty: four clinicians, three scientists, four engineers, one of an enterprise and eight
 * students. So the kind and the department of a person follow from the index, and teams and owners can be named without
 * keeping anybody in memory.
 */
const BLOCK: readonly {
  readonly kind: PersonSeed['kind'];
  readonly places: readonly StaffedOrganisation[];
}[] = [
  ...repeat(4, 'clinician', (o) => o.kind === 'clinical_department'),
  ...repeat(3, 'scientist', (o) => o.headcount.scientist !== undefined),
  ...repeat(4, 'engineer', (o) => o.headcount.engineer !== undefined),
  ...repeat(1, 'enterprise', (o) => o.kind === 'enterprise'),
  ...repeat(4, 'student', (o) => o.key.startsWith('org:dept:med-')),
  ...repeat(3, 'student', (o) => o.headcount.engineer !== undefined),
  ...repeat(1, 'student', (o) => o.headcount.scientist !== undefined),
];
const CLINICIANS = 4;
/** The first engineer's place in the block. */
const ENGINEER_PLACE = 7;
/** How many challenges a team looks through for its own subject. */
const LOOK_AHEAD = 80;
const CHOICES = 3;
/** Places in the block of the members of its two teams, the leader first; medical, engineering and others in each. */
const TEAMS_OF_BLOCK: readonly (readonly number[])[] = [
  [12, 16, 13, 19],
  [14, 17, 15, 18],
];

/** How many challenges and teams belong to so many people. */
export function scaleOf(people: number): {
  readonly people: number;
  readonly challenges: number;
  readonly teams: number;
} {
  const blocks = Math.floor(people / BLOCK.length);
  return {
    people,
    challenges: people < BLOCK.length ? 0 : Math.max(3, Math.floor(people / 100)),
    teams: 2 * blocks,
  };
}

/** Streams `count` marked, invented people, one at a time. The first ones do not depend on `count`. */
export function* generatePeople(count: number, { seed, referenceDate }: DemoOptions): Generator<DemoPerson> {
  const random = createRandom(seed).fork('bulk-people');
  for (let index = 0; index < count; index += 1) {
    const post = BLOCK[index % BLOCK.length];
    if (!post) return;
    const organisation = placeOf(post.places, index);
    const personNumber = `DEMO-B${String(index + 1).padStart(7, '0')}`;
    const name = randomName(random);
    yield drawPerson(
      { key: bulkPersonKey(index), personNumber, kind: post.kind, name, organisation },
      referenceDate,
      random,
    );
  }
}

/** Streams the challenges that belong to so many people; invented throughout, hence without provenance. */
export function* generateChallenges(people: number, { seed }: DemoOptions): Generator<DemoChallenge> {
  const random = createRandom(seed).fork('bulk-challenges');
  const { challenges } = scaleOf(people);
  for (let index = 0; index < challenges; index += 1) {
    const owner = ownerIndex(index, people);
    const ward = placeOf((BLOCK[owner % BLOCK.length] as (typeof BLOCK)[number]).places, owner);
    const workshop = workshopOf(index);
    const [clinical, technical] = [fieldOf(ward.fieldKey ?? ''), fieldOf(workshop.fieldKey ?? '')];
    const [problem, other] = random.sample(clinical.terms, 2) as [Term, Term];
    const [means, method] = [random.pick(technical.terms), random.pick(technical.methods)];
    yield {
      key: bulkChallengeKey(index),
      listKey: index % 10 === 9 ? FORECAST_LIST : OPEN_LIST,
      position: 1000 + index,
      titleZh: `${problem.zh}的${means.zh}方案（演示 ${index + 1}）`,
      titleEn: `${means.en} for ${problem.en} (demo ${index + 1})`,
      problemZh: `${ward.nameZh}希望借助${means.zh}和${method.zh}改善${problem.zh}与${other.zh}的诊疗。`,
      problemEn: `${ward.nameEn} wants ${means.en} and ${method.en} to improve the care of ${problem.en} and ${other.en}.`,
      areaKey: 'bulk',
      areaZh: '规模数据',
      areaEn: 'Bulk data',
      departmentCodes: [ward.departmentCode ?? ''],
      disciplineCodes: [...new Set([...technical.disciplineCodes, ...clinical.disciplineCodes.slice(0, 1)])],
      keywords: [problem, other, means, method],
      targets: [],
      durationMonths: random.pick([12, 18, 24]),
      budgetFen: 1_000_000 * random.int(5, 100),
      budgetOriginal: null,
      provenance: null,
      ownerKey: bulkPersonKey(owner),
      organisationKey: ward.key,
      poolSource: random.pick(['hospital_need', 'joint_lab', 'frontier_topic'] as const),
    };
  }
}

/** Streams the teams that belong to so many people: two in each block of twenty, four students each. */
export function* generateTeams(people: number, { seed }: DemoOptions): Generator<DemoTeam> {
  const random = createRandom(seed).fork('bulk-teams');
  const { challenges, teams } = scaleOf(people);
  for (let index = 0; index < teams; index += 1) {
    const start = BLOCK.length * Math.floor(index / TEAMS_OF_BLOCK.length);
    const members = (TEAMS_OF_BLOCK[index % TEAMS_OF_BLOCK.length] ?? []).map((place) => start + place);
    const main = members.map((member) => {
      const { places } = BLOCK[member % BLOCK.length] as (typeof BLOCK)[number];
      return fieldOf(placeOf(places, member).fieldKey ?? '').disciplineCodes[0] ?? '';
    });
    const choices = relatedChallenges(members[1] ?? start, challenges, random.int(0, challenges - 1));
    yield {
      key: `bulk-team:${String(index + 1).padStart(6, '0')}`,
      nameZh: `规模数据第 ${index + 1} 队（演示）`,
      nameEn: `Bulk Team ${index + 1} (demo)`,
      summaryZh: '用于规模测试的学生团队。',
      summaryEn: 'A student team for tests at scale.',
      state: 'locked',
      leaderKey: bulkPersonKey(members[0] ?? 0),
      memberKeys: members.map(bulkPersonKey),
      disciplineCodes: [...new Set(main)].sort(),
      wantedDisciplineCodes: [],
      choiceKeys: choices.map(bulkChallengeKey),
      hardToMatch: false,
    };
  }
}

interface Term {
  readonly zh: string;
  readonly en: string;
}

function bulkPersonKey(index: number): DemoKey {
  return `bulk-person:${String(index + 1).padStart(7, '0')}`;
}

function bulkChallengeKey(index: number): DemoKey {
  return `bulk-challenge:${String(index + 1).padStart(6, '0')}`;
}

/** Which clinician owns a challenge: they take turns over the whole blocks. */
function ownerIndex(challenge: number, people: number): number {
  const blocks = Math.floor(people / BLOCK.length);
  return BLOCK.length * (challenge % blocks) + (Math.floor(challenge / blocks) % CLINICIANS);
}

/** Neighbours in the block go to different departments, and so do the same places of neighbouring blocks. */
function placeOf(places: readonly StaffedOrganisation[], index: number): StaffedOrganisation {
  const turn = index + Math.floor(index / BLOCK.length);
  return places[turn % places.length] as StaffedOrganisation;
}

/** The department whose techniques a challenge asks for. */
function workshopOf(challenge: number): StaffedOrganisation {
  return placeOf((BLOCK[ENGINEER_PLACE] as (typeof BLOCK)[number]).places, challenge);
}

/** Three challenges, from `start` on round the circle: those that ask for the member's own department come first. */
function relatedChallenges(member: number, challenges: number, start: number): readonly number[] {
  const own = placeOf((BLOCK[member % BLOCK.length] as (typeof BLOCK)[number]).places, member);
  const near = Array.from(
    { length: Math.min(challenges, LOOK_AHEAD) },
    (_, step) => (start + step) % challenges,
  );
  const related = near.filter((challenge) => workshopOf(challenge).key === own.key);
  return [...new Set([...related, ...near])].slice(0, CHOICES);
}

function repeat(
  times: number,
  kind: PersonSeed['kind'],
  fits: (organisation: StaffedOrganisation) => boolean,
): readonly { readonly kind: PersonSeed['kind']; readonly places: readonly StaffedOrganisation[] }[] {
  const places = staffedOrganisations.filter(fits);
  return Array.from({ length: times }, () => ({ kind, places }));
}
