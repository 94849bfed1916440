import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { declareConflict } from '../support/challenges.js';
import { runJob } from '../support/jobs.js';
import {
  cancelRun,
  constrain,
  createRun,
  doneRun,
  finishedRun,
  groupsOf,
  lift,
  publishRun,
  seeRun,
  startRun,
} from '../support/match-calls.js';
import { addMentor, matchingScene, type MatchingScene } from '../support/matching-scene.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('match runs over GraphQL', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
  });

  afterAll(() => test.close());

  const mentorOf = ({ mentors }: MatchingScene, kind: string, topic: number) =>
    mentors.filter((mentor) => mentor.kind === kind)[topic]!;

  describe('from a draft to a preview', () => {
    it('gives every team the mentors of its topic, proven optimal where nothing is shared', async () => {
      const scene = await matchingScene(test);
      const { client } = scene.office;
      const draft = await createRun(scene);
      expect(draft).toMatchObject({ state: 'draft', version: 1 });
      const started = await startRun(client, draft);
      expect(started.state).toBe('queued');
      const run = await finishedRun(client, draft.id);

      expect(run).toMatchObject({
        state: 'preview',
        progress: 1,
        failure: null,
        gap: 0,
        teamCount: 4,
        seatsFilled: 12,
        seatsOpen: 0,
        openSeats: [],
      });
      expect(run.objective).toBe(run.upperBound);
      expect(run.independentObjective).toBe(run.objective);
      expect(run.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
      const groups = groupsOf(run);
      expect(groups.map(({ teamId }) => teamId).sort()).toEqual(scene.teams.map(({ id }) => id).sort());
      for (const [topic, team] of scene.teams.entries()) {
        const group = groups.find(({ teamId }) => teamId === team.id)!;
        expect(group.state).toBe('proposed');
        for (const { slot, mentor, state } of group.seats) {
          expect(state).toBe('proposed');
          expect(mentor.id).toBe(mentorOf(scene, slot, topic).personId);
        }
        expect(group.seats).toHaveLength(3);
      }
    });

    it('says why in the language of the reader', async () => {
      const scene = await matchingScene(test, { teams: 2 });
      const run = await doneRun(scene);
      const english = groupsOf(await seeRun(scene.office.client, run.id, 'en'))[0]!.seats[0]!.reasons;
      const chinese = groupsOf(await seeRun(scene.office.client, run.id, 'zh'))[0]!.seats[0]!.reasons;
      expect(english.join(' ')).toMatch(/Shared words: .*\. Next best is /);
      expect(chinese.join(' ')).toMatch(/共同关键词：/);
      expect(english).toHaveLength(chinese.length);
    });

    it('is worth more than roles decided one by one where mentors want to sit together', async () => {
      const scene = await matchingScene(test, { teams: 4, cohesion: true });
      const run = await doneRun(scene, { seed: 7 });
      expect(run.state).toBe('preview');
      expect(run.objective).toBeGreaterThanOrEqual(run.independentObjective!);
      expect(run.upperBound).toBeGreaterThanOrEqual(run.objective!);
    });

    it('gives equal plans for equal inputs and seeds', async () => {
      const scene = await matchingScene(test, { teams: 3 });
      const [first, second] = [await doneRun(scene, { seed: 5 }), await doneRun(scene, { seed: 5 })];
      expect(second.snapshotHash).toBe(first.snapshotHash);
      const plan = (run: typeof first) =>
        groupsOf(run)
          .map(({ teamId, seats }) => [
            teamId,
            ...seats.map(({ slot, mentor }) => `${slot} ${mentor.id}`).sort(),
          ])
          .sort();
      expect(plan(second)).toEqual(plan(first));
    });

    it('says which seats stay open, and what binds, where mentors are scarce', async () => {
      const scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 0 });
      for (const kind of ['clinician', 'engineer'] as const) await addMentor(test, kind, 0);
      // Other scenes' mentors are certified as well, so only the slots of this run are looked at: they are all taken here.
      await test.app.get(Database).execute(`UPDATE profile SET capacity = 0 WHERE kind = 'scientist'`);
      const run = await doneRun(scene);
      await test.app.get(Database).execute(`UPDATE profile SET capacity = 1 WHERE kind = 'scientist'`);
      expect(run).toMatchObject({ state: 'preview', seatsOpen: 2, seatsFilled: 4 });
      expect(run.openSeats.map(({ slot }) => slot)).toEqual(['scientist', 'scientist']);
      expect(run.openSeats[0]!.reasons.join(' ')).toMatch(/basic scientist seat is open: .*no place left/);
      const chinese = await seeRun(scene.office.client, run.id, 'zh');
      expect(chinese.openSeats[0]!.reasons.join(' ')).toMatch(/基础研究导师席位空缺/);
    });
  });

  describe('locks and vetoes', () => {
    it('are respected: a conflict, a veto and a lock each change the plan', async () => {
      const scene = await matchingScene(test);
      const [first, second, third] = scene.teams;
      const conflicted = mentorOf(scene, 'clinician', 0).personId;
      const vetoed = mentorOf(scene, 'scientist', 1).personId;
      const locked = mentorOf(scene, 'engineer', 3).personId;
      await declareConflict(test, first!.memberIds[1]!, conflicted);
      expect(await constrain(scene, { teamId: second!.id, personId: vetoed })).toMatchObject({
        kind: 'veto',
      });
      const lock = { teamId: third!.id, personId: locked, slot: 'engineer' };
      expect(await constrain(scene, lock)).toMatchObject({ kind: 'lock' });

      const groups = groupsOf(await doneRun(scene));
      const mentorsOf = (team = first) =>
        groups.find(({ teamId }) => teamId === team?.id)!.seats.map(({ mentor }) => mentor.id);
      expect(mentorsOf(first)).not.toContain(conflicted);
      expect(mentorsOf(second)).not.toContain(vetoed);
      expect(mentorsOf(third)).toContain(locked);
      expect(new Set(groups.flatMap(({ seats }) => seats.map(({ mentor }) => mentor.id))).size).toBe(12);
    });

    it('that contradict each other, or how things are, are refused at once', async () => {
      const scene = await matchingScene(test, { teams: 3 });
      const [one, two] = scene.teams;
      const clinician = mentorOf(scene, 'clinician', 0).personId;
      const lock = { teamId: one!.id, personId: clinician, slot: 'clinician' };
      const { id } = await constrain(scene, lock);
      const code = async (input: Parameters<typeof constrain>[1]) => (await constrain(scene, input)).code;

      expect(await code(lock)).toBe('MATCH_CONSTRAINT_CONTRADICTS');
      expect(await code({ teamId: one!.id, personId: clinician })).toBe('MATCH_CONSTRAINT_CONTRADICTS');
      const other = mentorOf(scene, 'clinician', 1).personId;
      expect(await code({ ...lock, personId: other })).toBe('MATCH_CONSTRAINT_CONTRADICTS');
      expect(await code({ ...lock, teamId: two!.id })).toBe('MATCH_LOCKS_EXCEED_CAPACITY');
      expect(await code({ teamId: two!.id, personId: other, slot: 'engineer' })).toBe('MATCH_MENTOR_UNFIT');
      expect(await code({ teamId: two!.id, personId: other, slot: 'astrologer' })).toBe('MATCH_MENTOR_UNFIT');
      expect(await code({ teamId: two!.id, personId: newId() })).toBe('MATCH_MENTOR_UNFIT');
      expect(await code({ teamId: newId(), personId: other })).toBe('MATCH_TEAM_NOT_LOCKED');
      await declareConflict(test, other, two!.memberIds[0]!);
      expect(await code({ teamId: two!.id, personId: other, slot: 'clinician' })).toBe(
        'MATCH_LOCK_CONFLICTS',
      );

      const elsewhere = await matchingScene(test, { teams: 1, mentorsOfAKind: 0 });
      expect((await lift(elsewhere, id)).code).toBe('NOT_FOUND');
      expect((await lift(scene, id)).id).toBe(id);
      expect((await lift(scene, id)).code).toBe('NOT_FOUND');
      expect((await constrain(scene, lock)).code).toBeUndefined();
    });

    it('that things have overtaken fail the run, which names them and can be started again', async () => {
      const scene = await matchingScene(test, { teams: 2 });
      const engineer = mentorOf(scene, 'engineer', 0).personId;
      const { id } = await constrain(scene, {
        teamId: scene.teams[1]!.id,
        personId: engineer,
        slot: 'engineer',
      });
      await test.app
        .get(Database)
        .execute(`UPDATE mentor_licence SET state = 'suspended' WHERE person_id = $1`, [engineer]);
      const run = await doneRun(scene);
      expect(run).toMatchObject({ state: 'failed', failureCode: 'locks-impossible' });
      expect(run.failure).toContain('Team 1 – engineer 0: no certified mentor');
      expect((await seeRun(scene.office.client, run.id, 'zh')).failure).toContain(
        '已不在可指导的在册导师之列',
      );

      await lift(scene, id);
      expect((await startRun(scene.office.client, run)).state).toBe('queued');
      const again = await finishedRun(scene.office.client, run.id);
      expect(again).toMatchObject({ state: 'preview', failure: null, seatsFilled: 6 });
    });
  });

  describe('what is refused', () => {
    it('nothing to match, a second start, a second run, an old version', async () => {
      const empty = await matchingScene(test, { teams: 0 });
      const nothing = await createRun(empty);
      expect((await startRun(empty.office.client, nothing)).code).toBe('MATCH_NOTHING_TO_DO');

      const scene = await matchingScene(test, { teams: 1 });
      const { client } = scene.office;
      const [first, second] = [await createRun(scene), await createRun(scene)];
      expect((await startRun(client, { ...first, version: 9 })).code).toBe('STALE_VERSION');
      const answers = await Promise.all([startRun(client, first), startRun(client, second)]);
      expect(answers.map(({ state, code }) => state ?? code).sort()).toEqual([
        'MATCH_RUN_ALREADY_ON',
        'queued',
      ]);
      const on = answers.find(({ state }) => state)!;
      expect((await startRun(client, on)).code).toBe('WRONG_STATE');
      const run = await finishedRun(client, on.id);
      expect((await startRun(client, run)).code).toBe('WRONG_STATE');
      expect((await publishRun(client, { ...run, version: run.version - 1 })).code).toBe('STALE_VERSION');
      expect((await publishRun(client, { id: newId(), version: 1 })).code).toBe('NOT_FOUND');
    });

    it('slots and weights that there are not, with every problem at its path', async () => {
      const scene = await matchingScene(test, { teams: 0 });
      const unknown = await createRun(scene, {
        slots: ['clinician', 'wizard'],
        weights: [{ name: 'luck', weight: 1 }],
        cohesionWeights: [{ name: '__proto__', weight: 1 }],
      });
      expect(unknown.fields).toEqual([
        { path: 'slots', code: 'UNKNOWN_NAME' },
        { path: 'weights.luck', code: 'UNKNOWN_NAME' },
        { path: 'cohesionWeights.__proto__', code: 'UNKNOWN_NAME' },
      ]);
      const wild = await createRun(scene, { weights: [{ name: 'text', weight: -1 }], candidateLimit: 1 });
      expect(wild.fields?.map(({ code }) => code)).toEqual(['OUT_OF_RANGE', 'OUT_OF_RANGE']);
      expect((await createRun(scene, { programmeId: newId() })).code).toBe('NOT_FOUND');
    });

    it('everybody but the project office of the programme', async () => {
      const scene = await matchingScene(test, { teams: 1 });
      const student = await signedIn(test, 'Curious Student', 'student');
      const foreign = await signedIn(test, 'Other Office', 'student');
      const other = await matchingScene(test, { teams: 0 });
      await test.app
        .get(Database)
        .execute(
          `INSERT INTO role_grant (id, version, account_id, role, programme_id) VALUES ($1, 1, $2, 'pmo', $3)`,
          [newId(), foreign.accountId, other.programme.id],
        );
      const draft = await createRun(scene);
      expect((await createRun(scene, {}, student.client)).code).toBe('FORBIDDEN');
      expect((await startRun(student.client, draft)).code).toBe('FORBIDDEN');
      expect((await createRun(scene, {}, foreign.client)).code).toBe('NOT_FOUND');
      expect((await startRun(foreign.client, draft)).code).toBe('NOT_FOUND');
      expect((await cancelRun(foreign.client, draft.id)).code).toBe('NOT_FOUND');
      const look = `query ($id: ID!) { matchRun(id: $id) { id } }`;
      expect(await foreign.client.data(look, { id: draft.id })).toEqual({ matchRun: null });
      const auditor = await signedIn(test, 'Auditor', 'auditor');
      expect(await auditor.client.data(look, { id: draft.id })).toEqual({ matchRun: { id: draft.id } });
      expect((await startRun(auditor.client, draft)).code).toBe('FORBIDDEN');
    });
  });

  it('is cancelled while it waits: its jobs then do nothing, and it cannot be started again', async () => {
    const scene = await matchingScene(test, { teams: 1 });
    const { client } = scene.office;
    const draft = await createRun(scene);
    // Started and cancelled without a moment in between for the jobs: both in one request.
    const { data } = await client.ask<{ cancelled: { state: string } }>(
      `mutation ($id: ID!, $version: Int!) {
         started: startMatchRun(id: $id, version: $version) { __typename }
         cancelled: cancelMatchRun(id: $id) { ... on MatchRun { state } } }`,
      { id: draft.id, version: draft.version },
    );
    expect(data?.cancelled.state).toBe('cancelled');
    await runJob(test, 'match-snapshot', { runId: draft.id, attempt: 1 });
    await runJob(test, 'match-save', { runId: draft.id, attempt: 1 });
    expect(await seeRun(client, draft.id)).toMatchObject({ state: 'cancelled', progress: 0, failure: null });
    expect((await startRun(client, await seeRun(client, draft.id))).code).toBe('WRONG_STATE');
  });

  it('is cancelled after the preview: its proposals are taken back', async () => {
    const scene = await matchingScene(test, { teams: 2 });
    const run = await doneRun(scene);
    expect((await cancelRun(scene.office.client, run.id)).state).toBe('cancelled');
    const groups = groupsOf(await seeRun(scene.office.client, run.id));
    expect(groups.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(groups.flatMap(({ seats }) => seats.map(({ state }) => state))).toEqual(
      Array(6).fill('withdrawn'),
    );
  });
});
