import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { eventually } from '../support/eventually.js';
import { runJob } from '../support/jobs.js';
import {
  answer,
  createRun,
  doneRun,
  groupsOf,
  moveGroup,
  publishedRun,
  publishRun,
  seeGroup,
  startRun,
  type SeenGroup,
} from '../support/match-calls.js';
import { asMentor, matchingScene, type MatchingScene } from '../support/matching-scene.js';
import { signedIn, TEST_PASSWORD } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const DAY_MS = 86_400_000;

describe('mentor groups over GraphQL', () => {
  let test: TestApp;

  beforeEach(async () => {
    // One database for each scenario: every certified mentor takes part in every match.
    test = await startTestApp({ working: true });
  });

  afterEach(() => test.close());

  const sql = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    test.app.get(Database).rows<Row>(text, values);

  async function published(wishes: Parameters<typeof matchingScene>[1]) {
    const scene = await matchingScene(test, wishes);
    const run = await publishedRun(scene);
    return { scene, run, groups: groupsOf(run), client: scene.office.client };
  }

  const standing = ({ seats }: SeenGroup, slot: string) =>
    seats.find((seat) => seat.slot === slot && ['inviting', 'accepted'].includes(seat.state));

  /** The mentor who sits in the slot or is asked for it, in a browser. */
  async function holder(scene: MatchingScene, group: SeenGroup, slot: string) {
    const seat = standing(group, slot);
    if (!seat) throw new Error(`nobody is asked for ${slot}`);
    return { seat, client: await asMentor(test, scene, seat.mentor.id) };
  }

  /** The group once the project office sees it as wanted. */
  const groupOnce = (client: TestClient, id: Id, holds: (group: SeenGroup) => boolean) =>
    eventually(
      async () => (await seeGroup(client, id))!,
      (group) => holds(group),
    );

  /** Gives a member of the team an account, and signs them in. */
  async function memberOf(scene: MatchingScene, teamId: Id) {
    const student = await signedIn(test, 'Member', 'student');
    const memberId = scene.teams.find(({ id }) => id === teamId)!.memberIds[0];
    await sql('UPDATE account SET person_id = $2 WHERE id = $1', [student.accountId, memberId]);
    return test.visitor().signIn(student.login, TEST_PASSWORD);
  }

  it('are seen by their mentors and their team once the plan is in force, and by nobody else', async () => {
    const scene = await matchingScene(test, { teams: 2 });
    const run = await doneRun(scene);
    const [group, other] = groupsOf(run) as [SeenGroup, SeenGroup];
    const student = await memberOf(scene, group.teamId);
    const clinicianId = group.seats.find(({ slot }) => slot === 'clinician')!.mentor.id;
    const clinician = await asMentor(test, scene, clinicianId);
    const mine = `{ myMentorSeats { edges { node { state group { id } } } } }`;
    const ofTeam = `query ($teamId: ID!) { mentorGroupOfTeam(teamId: $teamId) { id } }`;

    // Nothing is out before the plan is in force.
    for (const reader of [student, clinician]) expect(await seeGroup(reader, group.id)).toBeNull();
    expect(await clinician.data(mine)).toEqual({ myMentorSeats: { edges: [] } });
    expect(await student.data(ofTeam, { teamId: group.teamId })).toEqual({ mentorGroupOfTeam: null });
    const seatId = group.seats.find(({ slot }) => slot === 'clinician')!.id;
    expect((await answer(clinician, seatId, true)).code).toBe('NOT_FOUND');

    expect((await publishRun(scene.office.client, run)).state).toBe('published');
    expect((await seeGroup(student, group.id))?.seats.map(({ state }) => state)).toEqual(
      Array(3).fill('inviting'),
    );
    expect(await student.data(ofTeam, { teamId: group.teamId })).toEqual({
      mentorGroupOfTeam: { id: group.id },
    });
    expect(await clinician.data(mine)).toEqual({
      myMentorSeats: { edges: [{ node: { state: 'inviting', group: { id: group.id } } }] },
    });
    for (const reader of [student, clinician]) expect(await seeGroup(reader, other.id)).toBeNull();
    // What the team wants to solve is its mentors' to know, too; of their seats they find those that wait.
    const wish = await clinician.data<{ myMentorSeats: { nodes: { group: { challenges: object[] } }[] } }>(
      `{ myMentorSeats(states: [inviting]) { nodes { group { challenges { id } } } } }`,
    );
    const topic = scene.teams.findIndex(({ id }) => id === group.teamId);
    expect(wish.myMentorSeats.nodes.map((seat) => seat.group.challenges)).toEqual([
      [{ id: scene.programme.challengeIds[topic] }],
    ]);
    expect(await clinician.data(`{ myMentorSeats(states: [accepted]) { nodes { id } } }`)).toEqual({
      myMentorSeats: { nodes: [] },
    });
    const stranger = await asMentor(
      test,
      scene,
      other.seats.find(({ slot }) => slot === 'clinician')!.mentor.id,
    );
    expect((await answer(stranger, seatId, true)).code).toBe('NOT_FOUND');
    expect((await answer(student, seatId, true)).code).toBe('FORBIDDEN');
    expect((await answer(clinician, newId(), true)).code).toBe('NOT_FOUND');
  });

  it('tell their team why, and never who else was in question, who declined or who came second', async () => {
    const { scene, groups, client } = await published({ teams: 1, mentorsOfAKind: 3, cohesion: true });
    const [group] = groups as [SeenGroup];
    const student = await memberOf(scene, group.teamId);
    const { seat, client: engineer } = await holder(scene, group, 'engineer');
    expect(standing(group, 'clinician')?.reasons).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Next best is /),
        expect.stringMatching(`^With ${seat.mentor.nameEn} of the same group: same campus`),
      ]),
    );
    const declined = await answer(engineer, seat.id, false, '本学期出国');
    expect(declined.code).toBeUndefined();
    const after = await groupOnce(client, group.id, (now) => standing(now, 'engineer') !== undefined);
    expect(after.seats.find(({ id }) => id === seat.id)).toMatchObject({
      state: 'declined',
      responseReason: '本学期出国',
      attempt: 1,
    });
    expect(standing(after, 'engineer')).toMatchObject({ state: 'inviting', attempt: 2 });

    const seen = (await seeGroup(student, group.id))!;
    expect(seen.seats.map(({ state, attempt }) => ({ state, attempt }))).toEqual(
      Array(3).fill({ state: 'inviting', attempt: null }),
    );
    const told = seen.seats.flatMap(({ reasons }) => reasons).join(' ');
    expect(told).toMatch(/Shared words/);
    expect(told).not.toMatch(/Next best|better, but|in demand|indispensable|Nobody else/);
    expect(JSON.stringify(seen)).not.toContain(seat.mentor.nameEn);
    expect((await seeGroup(student, group.id, 'zh'))!.seats[0]!.reasons.join(' ')).toMatch(/共同关键词/);

    // Who declined keeps their own invitation, and loses sight of the group.
    expect(await seeGroup(engineer, group.id)).toBeNull();
    expect(
      await engineer.data(`{ myMentorSeats { edges { node { state responseReason group { id } } } } }`),
    ).toEqual({
      myMentorSeats: { edges: [{ node: { state: 'declined', responseReason: '本学期出国', group: null } }] },
    });
  });

  it('fill up by their mentors’ own answers, and are confirmed by the project office', async () => {
    const { scene, groups, client } = await published({ teams: 1 });
    const [group] = groups as [SeenGroup];
    for (const slot of ['clinician', 'scientist', 'engineer']) {
      const { seat, client: mentor } = await holder(scene, group, slot);
      const seen = await answer(mentor, seat.id, true);
      expect(seen.seats.find(({ id }) => id === seat.id)?.state).toBe('accepted');
      expect((await answer(mentor, seat.id, false)).code).toBe('WRONG_STATE');
    }
    const full = (await seeGroup(client, group.id))!;
    expect(full.state).toBe('full');
    expect((await moveGroup(client, { ...full, version: full.version - 1 }, 'confirm')).code).toBe(
      'STALE_VERSION',
    );
    expect((await moveGroup(client, full, 'complete')).code).toBe('WRONG_STATE');
    const student = await memberOf(scene, group.teamId);
    expect((await moveGroup(student, full, 'confirm')).code).toBe('FORBIDDEN');
    let now = await moveGroup(client, full, 'confirm');
    expect(now.state).toBe('confirmed');
    for (const [event, state] of [
      ['activate', 'active'],
      ['hold', 'on_hold'],
      ['resume', 'active'],
      ['complete', 'completed'],
    ] as const) {
      now = await moveGroup(client, now, event);
      expect(now.state).toBe(state);
    }
    expect((await seeGroup(student, group.id))?.state).toBe('completed');
  });

  it('replace who declines by the next best, and disturb nobody else', async () => {
    const { scene, groups, client } = await published({ teams: 3, mentorsOfAKind: 5 });
    const [group] = groups as [SeenGroup];
    const { seat, client: scientist } = await holder(scene, group, 'scientist');
    const accepted = await holder(scene, group, 'engineer');
    await answer(accepted.client, accepted.seat.id, true);
    const others = await Promise.all(groups.slice(1).map(({ id }) => seeGroup(client, id)));
    await answer(scientist, seat.id, false);
    const after = await groupOnce(client, group.id, (now) => standing(now, 'scientist') !== undefined);

    const replacement = standing(after, 'scientist')!;
    expect(replacement.mentor.id).not.toBe(seat.mentor.id);
    const seatsOfAll = [group, ...groups.slice(1)].flatMap(({ seats }) =>
      seats.map(({ mentor }) => mentor.id),
    );
    expect(seatsOfAll).not.toContain(replacement.mentor.id);
    for (const slot of ['clinician', 'engineer']) {
      const [was, is] = [standing(group, slot)!, standing(after, slot)!];
      expect([is.id, is.mentor.id]).toEqual([was.id, was.mentor.id]);
      expect(is.version).toBe(slot === 'engineer' ? was.version + 1 : was.version);
    }
    expect(await Promise.all(groups.slice(1).map(({ id }) => seeGroup(client, id)))).toEqual(others);
    // Refused once is refused for this group: the first choice is never asked again.
    const next = await asMentor(test, scene, replacement.mentor.id);
    await answer(next, replacement.id, false);
    const third = await groupOnce(client, group.id, (now) => standing(now, 'scientist')?.attempt === 3);
    expect([seat.mentor.id, replacement.mentor.id]).not.toContain(standing(third, 'scientist')!.mentor.id);
  });

  it('are exhausted when nobody is left, and then the project office decides', async () => {
    const { scene, groups, client } = await published({ teams: 1, mentorsOfAKind: 1 });
    const [group] = groups as [SeenGroup];
    const { seat, client: clinician } = await holder(scene, group, 'clinician');
    await answer(clinician, seat.id, false);
    const exhausted = await groupOnce(client, group.id, ({ state }) => state === 'exhausted');
    expect(standing(exhausted, 'clinician')).toBeUndefined();
    // The others' invitations stand.
    const { seat: open, client: engineer } = await holder(scene, group, 'engineer');
    expect((await answer(engineer, open.id, true)).state).toBe('exhausted');

    const byHand = await moveGroup(client, (await seeGroup(client, group.id))!, 'match_by_hand');
    expect(byHand.state).toBe('manual_match');
    const { seat: last, client: scientist } = await holder(scene, group, 'scientist');
    const given = await moveGroup(client, byHand, 'give_up');
    expect(given.state).toBe('no_match');
    expect((await answer(scientist, last.id, true)).code).toBe('WRONG_STATE');
    // The team waits again.
    expect((await startRun(client, await createRun(scene))).state).toBe('queued');
  });

  it('with a seat that nobody could fill are exhausted once all who were asked have accepted', async () => {
    const scene = await matchingScene(test, { teams: 1, mentorsOfAKind: 1 });
    await sql(`UPDATE profile SET accepts_mentoring = false WHERE kind = 'scientist'`);
    const [group] = groupsOf(await publishedRun(scene)) as [SeenGroup];
    expect(group.seats.map(({ slot }) => slot).sort()).toEqual(['clinician', 'engineer']);
    for (const [slot, state] of [
      ['clinician', 'inviting'],
      ['engineer', 'exhausted'],
    ] as const) {
      const { seat, client } = await holder(scene, group, slot);
      expect((await answer(client, seat.id, true)).state).toBe(state);
    }
  });

  it('let invitations lapse by the clock, to the second', async () => {
    const { scene, groups, client } = await published({ teams: 1, mentorsOfAKind: 2 });
    const [group] = groups as [SeenGroup];
    const statesInDatabase = async () =>
      (await sql<{ state: string }>('SELECT state FROM mentor_seat ORDER BY id')).map(({ state }) => state);
    test.clock.advance(7 * DAY_MS - 1_000);
    await runJob(test, 'expire-mentor-invitations');
    expect(await statesInDatabase()).toEqual(Array(3).fill('inviting'));
    // Sessions lapse sooner than invitations do, so everybody signs in anew.
    test.clock.advance(1_000);
    const { seat, client: clinician } = await holder(scene, group, 'clinician');
    expect((await answer(clinician, seat.id, true)).code).toBe('INVITATION_EXPIRED');
    await runJob(test, 'expire-mentor-invitations');
    await client.signIn(scene.office.login, TEST_PASSWORD);
    const after = await groupOnce(client, group.id, (now) => now.seats.length === 6);
    expect(after.seats.filter(({ state }) => state === 'expired')).toHaveLength(3);
    expect(standing(after, 'clinician')).toMatchObject({ state: 'inviting', attempt: 2 });
    expect((await answer(clinician, seat.id, true)).code).toBe('WRONG_STATE');
  });

  it('cannot both win a mentor who has one place, however close the two answers are', async () => {
    const { scene, groups } = await published({ teams: 2, mentorsOfAKind: 1, capacity: 2 });
    const [one, two] = groups as [SeenGroup, SeenGroup];
    const { seat, client } = await holder(scene, one, 'clinician');
    const other = standing(two, 'clinician')!;
    expect(other.mentor.id).toBe(seat.mentor.id);
    await sql('UPDATE profile SET capacity = 1 WHERE person_id = $1', [seat.mentor.id]);
    const again = await asMentor(test, scene, seat.mentor.id);
    const answers = await Promise.all([answer(client, seat.id, true), answer(again, other.id, true)]);
    expect(answers.map(({ code }) => code ?? 'accepted').sort()).toEqual(['MENTOR_AT_CAPACITY', 'accepted']);
    await sql(`UPDATE mentor_licence SET state = 'suspended' WHERE person_id = $1`, [seat.mentor.id]);
    const losing = answers[0].code ? seat.id : other.id;
    expect((await answer(client, losing, true)).code).toBe('MENTOR_NOT_AVAILABLE');
    expect((await answer(client, losing, false)).code).toBeUndefined();
  });

  it('refuse a reason that is too long, and answers without a seat', async () => {
    const { scene, groups } = await published({ teams: 1 });
    const { seat, client } = await holder(scene, groups[0]!, 'clinician');
    expect((await answer(client, seat.id, false, 'x'.repeat(501))).fields).toEqual([
      { path: 'reason', code: 'TOO_LONG' },
    ]);
    expect((await answer(client, 'nonsense' as Id, false)).fields).toEqual([
      { path: 'seatId', code: 'BAD_ID' },
    ]);
    const first = { 'idempotency-key': 'answer-1' };
    const text = `mutation ($input: AnswerMentorInvitationInput!) { answerMentorInvitation(input: $input) {
      ... on MentorGroup { id } ... on Problem { code } } }`;
    const twice = [1, 2].map(() => client.ask(text, { input: { seatId: seat.id, accept: true } }, first));
    const [once, repeated] = await Promise.all(twice);
    expect(repeated?.data).toEqual(once?.data);
    expect(once?.data).toEqual({ answerMentorInvitation: { id: groups[0]!.id } });
  });
});
