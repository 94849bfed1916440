import { newId } from '@jiebang/kernel';
import { cast, draftList, pooledNeed, submittedNeed, mutate, type Cast } from '../support/challenges.js';
import { officerOf, signedIn, TEST_PASSWORD } from '../support/people.js';
import { completeTeam, lockedTeam, openProgramme, type TestProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const OVERVIEW = `query ($programmeId: ID!) { programmeOverview(programmeId: $programmeId) {
  programmeId at funnel { step count } deadlines { kind at subjectId titleZh count }
  warnings { kind count subjectId titleEn at } } }`;

interface Overview {
  readonly programmeId: string;
  readonly funnel: readonly { readonly step: string; readonly count: number }[];
  readonly deadlines: readonly {
    readonly kind: string;
    readonly at: string;
    readonly subjectId: string | null;
    readonly count: number;
  }[];
  readonly warnings: readonly { readonly kind: string; readonly count: number }[];
}

const DAY = 86_400_000;

describe("a programme's overview", () => {
  const start = new Date('2026-03-02T01:00:00.000Z');
  let test: TestApp;
  let people: Cast;
  let programme: TestProgramme;

  beforeAll(async () => {
    test = await startTestApp({ now: start });
    people = await cast(test);
    programme = await openProgramme(test, { challenges: 4 });
    await lockedTeam(test, programme, 'Locked');
    await completeTeam(test, programme, 'Complete');
    await submittedNeed(people);
    await pooledNeed(people, { titleZh: '术中出血量的实时估计' });
  });

  beforeEach(() => test.clock.set(start));

  afterAll(() => test.close());

  const seen = async (client: TestClient, programmeId: string = programme.id) =>
    (await client.data<{ programmeOverview: Overview }>(OVERVIEW, { programmeId })).programmeOverview;
  /** Sessions end while the clock is moved. */
  const seenAfter = async (days: number) => {
    test.clock.set(new Date(start.getTime() + days * DAY));
    return seen(await test.visitor().signIn(people.office.login, TEST_PASSWORD));
  };
  const refused = async (client: TestClient, programmeId: string) =>
    (await client.ask(OVERVIEW, { programmeId })).errors[0]?.extensions.code;
  const countsOf = ({ funnel }: Overview) =>
    Object.fromEntries(funnel.map(({ step, count }) => [step, count]));

  it('counts from the needs to the proposals, each step what has come at least so far', async () => {
    expect(countsOf(await seen(people.office.client))).toEqual({
      needs_submitted: 2,
      needs_screened: 1,
      needs_pooled: 1,
      needs_listed: 0,
      challenges_open: 4,
      teams_choosing: 2,
      groups_complete: 0,
      proposals_submitted: 0,
    });
  });

  it('does not take a need back a step because it was asked something', async () => {
    const { id: needId, version } = await pooledNeed(people, { titleZh: '导管尖端定位' });
    const before = countsOf(await seen(people.office.client));
    await mutate(people.office.client, 'requestNeedInformation', { needId, version, question: '多少例？' });
    const after = await seen(people.office.client);
    expect(countsOf(after)).toEqual(before);
    expect(after.warnings).toContainEqual(
      expect.objectContaining({ kind: 'needs_waiting_for_answer', count: 1 }),
    );
  });

  it('names what the clock will do, the nearest first, and nothing that is over', async () => {
    const { deadlines } = await seen(people.office.client);
    expect(deadlines.map(({ kind, count }) => [kind, count])).toEqual([
      ['list_closes', 4],
      ['programme_ends', 1],
    ]);
    expect((await seenAfter(31)).deadlines.map(({ kind }) => kind)).toEqual(['programme_ends']);
  });

  it('warns of challenges that nobody chose only in the last two weeks of their list', async () => {
    const ofLists = ({ warnings }: Overview) => warnings.filter(({ kind }) => kind === 'list_without_teams');
    expect(ofLists(await seen(people.office.client))).toEqual([]);
    expect(ofLists(await seenAfter(20))).toMatchObject([{ count: 2, titleEn: 'List' }]);
  });

  it('warns of locked teams without mentors, and of needs that nobody has moved for a year', async () => {
    expect((await seen(people.office.client)).warnings).toContainEqual(
      expect.objectContaining({ kind: 'teams_unmatched', count: 1 }),
    );
    expect((await seenAfter(370)).warnings[0]).toMatchObject({ kind: 'needs_stale', count: 3 });
  });

  it("is the programme's office's and the auditors' alone", async () => {
    const auditor = await signedIn(test, 'Auditor', 'auditor');
    const own = await officerOf(test, programme.id, 'Own Office');
    const { programmeId: other } = await draftList(test, people, 'OTHER');
    expect((await seen(auditor.client)).programmeId).toBe(programme.id);
    expect((await seen(own.client)).programmeId).toBe(programme.id);
    expect(await refused(own.client, other)).toBe('NOT_FOUND');
    expect(await refused(people.office.client, newId())).toBe('NOT_FOUND');
    expect(await refused(people.clinician.client, programme.id)).toBe('FORBIDDEN');
    expect(await refused(test.visitor(), programme.id)).toBe('SIGN_IN_REQUIRED');
  });
});
