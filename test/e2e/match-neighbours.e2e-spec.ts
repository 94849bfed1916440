import type { AddressInfo } from 'node:net';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { eventually } from '../support/eventually.js';
import { openCall, seeProposal, startProposal } from '../support/funding.js';
import { deliver, runJob } from '../support/jobs.js';
import {
  answer,
  createRun,
  doneRun,
  finishedRun,
  groupsOf,
  publishRun,
  seeGroup,
  seeRun,
  startRun,
} from '../support/match-calls.js';
import { addMentor, asMentor, MENTOR_KINDS, type MatchingScene } from '../support/matching-scene.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { changeTeam, lockedTeam, openProgramme, seeTeam } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/*
 * What matching and others say to each other: teams, funding, and whoever watches a run.
 */
describe('matching and its neighbours', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await startTestApp({ working: true });
  });

  afterEach(() => test.close());

  /** A programme with one team of real people, which its own members locked, and `mentors` of each kind. */
  async function smallProgramme(mentors: number) {
    const office = await signedIn(test, 'Project Office', 'pmo');
    const programme = await openProgramme(test);
    const team = await lockedTeam(test, programme, 'Scopes');
    const scene: MatchingScene = { programme, office, teams: [{ id: team.id, memberIds: [] }], mentors: [] };
    const found = [];
    for (const kind of MENTOR_KINDS) {
      for (let index = 0; index < mentors; index += 1) found.push(await addMentor(test, kind, index));
    }
    return { scene: { ...scene, mentors: found }, office, team, client: office.client };
  }

  it('a proposal is linked to its team’s group; the team sees it once it is out', async () => {
    const { scene, office, team, client } = await smallProgramme(1);
    const call = await openCall(test, office, scene.programme.id);
    const { id, mentorGroupId } = await startProposal(team.leader, call.id, team.id);
    expect(mentorGroupId).toBeNull();
    const run = await doneRun(scene);
    const [group] = groupsOf(run);
    const linked = (person: TestPerson, wanted: Id | null) =>
      eventually(
        () => seeProposal(person, id),
        (seen) => seen?.mentorGroupId === wanted,
      );
    await linked(office, group!.id);
    expect((await seeProposal(team.leader, id))?.mentorGroupId).toBeNull();
    await publishRun(client, run);
    await linked(team.leader, group!.id);
  });

  it('a team that is dissolved frees its mentors, and their invitations are over', async () => {
    const { scene, office, team, client } = await smallProgramme(1);
    const run = await doneRun(scene);
    await publishRun(client, run);
    const [group] = groupsOf(await seeRun(client, run.id));
    const [first, second] = group!.seats;
    const yes = await asMentor(test, scene, first!.mentor.id);
    await answer(yes, first!.id, true);
    const { version } = await seeTeam(office, team.id);
    expect((await changeTeam(office, 'dissolveTeam', { teamId: team.id, version })).state).toBe('dissolved');
    const over = await eventually(
      () => seeGroup(client, group!.id),
      (seen) => seen?.state === 'withdrawn',
    );
    expect(over?.seats.map(({ state }) => state)).toEqual(Array(3).fill('withdrawn'));
    const late = await asMentor(test, scene, second!.mentor.id);
    expect((await answer(late, second!.id, true)).code).toBe('WRONG_STATE');
    expect(await seeGroup(late, group!.id)).toBeNull();
  });

  it('a team that is reopened keeps its group, and a seat is filled again meanwhile', async () => {
    const { scene, office, team, client } = await smallProgramme(2);
    const run = await doneRun(scene);
    await publishRun(client, run);
    const [group] = groupsOf(await seeRun(client, run.id));
    const { version } = await seeTeam(office, team.id);
    await changeTeam(office, 'reopenTeam', { teamId: team.id, version, reason: '成员更换' });
    const [seat] = group!.seats;
    await answer(await asMentor(test, scene, seat!.mentor.id), seat!.id, false);
    const after = await eventually(
      () => seeGroup(client, group!.id),
      (seen) => seen?.seats.length === 4,
    );
    expect(after).toMatchObject({ state: 'inviting' });
  });

  it('the event that opens a seat, delivered twice, asks one mentor', async () => {
    const { scene, client } = await smallProgramme(3);
    const run = await doneRun(scene);
    await publishRun(client, run);
    const [group] = groupsOf(await seeRun(client, run.id));
    const [seat] = group!.seats;
    await answer(await asMentor(test, scene, seat!.mentor.id), seat!.id, false);
    await eventually(
      () => seeGroup(client, group!.id),
      (seen) => seen?.seats.length === 4,
    );
    await deliver(test, 'refill-mentor-seat', { seatId: seat!.id, groupId: group!.id });
    expect((await seeGroup(client, group!.id))?.seats).toHaveLength(4);
  });

  it('a run that its jobs have left is noticed: enqueued while it waits, failed when it runs', async () => {
    const { scene, client } = await smallProgramme(1);
    const draft = await createRun(scene);
    const lost = async (state: string, attempt: number) =>
      test.app
        .get(Database)
        .execute('UPDATE match_run SET state = $2, attempt = $3, queued_at = $4 WHERE id = $1', [
          draft.id,
          state,
          attempt,
          new Date(test.clock.now().getTime() - 120_000),
        ]);
    await lost('running', 7);
    await runJob(test, 'watch-match-runs');
    expect(await seeRun(client, draft.id)).toMatchObject({ state: 'failed', failureCode: 'jobs-ended' });
    expect((await seeRun(client, draft.id, 'zh')).failure).toContain('后台任务未能完成');
    await lost('queued', 8);
    await runJob(test, 'watch-match-runs');
    await runJob(test, 'watch-match-runs');
    expect(await finishedRun(client, draft.id)).toMatchObject({ state: 'preview', seatsFilled: 3 });
  });

  describe('who watches a run over a socket', () => {
    const sockets: Client[] = [];

    afterEach(async () => {
      for (const socket of sockets.splice(0)) await socket.dispose();
    });

    /** A socket to the real server, with the person's cookie. */
    async function socketOf(person: TestPerson): Promise<Client> {
      const server = test.app.getHttpServer();
      if (!server.listening) await test.app.listen(0, '127.0.0.1');
      const { port } = server.address() as AddressInfo;
      const headers = {
        cookie: `jiebang_session=${person.client.cookie('jiebang_session')}`,
        origin: 'http://localhost:3000',
      };
      class Browser extends WebSocket {
        constructor(url: string, protocols: string | string[]) {
          super(url, protocols, { headers });
        }
      }
      const socket = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: Browser });
      sockets.push(socket);
      return socket;
    }

    const WATCH = `subscription ($id: ID!) { matchRunProgress(runId: $id) { runId fraction note } }`;

    it('hears where it is and how it goes on, to the end', async () => {
      const { scene, office, client } = await smallProgramme(1);
      const draft = await createRun(scene);
      const watched = (await socketOf(office)).iterate<{
        matchRunProgress: { fraction: number; note: string };
      }>({ query: WATCH, variables: { id: draft.id } });
      const next = async () => (await watched.next()).value?.data?.matchRunProgress;
      expect(await next()).toEqual({ runId: draft.id, fraction: 0, note: 'draft' });
      await startRun(client, draft);
      const heard: { fraction: number; note: string }[] = [];
      for (let told = await next(); told; told = await next()) {
        heard.push(told);
        if (told.note === 'saved') break;
      }
      expect(heard.map(({ note }) => note)).toEqual(
        expect.arrayContaining(['snapshot', 'affinities', 'solving', 'solved', 'explained', 'saved']),
      );
      expect(heard.map(({ fraction }) => fraction)).toEqual(
        heard.map(({ fraction }) => fraction).sort((a, b) => a - b),
      );
      expect((await seeRun(client, draft.id)).state).toBe('preview');
      await watched.return?.();
    });

    it('is refused unless it is their business', async () => {
      const { scene } = await smallProgramme(0);
      const draft = await createRun(scene);
      const student = await signedIn(test, 'Curious', 'student');
      const watched = (await socketOf(student)).iterate({ query: WATCH, variables: { id: draft.id } });
      const told = await watched.next().then(
        ({ value }) => value?.errors,
        (failure: unknown) => failure,
      );
      expect(JSON.stringify(told)).toContain('FORBIDDEN');
    });
  });
});
