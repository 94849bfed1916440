import { ReindexAll } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { JobQueue } from '@jiebang/platform/queue';
import {
  addFacility,
  digestsOf,
  makeDigests,
  previewOf,
  stopSearch,
  type SavedSearchSeen,
} from '../support/alerts.js';
import { runJob } from '../support/jobs.js';
import { fieldCodes, outcome, type Outcome } from '../support/outcome.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { openProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SEARCH = '... on SavedSearch { id version name frequency reportedOn }';
const DAY_MS = 86_400_000;
/** A Wednesday, 10:00 in Shanghai. */
const BEGIN = new Date('2026-11-25T02:00:00Z');

describe('saved searches and their digest', () => {
  let test: TestApp;
  let owner: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ now: BEGIN });
    await test.app.get(ReindexAll).run();
    owner = await signedIn(test, 'Lab owner', 'engineer');
  });

  beforeEach(() => test.clock.set(BEGIN));
  afterAll(() => test.close());

  const facility = (name: string) => addFacility(test, owner.personId, name);
  const save = (person: TestPerson, q: string, frequency: string, more: object = {}) =>
    outcome<SavedSearchSeen & Outcome>(person.client, 'saveSearch', 'SaveSearchInput', SEARCH, {
      name: q,
      frequency,
      search: { index: 'labs', q, ...more },
    });
  const notices = async ({ client }: TestPerson) =>
    (
      await client.data<{ myNotifications: { nodes: { kind: string; text: string; path: string }[] } }>(
        `{ myNotifications { nodes { kind text path } } }`,
      )
    ).myNotifications.nodes.filter(({ kind }) => kind === 'search.digest');

  it('tells once of what has come since, with one notice', async () => {
    const reader = await signedIn(test, 'Daily', 'engineer');
    await facility('光声成像平台一');
    await save(reader, '光声成像', 'daily');
    const id = await facility('光声成像平台二');
    await makeDigests(test, '2026-11-26', reader.personId);
    await makeDigests(test, '2026-11-26', reader.personId);
    const [digest, ...others] = await digestsOf(reader.client);
    expect(others).toEqual([]);
    expect(digest).toMatchObject({
      day: '2026-11-26',
      total: 1,
      entries: [{ name: '光声成像', count: 1, hits: [{ id, index: 'labs', titleZh: '光声成像平台二' }] }],
    });
    expect(await notices(reader)).toEqual([
      {
        kind: 'search.digest',
        text: '有 1 条新结果：“光声成像”1 条（光声成像平台二）',
        path: `/alerts?digest=${digest?.id}`,
      },
    ]);
    // Nothing new the next day: no notice, and nothing in the list.
    await makeDigests(test, '2026-11-27', reader.personId);
    expect(await digestsOf(reader.client)).toHaveLength(1);
    expect(await notices(reader)).toHaveLength(1);
  });

  it('is made from 07:30 in Shanghai on, once a person and day', async () => {
    const daily = await signedIn(test, 'Morning', 'engineer');
    const weekly = await signedIn(test, 'Weekly', 'engineer');
    const off = await signedIn(test, 'Off', 'engineer');
    const paused = await signedIn(test, 'Paused', 'engineer');
    await save(daily, '晨间', 'daily');
    await save(weekly, '晨间', 'weekly');
    await save(off, '晨间', 'off');
    await save(paused, '晨间', 'daily');
    await outcome(
      paused.client,
      'setAlertPreference',
      'SetAlertPreferenceInput',
      '... on AlertPreference { paused }',
      { paused: true },
    );
    const queue = test.app.get(JobQueue);
    const asked = async (day: string) => {
      await runJob(test, 'start-digests');
      const people = [daily, weekly, off, paused];
      return Promise.all(
        people.map(
          async ({ personId }) => (await queue.stateOf('imports', `digest-${personId}-${day}`)) !== null,
        ),
      );
    };
    test.clock.set(new Date('2026-11-25T23:29:00Z'));
    expect(await asked('2026-11-26')).toEqual([false, false, false, false]);
    test.clock.set(new Date('2026-11-25T23:30:00Z'));
    expect(await asked('2026-11-26')).toEqual([true, false, false, false]);
    // Monday is the weekly one's day; the daily one missed four days and has one digest of them all.
    test.clock.set(new Date('2026-11-29T23:30:00Z'));
    expect(await asked('2026-11-30')).toEqual([true, true, false, false]);
  });

  it('loses nothing while the search is down', async () => {
    const reader = await signedIn(test, 'Patient', 'engineer');
    const start = stopSearch(test);
    try {
      expect(await save(reader, '质谱成像', 'daily')).toMatchObject({ name: '质谱成像' });
      await runJob(test, 'start-digests');
    } finally {
      start();
    }
    // Nobody could look when it was saved; what changed later is news all the same.
    test.clock.advance(3_600_000);
    const before = await facility('质谱成像旧平台');
    const database = test.app.get(Database);
    await database.rows('UPDATE facility SET updated_at = $2 WHERE id = $1', [
      before,
      new Date('2026-11-20'),
    ]);
    const during = await facility('质谱成像新平台');
    await database.rows('UPDATE facility SET updated_at = $2 WHERE id = $1', [during, test.clock.now()]);
    await test.app.get(ReindexAll).run(['labs']);
    const stopped = stopSearch(test);
    try {
      await expect(makeDigests(test, '2026-11-26', reader.personId)).rejects.toMatchObject({
        code: 'SEARCH_UNAVAILABLE',
      });
    } finally {
      stopped();
    }
    expect(await digestsOf(reader.client)).toEqual([]);
    await makeDigests(test, '2026-11-26', reader.personId);
    const [digest] = await digestsOf(reader.client);
    expect(digest?.entries[0]?.hits.map(({ id }) => id)).toEqual([during]);
  });

  it('looks with the rights that its owner has at that moment', async () => {
    const reader = await signedIn(test, 'Reader', 'engineer');
    const hiding = await signedIn(test, 'Hiding One', 'engineer');
    await save(reader, 'everywhere', 'daily', { index: null, q: '量子磁强计' });
    const profile = (visibility: object, version?: number) =>
      hiding.client.data(
        `mutation ($input: SaveProfileInput!, $version: Int) {
          saveProfile(input: $input, version: $version) { __typename } }`,
        { input: { kind: 'engineer', terms: [{ zh: '量子磁强计' }], visibility }, version },
      );
    await profile({ expertise: 'signed_in' });
    await test.app.get(ReindexAll).run(['people']);
    // Hidden again, and the index has not heard of it yet: nothing is told.
    await profile({ expertise: 'private' }, 1);
    expect((await previewOf(reader.client)).entries).toMatchObject([{ count: 0, hits: [] }]);
    await makeDigests(test, '2026-11-26', reader.personId);
    expect(await digestsOf(reader.client)).toEqual([]);
    // Shown again: news. The notice names no person.
    await profile({ expertise: 'signed_in' }, 2);
    await test.app.get(ReindexAll).run(['people']);
    await makeDigests(test, '2026-11-27', reader.personId);
    const [digest] = await digestsOf(reader.client);
    expect(digest?.entries[0]?.hits).toMatchObject([{ id: hiding.personId, index: 'people' }]);
    const [notice] = await notices(reader);
    expect(notice?.text).toBe('有 1 条新结果：“everywhere”1 条');
    // Whoever may no longer sign in is told nothing.
    await test.app
      .get(Database)
      .rows(`UPDATE account SET status = 'disabled' WHERE person_id = $1`, [reader.personId]);
    await makeDigests(test, '2026-11-28', reader.personId);
    const rows = await test.app
      .get(Database)
      .rows(`SELECT 1 AS one FROM alert_digest WHERE person_id = $1 AND day = '2026-11-28'`, [
        reader.personId,
      ]);
    expect(rows).toEqual([]);
  });

  it('joins open challenges that fit, with the reason, each once', async () => {
    await openProgramme(test, { challenges: 2 });
    await test.app
      .get(Database)
      .rows(
        `UPDATE challenge SET title_zh = '心梗早期预警手环', title_en = 'AMI band', discipline_codes = '{32024}'`,
      );
    await test.app.get(ReindexAll).run(['challenges']);
    const reader = await signedIn(test, 'Fitting', 'engineer');
    await reader.client.data(
      `mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { __typename } }`,
      { input: { kind: 'engineer', terms: [{ zh: '心肌梗死' }], disciplineCodes: ['32024'] } },
    );
    await outcome(
      reader.client,
      'setAlertPreference',
      'SetAlertPreferenceInput',
      '... on AlertPreference { paused }',
      { challengesForYou: 'daily' },
    );
    await makeDigests(test, '2026-11-26', reader.personId);
    const [digest] = await digestsOf(reader.client);
    expect(digest?.challenges).toHaveLength(2);
    expect(digest?.challenges[0]?.reasons[0]?.textZh).toBeTruthy();
    await makeDigests(test, '2026-11-27', reader.personId);
    expect(await digestsOf(reader.client)).toHaveLength(1);
  });

  it('begins anew where a search is changed or switched on', async () => {
    const reader = await signedIn(test, 'Changing', 'engineer');
    const { id, version } = await save(reader, '冷冻电镜甲', 'off');
    await facility('冷冻电镜甲一');
    expect((await previewOf(reader.client, id)).entries).toMatchObject([{ count: 1, found: 1 }]);
    const update = (input: object) =>
      outcome<SavedSearchSeen & Outcome>(
        reader.client,
        'updateSavedSearch',
        'UpdateSavedSearchInput',
        SEARCH,
        { id, ...input },
      );
    test.clock.advance(60_000);
    const on = await update({ version, frequency: 'weekly' });
    expect(on).toMatchObject({ frequency: 'weekly', version: version + 1 });
    expect((await previewOf(reader.client)).entries).toMatchObject([{ count: 0, found: 1 }]);
    expect(await update({ version, name: 'x' })).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('is named once, kept thirty times at most, and nobody else’s', async () => {
    const reader = await signedIn(test, 'Keeper', 'student');
    const other = await signedIn(test, 'Other', 'pmo', 'admin', 'auditor');
    const { id, version } = await save(reader, 'Same', 'off');
    expect(await save(reader, 'sAME', 'off')).toMatchObject({ code: 'SEARCH_NAME_TAKEN' });
    expect(fieldCodes(await save(reader, '  ', 'off', { q: '' }))).toContain('name REQUIRED');
    expect(fieldCodes(await save(reader, 'none', 'off', { q: '' }))).toEqual(['q REQUIRED']);
    const filters = [{ attribute: 'acl', values: ['public'] }];
    expect(fieldCodes(await save(reader, 'acl', 'off', { filters }))).toEqual([
      'filters.0.attribute UNKNOWN_ATTRIBUTE',
    ]);
    expect(fieldCodes(await save(reader, 'all', 'off', { index: null, filters }))).toEqual([
      'filters NEEDS_INDEX',
    ]);
    const remove = ({ client }: TestPerson) =>
      outcome(client, 'removeSavedSearch', 'RemoveSavedSearchInput', '... on RemovedSavedSearch { id }', {
        id,
        version,
      });
    const undo = ({ client }: TestPerson) =>
      outcome(client, 'restoreSavedSearch', 'RestoreSavedSearchInput', SEARCH, { id });
    expect(await remove(other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      (await other.client.ask(`{ previewDigest(savedSearchId: "${id}") { entries { name } } }`)).errors,
    ).toHaveLength(1);
    expect(await remove(reader)).toEqual({ id });
    expect(await remove(reader)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(reader)).toMatchObject({ id, name: 'Same' });
    for (let at = 1; at < 30; at += 1) await save(reader, `search ${at}`, 'off');
    expect(await save(reader, 'one more', 'off')).toMatchObject({ code: 'TOO_MANY_SAVED_SEARCHES' });
    const own = await reader.client.data<{ savedSearches: { id: Id }[] }>(`{ savedSearches { id } }`);
    expect(own.savedSearches).toHaveLength(30);
  });

  it('is forgotten a while after it was removed', async () => {
    const reader = await signedIn(test, 'Forgetting', 'student');
    const { id, version } = await save(reader, 'gone', 'off');
    await outcome(
      reader.client,
      'removeSavedSearch',
      'RemoveSavedSearchInput',
      '... on RemovedSavedSearch { id }',
      { id, version },
    );
    test.clock.advance(31 * DAY_MS);
    await runJob(test, 'forget-alerts');
    const left = await test.app.get(Database).rows('SELECT id FROM saved_search WHERE id = $1', [id]);
    expect(left).toEqual([]);
  });
});
