import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { addPerson, TEST_PASSWORD, signedIn, type TestPerson } from './people.js';
import { openProgramme, type TestProgramme } from './teams.js';
import type { TestApp } from './test-app.js';

/** Topics far from each other, one a challenge: the mentors of a topic fit the teams that chose it. */
const TOPICS = [
  { zh: '心肌梗死早期预警', en: 'myocardial infarction early warning', discipline: '32024', campus: 'east' },
  { zh: '手术机器人力反馈', en: 'surgical robot force feedback', discipline: '46020', campus: 'west' },
  { zh: '肺结节影像检测', en: 'lung nodule imaging', discipline: '32027', campus: 'south' },
  { zh: '骨修复生物材料', en: 'bone repair biomaterials', discipline: '43045', campus: 'north' },
];

type Topic = (typeof TOPICS)[number];

export const MENTOR_KINDS = ['clinician', 'scientist', 'engineer'] as const;
export type MentorKind = (typeof MENTOR_KINDS)[number];

/** A locked team, straight in the database; `memberIds` are students without an account. */
export interface SceneTeam {
  readonly id: Id;
  readonly memberIds: readonly Id[];
}

/** A certified mentor with an account. */
export interface SceneMentor {
  readonly personId: Id;
  readonly login: string;
  readonly kind: MentorKind;
}

/** A small programme that is ready to be matched. */
export interface MatchingScene {
  readonly programme: TestProgramme;
  readonly office: TestPerson;
  readonly teams: readonly SceneTeam[];
  readonly mentors: readonly SceneMentor[];
}

interface SceneWishes {
  readonly teams?: number;
  /** Mentors of each kind; topics go round. Default: one for each team. */
  readonly mentorsOfAKind?: number;
  readonly capacity?: number;
  /** Mentors of one topic share a campus and so want to sit together. Default: no campus, nothing to share. */
  readonly cohesion?: boolean;
}

const topicOf = (index: number): Topic => TOPICS[index % TOPICS.length] ?? TOPICS[0]!;

/** Sets up a programme of its own: teams, each with a challenge of its own topic, and mentors of every kind and topic. */
export async function matchingScene(
  test: TestApp,
  { teams = 4, mentorsOfAKind = teams, capacity = 1, cohesion = false }: SceneWishes = {},
): Promise<MatchingScene> {
  const office = await signedIn(test, 'Project Office', 'pmo');
  const programme = await openProgramme(test, { challenges: TOPICS.length });
  for (const [index, id] of programme.challengeIds.entries()) {
    const { zh, en, discipline } = topicOf(index);
    await test.app
      .get(Database)
      .execute(
        `UPDATE challenge SET title_zh = $2, title_en = $3, discipline_codes = ARRAY[$4] WHERE id = $1`,
        [id, zh, en, discipline],
      );
  }
  const places = Array.from({ length: teams }, (_, index) => index);
  const scene = { programme, office, teams: [] as SceneTeam[], mentors: [] as SceneMentor[] };
  for (const index of places) scene.teams.push(await addTeam(test, programme, index));
  for (const kind of MENTOR_KINDS) {
    for (let index = 0; index < mentorsOfAKind; index += 1) {
      const campus = cohesion ? topicOf(index).campus : null;
      scene.mentors.push(await addMentor(test, kind, index, { capacity, campus }));
    }
  }
  return scene;
}

/** A locked team of two students that chose the challenge of topic `index`. */
export async function addTeam(test: TestApp, programme: TestProgramme, index: number): Promise<SceneTeam> {
  const challengeId = programme.challengeIds[index % programme.challengeIds.length];
  const now = test.clock.now();
  const id = newId();
  const memberIds = [newId(), newId()];
  await insert(
    test,
    'person',
    memberIds.map((personId, at) => ({
      id: personId,
      version: 1,
      name_zh: `学生${index}-${at}`,
      name_en: `Student ${index}-${at}`,
      synthetic: true,
    })),
  );
  await insert(
    test,
    'profile',
    memberIds.map((personId) => ({ person_id: personId, version: 1, kind: 'student' })),
  );
  await insert(test, 'team', [
    {
      id,
      version: 1,
      programme_id: programme.id,
      name_zh: `团队${index}`,
      name_en: `Team ${index}`,
      leader_person_id: memberIds[0],
      state: 'locked',
      locked_at: now,
    },
  ]);
  await insert(
    test,
    'team_seat',
    memberIds.map((personId) => ({
      id: newId(),
      version: 1,
      team_id: id,
      programme_id: programme.id,
      person_id: personId,
      state: 'accepted',
      invited_by: memberIds[0],
      answered_at: now,
    })),
  );
  await insert(test, 'team_choice', [{ team_id: id, rank: 1, challenge_id: challengeId }]);
  return { id, memberIds };
}

/** A certified mentor of topic `index`. */
export async function addMentor(
  test: TestApp,
  kind: MentorKind,
  index: number,
  { capacity = 1, campus = null }: { capacity?: number; campus?: string | null } = {},
): Promise<SceneMentor> {
  const { personId, login } = await addPerson(test, `${kind} ${index}`, kind);
  const { zh, en, discipline } = topicOf(index);
  await insert(test, 'profile', [
    {
      person_id: personId,
      version: 1,
      kind,
      terms: [{ zh, en, evidenceIds: [] }],
      discipline_codes: [discipline],
      campus,
      capacity,
      accepts_mentoring: true,
    },
  ]);
  await insert(test, 'mentor_licence', [
    {
      person_id: personId,
      version: 1,
      state: 'certified',
      certified_on: '2026-01-01',
      recheck_on: '2028-01-01',
    },
  ]);
  return { personId, login, kind };
}

/** The mentor with this id, in a browser. */
export function asMentor(test: TestApp, { mentors }: MatchingScene, personId: Id) {
  const mentor = mentors.find((one) => one.personId === personId);
  if (!mentor) throw new Error(`${personId} is no mentor of the scene`);
  return test.visitor().signIn(mentor.login, TEST_PASSWORD);
}

/** Rows as JSON has them; every row with the columns of the first. */
export async function insert(test: Pick<TestApp, 'app'>, table: string, rows: readonly object[]) {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await test.app
    .get(Database)
    .rows(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
}
