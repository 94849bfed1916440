import type { AddressInfo } from 'node:net';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Id } from '@jiebang/kernel';
import { answer, doneRun, groupsOf, publishRun } from '../support/match-calls.js';
import { addMentor, asMentor, MENTOR_KINDS, type MatchingScene } from '../support/matching-scene.js';
import { outcome } from '../support/outcome.js';
import { signedIn } from '../support/people.js';
import { apply, lockedTeam, MEDICAL, openProgramme, student, formTeam } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const WATCH = `subscription ($teamId: ID!) { teamChanges(teamId: $teamId) { teamId part } }`;

describe('who watches a team over a socket', () => {
  let test: TestApp;
  const sockets: Client[] = [];

  beforeEach(async () => {
    test = await startTestApp({ working: true });
    await test.app.listen(0, '127.0.0.1');
  });

  afterEach(async () => {
    for (const socket of sockets.splice(0)) await socket.dispose();
    await test.close();
  });

  /** What the person hears of the team. */
  function watch(client: TestClient, teamId: Id) {
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    const headers = {
      cookie: `jiebang_session=${client.cookie('jiebang_session')}`,
      origin: 'http://localhost:3000',
    };
    class Browser extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers });
      }
    }
    const socket = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: Browser });
    sockets.push(socket);
    const heard = socket.iterate<{ teamChanges: { teamId: Id; part: string | null } }>({
      query: WATCH,
      variables: { teamId },
    });
    const next = async () => (await heard.next()).value?.data?.teamChanges.part;
    return {
      /** The first answer, which tells nothing but that the server listens. */
      greeting: next,
      /** Waits for news of this part; deliveries of what happened before may still come in front of it. */
      news: async (part: string) => {
        let told = await next();
        while (told && told !== part) told = await next();
        return told;
      },
      refusal: () =>
        heard.next().then(
          ({ value }) => JSON.stringify(value?.errors),
          (failure: unknown) => JSON.stringify(failure),
        ),
    };
  }

  it('a member hears that a plan is in force, and that a mentor has answered; mentors hear it too', async () => {
    const office = await signedIn(test, 'Project Office', 'pmo');
    const programme = await openProgramme(test);
    const team = await lockedTeam(test, programme, 'Scopes');
    const mentors = [];
    for (const kind of MENTOR_KINDS) mentors.push(await addMentor(test, kind, 0));
    const scene: MatchingScene = { programme, office, teams: [{ id: team.id, memberIds: [] }], mentors };
    const run = await doneRun(scene);
    const [group] = groupsOf(run);
    const [first, second] = group!.seats;
    const mentor = await asMentor(test, scene, first!.mentor.id);
    expect(await watch(mentor, team.id).refusal()).toContain('NOT_FOUND');

    const member = watch(team.members[1]!.client, team.id);
    expect(await member.greeting()).toBeNull();
    await publishRun(office.client, run);
    expect(await member.news('mentor_group')).toBe('mentor_group');
    const invited = watch(mentor, team.id);
    expect(await invited.greeting()).toBeNull();
    await answer(await asMentor(test, scene, second!.mentor.id), second!.id, true);
    for (const listener of [member, invited])
      expect(await listener.news('mentor_group')).toBe('mentor_group');
  });

  it('a leader hears of an application and of its withdrawal; strangers hear nothing', async () => {
    const { id: programmeId } = await openProgramme(test);
    const leader = await student(test, 'Leader', MEDICAL);
    const { id } = await formTeam(leader, programmeId);
    const applicant = await student(test, 'Applicant', MEDICAL);
    expect(await watch(applicant.client, id).refusal()).toContain('NOT_FOUND');
    const listener = watch(leader.client, id);
    expect(await listener.greeting()).toBeNull();
    const application = await apply(applicant, id);
    expect(await listener.news('team')).toBe('team');
    const withdrawn = await outcome(
      applicant.client,
      'withdrawTeamApplication',
      'WithdrawTeamApplicationInput',
      '... on TeamApplication { state }',
      { applicationId: application.id },
    );
    expect(withdrawn).toEqual({ state: 'withdrawn' });
    expect(await listener.news('team')).toBe('team');
  });
});
