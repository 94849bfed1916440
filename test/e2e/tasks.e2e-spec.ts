import { Database } from '@jiebang/platform/database';
import { cast, mutate, submittedNeed, declareConflict, screenedNeed } from '../support/challenges.js';
import { moveProposal, openCall, writtenProposal } from '../support/funding.js';
import { publishedRun } from '../support/match-calls.js';
import { matchingScene } from '../support/matching-scene.js';
import { addPerson, officerOf, signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import {
  apply,
  completeTeam,
  formTeam,
  invite,
  lockedTeam,
  MEDICAL,
  openProgramme,
  student,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

interface Task {
  readonly kind: string;
  readonly subjectId: string | null;
  readonly titleEn: string;
  readonly count: number;
  readonly todo: string;
  readonly action: string;
  readonly deadline: string | null;
  readonly path: string;
}

const TASKS = '{ myTasks { kind subjectId titleZh titleEn count todo action deadline path } }';

async function tasksOf(client: TestClient): Promise<readonly Task[]> {
  return (await client.data<{ myTasks: Task[] }>(TASKS)).myTasks;
}

const kindsOf = async ({ client }: TestPerson) => (await tasksOf(client)).map(({ kind }) => kind);
const proposalsOf = async (person: TestPerson) =>
  (await kindsOf(person)).filter((kind) => kind.startsWith('proposal.'));

describe('what waits for somebody', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
  });

  afterAll(() => test.close());

  it('is told to those who are signed in, in the language that they read', async () => {
    const { errors } = await test.visitor().ask(TASKS);
    expect(errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    const mentor = await signedIn(test, 'New Mentor', 'engineer');
    const [zh] = await tasksOf(mentor.client);
    expect(zh).toMatchObject({ kind: 'profile.write', action: '去完善', path: '/profile', deadline: null });
    const { data } = await mentor.client.ask<{ myTasks: Task[] }>(TASKS, {}, { 'accept-language': 'en' });
    expect(data?.myTasks[0]?.action).toBe('Complete it');
  });

  it('follows a need: the screeners who may, the owner who is asked, the office that decides', async () => {
    const people = await cast(test);
    const { clinician, screener, engineer, office } = people;
    const need = await submittedNeed(people);
    expect(await kindsOf(clinician)).not.toContain('need.screen');
    expect(await tasksOf(screener.client)).toContainEqual(
      expect.objectContaining({
        kind: 'need.screen',
        count: 1,
        todo: '有 1 项临床需求等您初筛',
        path: '/screening',
      }),
    );
    await declareConflict(test, engineer.personId, clinician.personId);
    expect(await kindsOf(engineer)).not.toContain('need.screen');
    const asked = await mutate(office.client, 'requestNeedInformation', {
      needId: need.id,
      version: need.version,
      question: '多大年龄？',
    });
    expect(asked.state).toBe('info_requested');
    const [first] = await tasksOf(clinician.client);
    expect(first).toMatchObject({ kind: 'need.answer', subjectId: need.id, path: `/needs/${need.id}` });
    expect(await kindsOf(screener)).not.toContain('need.screen');
    await screenedNeed({ ...people, engineer: await signedIn(test, 'Another Engineer', 'engineer') });
    expect(await tasksOf(office.client)).toContainEqual(
      expect.objectContaining({ kind: 'need.decide', count: 1 }),
    );
  });

  it('follows a team: invitations, applications, and the leader’s next step before the list closes', async () => {
    const programme = await openProgramme(test);
    const leader = await student(test, 'Leader', MEDICAL);
    const team = await formTeam(leader, programme.id);
    const [forming] = await tasksOf(leader.client);
    expect(forming).toMatchObject({ kind: 'team.complete', subjectId: team.id, path: `/teams/${team.id}` });
    expect(new Date(forming?.deadline ?? 0).getTime()).toBeGreaterThan(test.clock.now().getTime());
    const asked = await student(test, 'Asked', MEDICAL);
    await invite(leader, team.id, asked.personId);
    const [invitation] = await tasksOf(asked.client);
    expect(invitation).toMatchObject({ kind: 'team.answer-invitation', subjectId: team.id });
    expect(invitation?.deadline).not.toBeNull();
    await apply(await student(test, 'Wishful', MEDICAL), team.id);
    expect(await kindsOf(leader)).toContain('team.answer-applications');
    const { leader: ready } = await completeTeam(test, programme, 'Ready');
    expect(await kindsOf(ready)).toContain('team.lock');
  });

  it('follows a proposal: each member’s own signature, then the leader’s submission', async () => {
    const programme = await openProgramme(test);
    const office = await signedIn(test, 'Calling Office', 'pmo');
    const team = await lockedTeam(test, programme, 'Writing');
    const call = await openCall(test, office, programme.id);
    const { id, version } = await writtenProposal(team, call.id);
    expect(await proposalsOf(team.leader)).toEqual(['proposal.write']);
    const asked = await moveProposal(team.leader, 'requestProposalSignoff', id, version);
    for (const member of team.members) {
      expect(await tasksOf(member.client)).toContainEqual(
        expect.objectContaining({ kind: 'proposal.sign', path: `/proposals/${id}` }),
      );
      await moveProposal(member, 'signProposal', id, asked.version);
    }
    expect(await proposalsOf(team.leader)).toEqual(['proposal.submit']);
    expect(await proposalsOf(team.members[1]!)).toEqual([]);
  });

  it('tells mentors by when to answer, and offices of one programme nothing of another', async () => {
    const scene = await matchingScene(test, { teams: 1 });
    await publishedRun(scene);
    const login = scene.mentors[0]?.login ?? '';
    const mentor = await test.visitor().signIn(login, TEST_PASSWORD);
    const [task] = await tasksOf(mentor);
    expect(task).toMatchObject({ kind: 'mentor.answer', action: '去答复' });
    expect(task?.path).toMatch(/^\/mentoring\/[0-9a-f-]{36}$/);
    test.clock.advance(8 * 86_400_000);
    const late = await test.visitor().signIn(login, TEST_PASSWORD);
    expect((await tasksOf(late)).map(({ kind }) => kind)).not.toContain('mentor.answer');
    await test.app
      .get(Database)
      .rows(`UPDATE mentor_group SET state = 'full' WHERE programme_id = $1`, [scene.programme.id]);
    const own = await officerOf(test, scene.programme.id, 'Own Office');
    const other = await officerOf(test, (await openProgramme(test)).id, 'Other Office');
    expect(await kindsOf(own)).toContain('group.confirm');
    expect(await kindsOf(other)).not.toContain('group.confirm');
  });

  it('takes few statements, however much waits', async () => {
    const { personId, login } = await addPerson(test, 'Busy Clinician', 'clinician');
    const database = test.app.get(Database);
    await database.rows(
      `INSERT INTO need (id, version, owner_person_id, state, last_action_at)
       SELECT gen_random_uuid(), 1, $1, 'draft', now() FROM generate_series(1, 300)`,
      [personId],
    );
    const busy = await test.visitor().signIn(login, TEST_PASSWORD);
    const drafts = (await tasksOf(busy)).filter(({ kind }) => kind === 'need.finish');
    expect(drafts).toHaveLength(20);
  });
});
