import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { EventHandlers } from '@jiebang/platform/events';
import { cast, mutate, screenedNeed } from '../support/challenges.js';
import { eventually } from '../support/eventually.js';
import { runJob } from '../support/jobs.js';
import { publishedRun } from '../support/match-calls.js';
import { matchingScene } from '../support/matching-scene.js';
import { signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import {
  answerInvitation,
  formTeam,
  invite,
  MEDICAL,
  openProgramme,
  SCIENCE,
  student,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

interface Told {
  readonly id: Id;
  readonly kind: string;
  readonly text: string;
  readonly path: string;
  readonly readAt: string | null;
}

interface ToldPage {
  readonly myNotifications: {
    readonly nodes: readonly Told[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const NOTICES = `query ($first: Int, $after: String, $unread: Boolean) {
  myNotifications(first: $first, after: $after, unread: $unread) {
    nodes { id kind text path readAt } pageInfo { hasNextPage endCursor } } }`;
const NEWS = '{ myNews { id unread } }';
const MARK = `mutation ($input: MarkNotificationsInput!) { markNotificationsRead(input: $input) {
  ... on MarkedNotifications { notifications { id readAt } news { unread } } ... on Problem { code } } }`;

interface Marked {
  readonly markNotificationsRead: {
    readonly notifications: readonly { readonly id: Id; readonly readAt: string | null }[];
    readonly news: { readonly unread: number };
  };
}

describe('what people are told', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
  });

  afterAll(() => test.close());

  const told = async (client: TestClient, variables: Record<string, unknown> = {}) =>
    (await client.data<ToldPage>(NOTICES, variables)).myNotifications.nodes;
  const toldOf = (client: TestClient, kind: string) =>
    eventually(
      () => told(client),
      (notices) => notices.some((notice) => notice.kind === kind),
    );
  const unread = async ({ client }: TestPerson) =>
    (await client.data<{ myNews: { unread: number } }>(NEWS)).myNews.unread;

  /** Notices of a person, straight in the database, the last the newest. */
  async function manyNotices(personId: Id, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      await test.app.get(Database).rows(
        `INSERT INTO notification (id, person_id, event_id, kind, params, path, created_at)
         VALUES ($1, $2, gen_random_uuid(), 'team.invited', '{"titleZh":"队","titleEn":"Team"}', '/teams', $3)`,
        [newId(), personId, test.clock.now()],
      );
    }
  }

  it('a student of an invitation, and the leader of the answer; nobody of what they did themselves', async () => {
    const { id: programmeId } = await openProgramme(test);
    const leader = await student(test, 'Leader', MEDICAL);
    const asked = await student(test, 'Asked', SCIENCE);
    const team = await formTeam(leader, programmeId);
    const { id } = await invite(leader, team.id, asked.personId);
    const [invited] = await toldOf(asked.client, 'team.invited');
    expect(invited).toMatchObject({
      text: '团队“腔镜小队”邀请您加入',
      path: `/teams/${team.id}`,
      readAt: null,
    });
    await answerInvitation(asked, id);
    const [joined] = await toldOf(leader.client, 'team.joined');
    expect(joined?.text).not.toContain('Asked');
    expect(await told(leader.client)).toHaveLength(1);
    const { data } = await leader.client.ask<ToldPage>(NOTICES, {}, { 'accept-language': 'en' });
    expect(data?.myNotifications.nodes[0]?.text).toBe('An invited student has joined “Scopes”');
  });

  it('an owner of each step that others take with a need', async () => {
    const people = await cast(test);
    const { id: needId, version } = await screenedNeed(people);
    await mutate(people.office.client, 'declineNeed', { needId, version, reason: '不属于本批次' });
    await toldOf(people.clinician.client, 'need.declined');
    const kinds = (await told(people.clinician.client)).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['need.declined', 'need.screened']);
    expect(await told(people.office.client)).toEqual([]);
  });

  it('mentors, members and the office of a published run, each once', async () => {
    const scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 2 });
    const run = await publishedRun(scene);
    const login = scene.mentors[0]?.login ?? '';
    const mentor = await test.visitor().signIn(login, TEST_PASSWORD);
    const [invited] = await toldOf(mentor, 'mentor.invited');
    expect(invited?.path).toMatch(/^\/mentoring\//);
    const office = await toldOf(scene.office.client, 'run.finished');
    expect(office).toContainEqual(
      expect.objectContaining({ kind: 'run.finished', path: `/matching/${run.id}` }),
    );
    const [{ count }] = (await test.app
      .get(Database)
      .rows(
        `SELECT count(*)::int FROM notification WHERE kind = 'group.proposed' AND person_id = ANY($1::uuid[])`,
        [scene.teams.flatMap(({ memberIds }) => memberIds)],
      )) as [{ count: number }];
    expect(count).toBe(scene.teams.flatMap(({ memberIds }) => memberIds).length);
  });

  it('once, however often an event is delivered', async () => {
    const { id: programmeId } = await openProgramme(test);
    const leader = await student(test, 'Twice', MEDICAL);
    const asked = await student(test, 'Told Once', SCIENCE);
    const team = await formTeam(leader, programmeId);
    const { id: seatId } = await invite(leader, team.id, asked.personId);
    await toldOf(asked.client, 'team.invited');
    const database = test.app.get(Database);
    const [event] = await database.rows<{ id: Id }>(
      `SELECT id FROM outbox_event WHERE name = 'team-seat.moved' AND payload ->> 'seatId' = $1`,
      [seatId],
    );
    const again = {
      id: event?.id ?? '',
      name: 'team-seat.moved',
      at: test.clock.now(),
      personId: leader.personId,
    };
    await database.transaction(() =>
      test.app
        .get(EventHandlers)
        .byName('tell-of-team-invitations')
        .handle({ seatId, teamId: team.id, to: 'invited' }, again),
    );
    expect(await told(asked.client)).toHaveLength(1);
  });

  it('page by page, all or what is unread, and marked with a way back', async () => {
    const reader = await signedIn(test, 'Reader', 'student');
    await manyNotices(reader.personId, 5);
    const first = (await reader.client.data<ToldPage>(NOTICES, { first: 2 })).myNotifications;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await told(reader.client, { first: 10, after: first.pageInfo.endCursor });
    expect(rest).toHaveLength(3);
    expect(await unread(reader)).toBe(5);
    const ids = first.nodes.map(({ id }) => id);
    const mark = async (input: object) =>
      (await reader.client.data<Marked>(MARK, { input })).markNotificationsRead;
    expect(await mark({ ids })).toMatchObject({
      news: { unread: 3 },
      notifications: ids.map((id) => ({ id })),
    });
    expect(await told(reader.client, { unread: true })).toHaveLength(3);
    const all = await mark({});
    expect(all).toMatchObject({ news: { unread: 0 } });
    expect(all.notifications).toHaveLength(3);
    expect((await mark({ ids: all.notifications.map(({ id }) => id), read: false })).news.unread).toBe(3);
  });

  it('and nobody else: neither read nor marked', async () => {
    const [owner, other] = [await signedIn(test, 'Owner'), await signedIn(test, 'Other')];
    await manyNotices(owner.personId, 1);
    const [notice] = await told(owner.client);
    expect(await told(other.client)).toEqual([]);
    const { markNotificationsRead } = await other.client.data<Marked>(MARK, { input: { ids: [notice?.id] } });
    expect(markNotificationsRead.notifications).toEqual([]);
    expect(await unread(owner)).toBe(1);
    for (const query of [NOTICES, NEWS])
      expect((await test.visitor().ask(query)).errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('for a season once read, for a year at most', async () => {
    const reader = await signedIn(test, 'Late Reader', 'student');
    await manyNotices(reader.personId, 3);
    const [first] = await told(reader.client);
    await reader.client.data(MARK, { input: { ids: [first?.id] } });
    const age = (days: number) =>
      test.app
        .get(Database)
        .rows(`UPDATE notification SET created_at = $2 WHERE person_id = $1`, [
          reader.personId,
          new Date(test.clock.now().getTime() - days * 86_400_000),
        ]);
    await age(100);
    await runJob(test, 'prune-notices');
    expect(await told(reader.client)).toHaveLength(2);
    await age(400);
    await runJob(test, 'prune-notices');
    expect(await told(reader.client)).toEqual([]);
  });
});
