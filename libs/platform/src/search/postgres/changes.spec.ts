import fc from 'fast-check';
import { openSearch, type OpenSearch } from '../../../../../test/support/open-search.js';
import { peopleSettings } from '../contract/contract-documents.js';
import type { SearchDocument } from '../search-document.js';
import type { SearchEngine } from '../search-engine.js';
import { Compaction } from './compaction.js';
import { Generations } from './generations.js';
import { PostgresSearch } from './postgres-search.js';
import { Snapshots } from './snapshots.js';

const WORDS = ['stent', 'stents', 'stunt', 'graft', 'heart', 'rate', '心电', '监测', '导管'];
const QUERIES = [
  '',
  'stent',
  'stent ',
  'st',
  'heart rate ',
  'graft heart',
  '心电监测',
  'sten ',
  'rate stent zebra',
];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const content = fc.record({
  name: text,
  org: text,
  keywords: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  city: fc.constantFrom('上海', 'Chengdu', 'chengdu'),
  updatedAt: fc.nat(5),
  isPublic: fc.boolean(),
});
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), n: fc.nat(12), content }),
  fc.record({ kind: fc.constant('remove' as const), n: fc.nat(12) }),
  fc.constant({ kind: 'compact' as const }),
);

describe('changes of an index', () => {
  let open: OpenSearch;
  let other: PostgresSearch;

  beforeAll(async () => {
    open = await openSearch();
    other = new PostgresSearch(open.database);
  });

  afterAll(() => open.close());

  /** Everything that a viewer can learn of the index. */
  async function everything(engine: SearchEngine, index: 'people' | 'labs'): Promise<unknown> {
    const answers = [];
    for (const q of QUERIES) {
      for (const sort of [[], [{ attr: 'updatedAt', dir: 'desc' as const }]]) {
        const { hits, ...rest } = await engine.search({
          index,
          q,
          sort,
          viewer: { acl: ['public'] },
          facets: ['city'],
          page: 1,
          perPage: 50,
        });
        answers.push({ q, ids: hits.map(({ doc }) => doc.id), ...rest });
      }
    }
    return answers;
  }

  it('leave it as if it had been made anew, for every process, however they come', async () => {
    const generations = new Generations(open.database);
    const compaction = new Compaction(open.database, generations, new Snapshots(open.database, generations));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const present = new Map<string, SearchDocument>();
        await open.engine.rebuild('people', peopleSettings, one([]));
        let rev = 0;
        for (const each of steps) {
          if (each.kind === 'compact') await compaction.run('people');
          else if (each.kind === 'remove') {
            present.delete(`d${each.n}`);
            await open.engine.apply('people', { upsert: [], remove: [`d${each.n}`] });
          } else {
            const { isPublic, ...attributes } = each.content;
            const document = {
              id: `d${each.n}`,
              rev: (rev += 1),
              acl: isPublic ? ['public'] : ['x'],
              ...attributes,
            };
            present.set(document.id, document);
            await open.engine.apply('people', { upsert: [document], remove: [] });
          }
          await other.search({ index: 'people', viewer: { acl: ['public'] }, page: 1, perPage: 1 });
        }
        await open.engine.rebuild('labs', peopleSettings, one([...present.values()]));
        const anew = await everything(open.engine, 'labs');
        expect(await everything(open.engine, 'people')).toEqual(anew);
        expect(await everything(other, 'people')).toEqual(anew);
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('go into the base when there are many, and none is lost meanwhile', async () => {
    const document = (n: number, rev: number): SearchDocument => ({
      id: `m${n}`,
      rev,
      acl: ['public'],
      updatedAt: 1,
      name: `stent ${n} ${rev === 1 ? 'first' : 'second'}`,
    });
    await open.engine.rebuild('people', peopleSettings, one([]));
    const all = Array.from({ length: 2100 }, (_, n) => document(n, 1));
    await open.engine.apply('people', { upsert: all, remove: [] });
    const tending = open.engine.tend('people');
    for (let n = 0; n < 20; n += 1)
      await open.engine.apply('people', { upsert: [document(n, 2)], remove: [] });
    await tending;
    const total = async (q: string) =>
      (await other.search({ index: 'people', q, viewer: { acl: ['public'] }, page: 1, perPage: 1 })).total;
    expect(await total('first ')).toBe(1000);
    expect(await total('second ')).toBe(20);
    const [left] = await open.database.rows<{ base_documents: number }>(
      `SELECT base_documents FROM search.live_generation WHERE index_name = 'people'`,
    );
    expect(left?.base_documents).toBe(2100);
  });
});

async function* one(documents: readonly SearchDocument[]): AsyncIterable<readonly SearchDocument[]> {
  yield await Promise.resolve(documents);
}
