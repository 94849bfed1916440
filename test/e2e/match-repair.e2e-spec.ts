import {
  answer,
  constrain,
  createRun,
  doneRun,
  groupsOf,
  publishedRun,
  publishRun,
  seeGroup,
  seeRun,
  type SeenGroup,
} from '../support/match-calls.js';
import { addTeam, asMentor, matchingScene, type MatchingScene } from '../support/matching-scene.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('a re-match', () => {
  let test: TestApp;
  let scene: MatchingScene;

  beforeEach(async () => {
    test = await startTestApp({ working: true });
    scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 4 });
  });

  afterEach(() => test.close());

  const repair = { rematch: { budget: 0 } };

  const seatIn = (group: SeenGroup, slot: string) => {
    const seat = group.seats.find((one) => one.slot === slot);
    if (!seat) throw new Error(`no ${slot} in group ${group.id}`);
    return seat;
  };

  const groupOf = (groups: readonly SeenGroup[], teamId: string | undefined) => {
    const group = groups.find((one) => one.teamId === teamId);
    if (!group) throw new Error(`no group of team ${teamId}`);
    return group;
  };

  /** A plan in force: in the first team the scientist has said yes, and its engineer turns out to be unfit. */
  async function brokenPlan() {
    const run = await publishedRun(scene);
    const group = groupOf(groupsOf(run), scene.teams[0]?.id);
    const scientist = seatIn(group, 'scientist');
    await answer(await asMentor(test, scene, scientist.mentor.id), scientist.id, true);
    const engineer = seatIn(group, 'engineer');
    await constrain(scene, { teamId: group.teamId, personId: engineer.mentor.id });
    return { run, group, scientist, engineer };
  }

  it('needs a plan in force', async () => {
    expect((await createRun(scene, repair)).code).toBe('MATCH_NOTHING_TO_REPAIR');
  });

  it('replaces who cannot stay and nobody else, and serves a team that came late', async () => {
    const { client } = scene.office;
    const { run, group, scientist, engineer } = await brokenPlan();
    const late = await addTeam(test, scene.programme, 2);
    const preview = await doneRun(scene, repair);
    expect(
      groupsOf(preview)
        .map(({ teamId }) => teamId)
        .sort(),
    ).toEqual([group.teamId, late.id].sort());
    expect((await seeGroup(client, group.id))?.state).toBe('inviting');

    expect(await publishRun(client, preview)).toMatchObject({ state: 'published' });
    const after = groupOf(groupsOf(await seeRun(client, preview.id)), group.teamId);
    expect(after.state).toBe('inviting');
    expect(seatIn(after, 'scientist')).toMatchObject({ id: scientist.id, state: 'accepted' });
    const clinician = seatIn(group, 'clinician');
    expect(seatIn(after, 'clinician')).toMatchObject({ id: clinician.id, state: 'inviting' });
    const successor = seatIn(after, 'engineer');
    expect(successor.state).toBe('inviting');
    expect(successor.mentor.id).not.toBe(engineer.mentor.id);

    const before = await seeGroup(client, group.id);
    expect(before?.state).toBe('withdrawn');
    expect(before?.seats.map(({ id, state }) => [id, state])).toEqual([[engineer.id, 'withdrawn']]);
    const untouched = groupOf(groupsOf(run), scene.teams[1]?.id);
    expect((await seeGroup(client, untouched.id))?.seats).toEqual(untouched.seats);
    expect((await seeRun(client, run.id)).state).toBe('published');
    expect(await answer(await asMentor(test, scene, clinician.mentor.id), clinician.id, true)).toMatchObject({
      id: after.id,
    });
  });

  it('is refused once somebody who would go has said yes', async () => {
    const { client } = scene.office;
    const { engineer } = await brokenPlan();
    const preview = await doneRun(scene, repair);
    await answer(await asMentor(test, scene, engineer.mentor.id), engineer.id, true);
    expect((await publishRun(client, preview)).code).toBe('MATCH_PLAN_OUTDATED');
    expect((await seeRun(client, preview.id)).state).toBe('preview');
  });

  it('leaves a plan that needs no repair as it is', async () => {
    const run = await publishedRun(scene);
    const again = await publishedRun(scene, repair);
    expect(groupsOf(again)).toEqual([]);
    expect((await seeRun(scene.office.client, run.id)).state).toBe('published');
  });
});
