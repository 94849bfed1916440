import { everybody, peopleSettings } from './contract-documents.js';
import { ids, type SearchContract } from './search-contract.js';

/** What an answer bears beside its hits. */
export function describeAnswers(contract: SearchContract): void {
  describe('facets', () => {
    it('count all hits, the most frequent value first', async () => {
      const { facets } = await contract.find({ facets: ['techTags', 'year'], perPage: 1 });
      expect(facets['techTags']).toEqual([
        { value: 'AI', count: 3 },
        { value: '影像', count: 2 },
        { value: '可穿戴', count: 1 },
        { value: '机器人', count: 1 },
      ]);
      expect(facets['year']).toEqual([
        { value: '2024', count: 2 },
        { value: '2025', count: 2 },
      ]);
    });

    it('follow the query and the filter', async () => {
      const { facets } = await contract.find({
        q: 'wearable ',
        filter: { attr: 'year', in: [2024] },
        facets: ['techTags'],
      });
      expect(facets['techTags']?.map(({ value }) => value).sort()).toEqual(['AI', '影像']);
    });

    it('are found by their beginning', async () => {
      const values = await contract.engine.facetValues('challenges', 'techTags', '机', { acl: everybody });
      expect(values).toEqual([{ value: '机器人', count: 1 }]);
    });
  });

  describe('highlighting', () => {
    it('marks matches in escaped text', async () => {
      const { hits } = await contract.find({
        q: '扫描',
        highlight: ['title', 'summary', 'techTags', 'absent'],
      });
      expect(hits[0]?.formatted).toEqual({
        title: '磁共振成像加速',
        summary: '缩短<mark>扫描</mark>时间 &lt;b&gt;&amp;&lt;/b&gt;',
        techTags: ['影像'],
      });
      expect(hits[0]?.doc['summary']).toBe('缩短扫描时间 <b>&</b>');
    });

    it('marks mistyped words and members of lists', async () => {
      const typo = await contract.find({ q: 'wearabel ', highlight: ['titleEn'] });
      expect(typo.hits[0]?.formatted['titleEn']).toBe('<mark>Wearable</mark> electrocardiogram monitoring');
      const list = await contract.find({ q: '机器人', highlight: ['techTags'] });
      expect(list.hits[0]?.formatted['techTags']).toEqual(['<mark>机器人</mark>', 'AI']);
    });

    it('gives nothing that was not asked for', async () => {
      expect((await contract.find({ q: '扫描' })).hits[0]?.formatted).toEqual({});
    });
  });

  describe('pages', () => {
    it('are disjoint and give the total', async () => {
      const sort = [{ attr: 'budgetMax', dir: 'asc' as const }];
      const pages = await Promise.all([1, 2, 3].map((page) => contract.find({ sort, page, perPage: 2 })));
      expect(pages.map(ids)).toEqual([['ecg', 'gait'], ['robot', 'mri'], []]);
      expect(pages.map(({ total, totalIsCapped }) => [total, totalIsCapped])).toEqual([
        [4, false],
        [4, false],
        [4, false],
      ]);
    });

    it('end at a thousand hits, and say so', async () => {
      await contract.engine.ensure('outcomes', peopleSettings);
      const many = Array.from({ length: 1005 }, (_, n) => ({
        id: `n${n}`,
        rev: 1,
        acl: ['many'],
        updatedAt: n,
        name: `pump ${n}`,
      }));
      expect(await contract.write('outcomes', many)).toMatchObject({ state: 'done' });
      const viewer = { acl: ['many'] };
      const all = await contract.find({ index: 'outcomes', viewer, q: 'pump ', page: 10, perPage: 100 });
      expect([all.total, all.totalIsCapped, all.hits.length]).toEqual([1000, true, 100]);
      expect(
        (await contract.find({ index: 'outcomes', viewer, q: 'pump ', page: 11, perPage: 100 })).hits,
      ).toEqual([]);
      await contract.write(
        'outcomes',
        [],
        many.slice(0, 5).map(({ id }) => id),
      );
      expect(await contract.find({ index: 'outcomes', viewer, q: 'pump ' })).toMatchObject({
        total: 1000,
        totalIsCapped: false,
      });
    });
  });

  describe('several searches', () => {
    it('multi answers in the order of the queries', async () => {
      const common = { viewer: { acl: everybody }, page: 1, perPage: 5 };
      const results = await contract.engine.multi([
        { index: 'challenges', q: '机器人', ...common },
        { index: 'people', q: '张伟', ...common },
        { index: 'people', q: '张伟', ...common, viewer: { acl: [] } },
        { index: 'challenges', q: 'wearable zebra', ...common },
      ]);
      expect(results.map((result) => ids(result).sort())).toEqual([
        ['robot'],
        ['zhang'],
        [],
        ['ecg', 'gait'],
      ]);
    });

    it('federated gives one list by weight, page by page', async () => {
      const viewer = { acl: everybody };
      const queries = (weight: number) => [
        { index: 'challenges' as const, q: '心电', viewer },
        { index: 'people' as const, q: '心电', viewer, weight },
      ];
      const light = await contract.engine.federated(queries(0.01), { limit: 10, offset: 0 });
      expect(light.hits.map(({ index, doc }) => [index, doc.id])).toEqual([
        ['challenges', 'ecg'],
        ['people', 'wang'],
      ]);
      expect(light).toMatchObject({ total: 2, totalIsCapped: false });
      const heavy = await contract.engine.federated(queries(100), { limit: 1, offset: 0 });
      expect(heavy.hits.map(({ doc }) => doc.id)).toEqual(['wang']);
      const rest = await contract.engine.federated(queries(100), { limit: 1, offset: 1 });
      expect(rest.hits.map(({ doc }) => doc.id)).toEqual(['ecg']);
    });
  });
}
