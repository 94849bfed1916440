import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { outcome, type Outcome } from './outcome.js';
import { signedIn, type TestPerson } from './people.js';
import type { TestApp } from './test-app.js';

/** Disciplines of students that together make a complete team of three. */
export const MEDICAL = '32027';
export const ENGINEERING = '460';
export const SCIENCE = '910';

const TEAM = `... on Team { id state version lacks { code message } members { id } leader { id }
  openSeats { id disciplineCode } choices { id } reopenings { reason by { id } } }`;
const INVITATION = `... on TeamInvitation { id state expiresAt person { id } }`;
const APPLICATION = `... on TeamApplication { id state openSeatId }`;

/** A team as the specs look at it. */
export interface TeamOutcome extends Outcome {
  readonly lacks: readonly { readonly code: string; readonly message: string }[];
  readonly members: readonly { readonly id: Id }[];
  readonly leader: { readonly id: Id };
  readonly openSeats: readonly { readonly id: Id; readonly disciplineCode: string }[];
  readonly choices: readonly { readonly id: Id }[] | null;
  readonly reopenings: readonly { readonly reason: string; readonly by: { readonly id: Id } }[] | null;
}

/** A student with a profile of these disciplines, signed in. */
export async function student(
  test: TestApp,
  name: string,
  ...disciplineCodes: string[]
): Promise<TestPerson> {
  const person = await signedIn(test, name, 'student');
  await test.app
    .get(Database)
    .rows(`INSERT INTO profile (person_id, version, kind, discipline_codes) VALUES ($1, 1, 'student', $2)`, [
      person.personId,
      disciplineCodes,
    ]);
  return person;
}

/** A programme with an open list, straight in the database. */
export interface TestProgramme {
  readonly id: Id;
  readonly challengeIds: readonly Id[];
}

/** A programme for teams of `min` to `max`, with an open list of `challenges` that closes in thirty days. */
export async function openProgramme(
  test: TestApp,
  { min = 3, max = 4, challenges = 4 } = {},
): Promise<TestProgramme> {
  const database = test.app.get(Database);
  const now = test.clock.now();
  const closesAt = new Date(now.getTime() + 30 * 86_400_000);
  const id = newId();
  const listId = newId();
  const owner = newId();
  const code = `T${id.slice(-8).toUpperCase()}`;
  await database.rows(
    `INSERT INTO programme (id, version, name_zh, name_en, year, team_size_min, team_size_max, starts_on, ends_on)
     VALUES ($1, 1, '项目', 'Programme', 2026, $2, $3, '2026-01-01', '2027-12-31')`,
    [id, min, max],
  );
  await database.rows(
    `INSERT INTO person (id, version, name_zh, name_en, synthetic) VALUES ($1, 1, '出题人', 'Owner', true)`,
    [owner],
  );
  await database.rows(
    `INSERT INTO challenge_list (id, version, programme_id, code, kind, title_zh, title_en, opens_at, closes_at, state,
       ethics_checked_at, ip_checked_at, approved_at, opened_at)
     VALUES ($1, 1, $2, $3, 'student_challenge', '榜单', 'List', $4, $5, 'open', $4, $4, $4, $4)`,
    [listId, id, code, now, closesAt],
  );
  const challengeIds = Array.from({ length: challenges }, () => newId());
  for (const [index, challengeId] of challengeIds.entries()) {
    await database.rows(
      `INSERT INTO challenge (id, version, list_id, programme_id, kind, source, state, owner_person_id, title_zh,
         title_en, number, published_at, deadline_at)
       VALUES ($1, 1, $2, $3, 'student_challenge', 'joint_lab', 'open', $4, '榜题', 'Challenge', $5, $6, $7)`,
      [challengeId, listId, id, owner, `${code}-${index + 1}`, now, closesAt],
    );
  }
  return { id, challengeIds };
}

const description = { nameZh: '腔镜小队', nameEn: 'Scopes', summaryZh: '', wantedDisciplineCodes: [] };

export function formTeam(leader: TestPerson, programmeId: Id, more: object = {}): Promise<TeamOutcome> {
  return outcome(leader.client, 'formTeam', 'FormTeamInput', TEAM, { programmeId, ...description, ...more });
}

/** A mutation of a team: `changeTeam(leader, 'lockTeam', { teamId, version })`. */
export function changeTeam(person: TestPerson, name: string, input: object): Promise<TeamOutcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return outcome(person.client, name, type, TEAM, input);
}

export function invite(
  leader: TestPerson,
  teamId: Id,
  personId: Id,
): Promise<Outcome & { expiresAt: string }> {
  return outcome(leader.client, 'inviteToTeam', 'InviteToTeamInput', INVITATION, { teamId, personId });
}

export function answerInvitation(person: TestPerson, invitationId: Id, accept = true): Promise<TeamOutcome> {
  return changeTeam(person, 'answerTeamInvitation', { invitationId, accept });
}

export function apply(person: TestPerson, teamId: Id, openSeatId?: Id): Promise<Outcome> {
  const input = { teamId, openSeatId, message: '想加入' };
  return outcome(person.client, 'applyToTeam', 'ApplyToTeamInput', APPLICATION, input);
}

/** The team as the person sees it now. */
export async function seeTeam(person: TestPerson, id: Id): Promise<TeamOutcome> {
  const { team } = await person.client.data<{ team: TeamOutcome }>(
    `query ($id: ID!) { team(id: $id) { __typename ${TEAM} } }`,
    { id },
  );
  return team;
}

/** Invites the others, who accept. Returns the team as it then is. */
export async function gather(
  leader: TestPerson,
  teamId: Id,
  others: readonly TestPerson[],
): Promise<TeamOutcome> {
  for (const other of others) {
    const { id } = await invite(leader, teamId, other.personId);
    await answerInvitation(other, id);
  }
  return seeTeam(leader, teamId);
}

/** A team of three with its people. */
export interface TestTeam {
  readonly id: Id;
  readonly version: number;
  readonly leader: TestPerson;
  readonly members: readonly TestPerson[];
}

/** A complete team of three that chose the programme's first challenges and has not locked yet. */
export async function completeTeam(test: TestApp, programme: TestProgramme, name: string): Promise<TestTeam> {
  const leader = await student(test, `${name} leader`, MEDICAL);
  const others = [
    await student(test, `${name} engineer`, ENGINEERING),
    await student(test, `${name} statistician`, SCIENCE),
  ];
  const { id } = await formTeam(leader, programme.id);
  const gathered = await gather(leader, id, others);
  const { version } = await changeTeam(leader, 'rankChallenges', {
    teamId: id,
    challengeIds: programme.challengeIds.slice(0, 2),
    version: gathered.version,
  });
  return { id, version, leader, members: [leader, ...others] };
}

/** A locked team of three. */
export async function lockedTeam(test: TestApp, programme: TestProgramme, name: string): Promise<TestTeam> {
  const team = await completeTeam(test, programme, name);
  const { version } = await changeTeam(team.leader, 'lockTeam', { teamId: team.id, version: team.version });
  return { ...team, version };
}
