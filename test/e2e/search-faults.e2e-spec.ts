import { CheckIndexes, ReindexAll } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { SearchEngine } from '@jiebang/platform/search';
import { MeilisearchStub } from '../../libs/platform/src/search/meilisearch/testing/stub-server.js';
import { eventually } from '../support/eventually.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SAVE = `mutation ($input: SaveProfileInput!, $version: Int) { saveProfile(input: $input, version: $version) {
  ... on Profile { version } ... on Problem { code } } }`;

const PEOPLE = 20;
const ROUNDS = 50;

describe('search while its engine fails', () => {
  let test: TestApp;
  let stub: MeilisearchStub;
  let people: readonly TestPerson[];

  beforeAll(async () => {
    stub = await MeilisearchStub.start();
    test = await startTestApp({ working: true, env: { MEILI_URL: stub.url, MEILI_KEY: stub.key } });
    await test.app.get(ReindexAll).run();
    const signed: TestPerson[] = [];
    for (let n = 0; n < PEOPLE; n += 1) signed.push(await signedIn(test, `Writer ${n}`, 'engineer'));
    people = signed;
  });

  afterAll(async () => {
    await test.close();
    await stub.stop();
  });

  /** Everybody changes their profile: PEOPLE writes. */
  async function write(round: number): Promise<void> {
    await Promise.all(
      people.map(async ({ client }) => {
        const saved = await client.data<{ saveProfile: object }>(SAVE, {
          input: { kind: 'engineer', terms: [{ zh: `材料${round}` }] },
          ...(round > 0 ? { version: round } : {}),
        });
        expect(saved.saveProfile).toEqual({ version: round + 1 });
      }),
    );
  }

  it('loses nothing and doubles nothing over 1,000 writes', async () => {
    const rounds = (from: number, to: number) => async (): Promise<void> => {
      for (let round = from; round < to; round += 1) await write(round);
    };
    await rounds(0, 15)();
    await stub.downDuring(rounds(15, 30));
    await rounds(30, ROUNDS)();

    const check = test.app.get(CheckIndexes);
    const [report] = await eventually(
      () => check.run(['people']),
      ([people]) => people?.missing.length === 0 && people.stale.length === 0,
      60_000,
    );
    expect(report).toMatchObject({ missing: [], stale: [], extra: [] });

    const database = test.app.get(Database);
    await eventually(
      () => database.rows(`SELECT 1 FROM outbox_event WHERE dispatched_at IS NULL`),
      (waiting) => waiting.length === 0,
    );
    const { hits } = await test.app.get(SearchEngine).search({
      index: 'people',
      q: `材料${ROUNDS - 1} `,
      viewer: { acl: ['public'] },
      page: 1,
      perPage: 100,
    });
    const found: Id[] = hits.map(({ doc }) => doc.id as Id);
    expect([...found].sort()).toEqual(people.map(({ personId }) => personId).sort());
    expect(stub.violations).toEqual([]);
  }, 180_000);
});
