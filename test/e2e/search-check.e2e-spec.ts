import { CheckIndexes, ReindexAll } from '@jiebang/discovery';
import { newId } from '@jiebang/kernel';
import { SearchEngine } from '@jiebang/platform/search';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SAVE = `mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { ... on Profile { version } ... on Problem { code } } }`;

describe('what search holds', () => {
  let test: TestApp;

  beforeAll(async () => {
    // Nobody works on the jobs here: changes stay on their way.
    test = await startTestApp();
    await test.app.get(ReindexAll).run();
  });

  afterAll(() => test.close());

  it('is compared with the database, and repaired', async () => {
    const check = test.app.get(CheckIndexes);
    const people = async () => (await check.run(['people']))[0];
    expect(await people()).toMatchObject({ missing: [], stale: [], extra: [] });

    const late = await signedIn(test, 'Late', 'engineer');
    await late.client.data(SAVE, { input: { kind: 'engineer', terms: [{ zh: '心电监测' }] } });
    const stranger = newId();
    await test.app.get(SearchEngine).apply('people', {
      upsert: [{ id: stranger, rev: 1, acl: ['public'], updatedAt: 1, name: 'nobody' }],
      remove: [],
    });
    const report = await people();
    expect(report).toMatchObject({ missing: [late.personId], stale: [], extra: [stranger] });

    if (report) await check.repair(report);
    expect(await people()).toMatchObject({ missing: [], stale: [], extra: [] });
    const found = await test.app.get(SearchEngine).search({
      index: 'people',
      q: '心电监测',
      viewer: { acl: ['public'] },
      page: 1,
      perPage: 5,
    });
    expect(found.hits.map(({ doc }) => doc.id)).toEqual([late.personId]);
  });
});
