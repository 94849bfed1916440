import fc from 'fast-check';
import type { Database } from '../../database/index.js';
import type { IndexSettings } from '../index-settings.js';
import type { SearchDocument } from '../search-document.js';
import { peopleSettings } from '../contract/contract-documents.js';
import { describeSearchEngine, type ContractSubject } from '../search-engine.contract.js';
import { openSearch, type OpenSearch } from '../../../../../test/support/open-search.js';
import type { PostgresSearch } from './postgres-search.js';

describeSearchEngine('PostgreSQL', (): Promise<ContractSubject> => openSearch());

describe('search in PostgreSQL', () => {
  let open: OpenSearch;
  let database: Database;
  let engine: PostgresSearch;

  beforeAll(async () => {
    open = await openSearch();
    ({ database, engine } = open);
  });

  afterAll(() => open.close());

  const document = (id: string, attributes: Readonly<Record<string, unknown>>): SearchDocument => ({
    id,
    rev: 1,
    acl: ['public'],
    updatedAt: 0,
    ...attributes,
  });

  async function refill(
    documents: readonly SearchDocument[],
    settings: Partial<IndexSettings> = {},
  ): Promise<void> {
    await engine.rebuild('people', { ...peopleSettings, ...settings }, batches(documents));
  }

  async function order(q: string): Promise<string[]> {
    const { hits } = await engine.search({
      index: 'people',
      q,
      viewer: { acl: ['public'] },
      page: 1,
      perPage: 50,
    });
    return hits.map(({ doc }) => doc.id);
  }

  it('ranks neighbouring words before words apart', async () => {
    await refill([
      document('apart', { name: 'heart of a large rate' }),
      document('together', { name: 'a large heart rate' }),
    ]);
    expect(await order('heart rate ')).toEqual(['together', 'apart']);
  });

  it('does not take the ends of two sentences for neighbours', async () => {
    await refill([
      document('apart', { name: 'Beats of a heart. Rate of flow' }),
      document('together', { org: 'heart rate' }),
    ]);
    expect(await order('heart rate ')).toEqual(['together', 'apart']);
  });

  it('ranks by attribute down to the seventh', async () => {
    const searchable = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const documents = searchable.map((attribute) =>
      document(`in-${attribute}`, { [attribute]: 'stent graft' }),
    );
    await refill([...documents].reverse(), { searchable });
    expect(await order('stent ')).toEqual(searchable.map((attribute) => `in-${attribute}`));
  });

  it('ranks the whole value before the word as written, and that before its beginning', async () => {
    await refill([
      document('begun', { name: 'stents' }),
      document('written', { name: 'stent graft' }),
      document('whole', { name: 'Stent' }),
    ]);
    expect(await order('stent')).toEqual(['whole', 'written', 'begun']);
  });

  it('keeps what PostgreSQL has no character for out of its way', async () => {
    const odd = document('odd', { name: 'nul\u0000and\ud800half "{a,b}" \\', city: 'x\u0000"y\\' });
    await refill([odd]);
    expect(await order('half')).toEqual(['odd']);
    const filter = { attr: 'city', in: ['X"Y\\'] };
    const viewer = { acl: ['public'] };
    expect(await engine.search({ index: 'people', filter, viewer, page: 1, perPage: 1 })).toMatchObject({
      total: 1,
    });
  });

  it('writes with the transaction around it, or not at all', async () => {
    await refill([]);
    const failing = database.transaction(async () => {
      await engine.apply('people', { upsert: [document('gone', { name: 'stent' })], remove: [] });
      expect(await order('stent')).toEqual(['gone']);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await order('stent')).toEqual([]);
  });

  it('answers without a break while generations follow each other', async () => {
    await refill([document('always', { name: 'stent' })]);
    let isDone = false;
    let asked = 0;
    const reader = async (): Promise<void> => {
      for (; !isDone; asked += 1) expect(await order('stent')).toEqual(['always']);
    };
    const readers = [reader(), reader()];
    for (let round = 0; round < 8; round += 1) await refill([document('always', { name: 'stent' })]);
    isDone = true;
    await Promise.all(readers);
    expect(asked).toBeGreaterThan(20);
  });

  it('leaves no tables of other generations behind', async () => {
    await refill([document('a', {})]);
    async function* failing(): AsyncIterable<SearchDocument[]> {
      yield await Promise.resolve([document('b', {})]);
      throw new Error('source');
    }
    await expect(engine.rebuild('people', peopleSettings, failing())).rejects.toThrow('source');
    const tables = await database.rows(
      "SELECT 1 FROM pg_tables WHERE schemaname = 'search' AND tablename LIKE 'people%'",
    );
    // Documents, base, changes.
    expect(tables).toHaveLength(3);
  });

  it('lets one rebuild of an index run at a time', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    async function* slow(): AsyncIterable<SearchDocument[]> {
      begun();
      await gate;
      yield [];
    }
    const first = engine.rebuild('people', peopleSettings, slow());
    // Documents are read by whoever holds the index: from here on it is the first rebuild, and nobody else.
    await reading;
    await expect(refill([])).rejects.toMatchObject({ code: 'SEARCH_REBUILD_RUNNING' });
    go();
    await first;
  });

  it('needs the index to be made first', async () => {
    const asked = engine.search({ index: 'outcomes', viewer: { acl: ['x'] }, page: 1, perPage: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' });
  });

  it('indexes and searches 5,000 documents in sane time', async () => {
    const random = fc.sample(
      fc.record({ words: fc.array(fc.nat(20_000), { minLength: 40, maxLength: 60 }) }),
      { numRuns: 1000, seed: 7 },
    );
    async function* source(): AsyncIterable<SearchDocument[]> {
      for (let batch = 0; batch < 10; batch += 1) {
        yield await Promise.resolve(
          Array.from({ length: 500 }, (_, n) => {
            const number = batch * 500 + n;
            const { words } = random[number % random.length] ?? { words: [] };
            return document(`d${number}`, {
              name: `心电监测设备 ${number}`,
              nameEn: words
                .slice(0, 8)
                .map((w) => `device${w}`)
                .join(' '),
              keywords: words.map((w) => `term${w}`),
              org: '经导管主动脉瓣置换术后患者的远程随访与风险预测，基于可穿戴设备与人工智能。'.repeat(3),
              city: `c${number % 300}`,
              role: `r${number % 5}`,
            });
          }),
        );
      }
    }
    const report = await engine.rebuild('challenges', peopleSettings, source());
    expect(report.documents).toBe(5000);
    const start = performance.now();
    const found = await engine.search({
      index: 'challenges',
      q: '远程监测',
      viewer: { acl: ['public'] },
      facets: ['city', 'role'],
      page: 1,
      perPage: 20,
    });
    const searched = performance.now() - start;
    expect(found).toMatchObject({ total: 1000, totalIsCapped: true });
    expect(found.facets['city']).toHaveLength(100);
    expect(report.milliseconds).toBeLessThan(40_000);
    expect(searched).toBeLessThan(5_000);
  });

  it('goes down and up again', async () => {
    await open.migrate('down');
    expect(await database.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'search'")).toEqual([]);
    expect(await engine.health()).toMatchObject({ ok: false });
    await open.migrate('up');
    expect(await engine.health()).toMatchObject({ ok: true, documents: {} });
  });
});

async function* batches(documents: readonly SearchDocument[]): AsyncIterable<readonly SearchDocument[]> {
  yield await Promise.resolve(documents);
}
