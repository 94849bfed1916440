import { randomBytes } from 'node:crypto';
import { INDEX_NAMES } from '../search-query.js';
import { peopleSettings } from '../contract/contract-documents.js';
import { describeSearchEngine } from '../search-engine.contract.js';
import { MeiliSearch } from './meili-search.js';
import { MeilisearchStub } from './testing/stub-server.js';

describeSearchEngine('Meilisearch (stub: request side only)', async () => {
  const stub = await MeilisearchStub.start();
  return {
    engine: new MeiliSearch({ url: stub.url, key: stub.key, prefix: 'c_' }),
    close: async () => {
      await stub.stop();
      // Every request was checked against Meilisearch's own description of its API.
      expect(stub.violations).toEqual([]);
      expect(stub.requests.length).toBeGreaterThan(100);
    },
  };
});

const url = process.env['MEILI_URL'];
if (url) {
  describeSearchEngine('Meilisearch (live server)', async () => {
    const { Meilisearch } = await import('meilisearch');
    const key = process.env['MEILI_KEY'] ?? null;
    const prefix = `contract_${randomBytes(4).toString('hex')}_`;
    const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}) });
    return {
      engine: new MeiliSearch({ url, key, prefix }),
      close: async () => {
        for (const index of INDEX_NAMES) await client.deleteIndexIfExists(`${prefix}${index}`);
      },
    };
  });
} else {
  it('was NOT run against a live Meilisearch: MEILI_URL is not set', () => {
    expect(process.env['MEILI_URL'] ?? '').toBe('');
  });
}

describe('a Meilisearch server', () => {
  let stub: MeilisearchStub;
  afterEach(() => stub.stop());

  it.each(['1.17.2', '0.30.0', '2.0.0'])('of version %s is refused', async (version) => {
    stub = await MeilisearchStub.start({ version });
    const engine = new MeiliSearch({ url: stub.url, key: stub.key });
    await expect(engine.checkVersion()).rejects.toThrow(version);
    expect(await engine.health()).toMatchObject({ ok: false, version });
  });

  it('of version 1.18 is taken', async () => {
    stub = await MeilisearchStub.start({ version: '1.18.0' });
    await expect(new MeiliSearch({ url: stub.url, key: stub.key }).checkVersion()).resolves.toBeUndefined();
  });

  it('that does not answer makes search unavailable, in so many words', async () => {
    stub = await MeilisearchStub.start();
    const engine = new MeiliSearch({ url: stub.url, key: stub.key });
    await stub.stop();
    const asked = engine.search({ index: 'people', viewer: { acl: ['x'] }, page: 1, perPage: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' });
    expect(await engine.health()).toMatchObject({ ok: false, version: null });
  });

  it('without the index makes search unavailable', async () => {
    stub = await MeilisearchStub.start();
    const engine = new MeiliSearch({ url: stub.url, key: stub.key });
    const asked = engine.search({ index: 'people', viewer: { acl: ['x'] }, page: 1, perPage: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' });
  });

  it('is not asked at all on behalf of nobody', async () => {
    stub = await MeilisearchStub.start();
    const engine = new MeiliSearch({ url: stub.url, key: stub.key });
    await engine.search({ index: 'people', viewer: { acl: [] }, page: 1, perPage: 1 });
    expect(stub.requests).toEqual([]);
  });

  it('that is still at work leaves a batch pending', async () => {
    stub = await MeilisearchStub.start();
    const engine = new MeiliSearch({ url: stub.url, key: stub.key });
    await engine.ensure('people', peopleSettings);
    const receipt = await engine.apply('people', { upsert: [], remove: ['a'] });
    stub.routes.holdsTasks = true;
    expect(await engine.settle([receipt], 60)).toEqual([{ receipt, state: 'pending', problem: null }]);
    stub.routes.holdsTasks = false;
    expect(await engine.settle([receipt], 60)).toEqual([{ receipt, state: 'done', problem: null }]);
  });
});
