import type { IndexSettings } from './index-settings.js';
import type { SearchDocument } from './search-document.js';
import type { SearchEngine } from './search-engine.js';
import type { IndexName, SearchFilter, SearchQuery, SearchResult } from './search-query.js';

/** An engine with nothing in it. */
export interface ContractSubject {
  readonly engine: SearchEngine;
  /** Ends the engine; throws where something was wrong that no answer told. */
  close(): Promise<void>;
}

const everybody = ['public'];
const day = 86_400_000;

export const challengeSettings: IndexSettings = {
  searchable: ['title', 'titleEn', 'keywords', 'dept', 'techTags', 'summary'],
  filterable: ['status', 'dept', 'techTags', 'year', 'isFunded'],
  ranges: ['budgetMax', 'deadlineAt'],
  sortable: ['publishedAt', 'deadlineAt', 'budgetMax'],
  synonyms: [
    ['心梗', '心肌梗死'],
    ['MRI', 'magnetic resonance imaging', '磁共振成像'],
    ['阿尔茨海默病', '老年痴呆'],
  ],
  dictionary: ['步态'],
};

export const peopleSettings: IndexSettings = {
  searchable: ['name', 'nameEn', 'keywords', 'org', 'py'],
  filterable: ['role', 'city'],
  ranges: [],
  sortable: ['updatedAt'],
  synonyms: [],
  dictionary: [],
};

function challenge(id: string, attributes: Readonly<Record<string, unknown>>): SearchDocument {
  return { id, rev: 1, acl: everybody, updatedAt: day, ...attributes };
}

const challenges: readonly SearchDocument[] = [
  challenge('ecg', {
    title: '可穿戴心电监测',
    titleEn: 'Wearable electrocardiogram monitoring',
    dept: '心内科',
    techTags: ['AI', '可穿戴'],
    summary: '早期发现心肌梗死',
    status: 'Open',
    budgetMax: 300_000,
    deadlineAt: 10 * day,
    publishedAt: 1 * day,
    year: 2025,
    isFunded: true,
  }),
  challenge('gait', {
    title: '阿尔茨海默病患者的步态识别',
    titleEn: 'Gait recognition in dementia',
    dept: '神经内科',
    techTags: ['AI', '影像'],
    summary: 'Camera based; works with wearable sensors',
    status: 'open',
    budgetMax: 500_000,
    deadlineAt: 20 * day,
    publishedAt: 3 * day,
    year: 2024,
    isFunded: false,
  }),
  challenge('mri', {
    title: '磁共振成像加速',
    titleEn: 'Faster MRI for cardiology',
    dept: '放射科',
    techTags: ['影像'],
    summary: '缩短扫描时间 <b>&</b>',
    status: 'closed',
    publishedAt: 2 * day,
    year: 2024,
  }),
  challenge('robot', {
    title: '骨科手术机器人导航',
    titleEn: 'Navigation for orthopaedic robots, café edition',
    dept: '骨科',
    techTags: ['机器人', 'AI'],
    summary: '螺钉置入精度 0.5 mm，型号 ＸＲ２０００',
    status: 'draft',
    budgetMax: 900_000,
    deadlineAt: 5 * day,
    year: 2025,
  }),
  challenge('secret', {
    title: '心电监测保密项目',
    dept: '心内科',
    techTags: ['AI'],
    status: 'open',
    acl: ['org:H1', 'role:Office'],
    year: 2025,
  }),
  challenge('nobody', { title: '心电监测无人可见', acl: [], status: 'open' }),
];

const people: readonly SearchDocument[] = [
  {
    id: 'zhang',
    rev: 1,
    acl: everybody,
    updatedAt: 2,
    name: '张伟',
    nameEn: 'Zhang Wei',
    py: ['zhangwei', 'zw'],
    role: 'engineer',
    city: '上海',
    org: '华西医院',
  },
  {
    id: 'wang',
    rev: 1,
    acl: everybody,
    updatedAt: 1,
    name: '王芳',
    nameEn: 'Wang Fang',
    py: ['wangfang', 'wf'],
    role: 'clinician',
    city: '成都',
    keywords: ['心电'],
  },
];

/** What every search engine must do. Asserts sets, tiers and counts, never scores. */
export function describeSearchEngine(name: string, open: () => Promise<ContractSubject>): void {
  describe(`search engine contract: ${name}`, () => {
    let subject: ContractSubject;
    let engine: SearchEngine;

    async function write(
      index: IndexName,
      upsert: readonly SearchDocument[],
      remove: readonly string[] = [],
    ) {
      const receipt = await engine.apply(index, { upsert, remove });
      const [outcome] = await engine.settle([receipt], 20_000);
      return outcome;
    }

    function find(query: Partial<SearchQuery> = {}): Promise<SearchResult<SearchDocument>> {
      return engine.search({
        index: 'challenges',
        viewer: { acl: everybody },
        page: 1,
        perPage: 20,
        ...query,
      });
    }

    const ids = (result: SearchResult<SearchDocument>): string[] => result.hits.map(({ doc }) => doc.id);
    const found = async (query: Partial<SearchQuery>): Promise<string[]> => ids(await find(query)).sort();
    const filtered = (filter: SearchFilter): Promise<string[]> => found({ filter });

    beforeAll(async () => {
      subject = await open();
      engine = subject.engine;
      await engine.ensure('challenges', challengeSettings);
      await engine.ensure('people', peopleSettings);
      expect(await write('challenges', challenges)).toMatchObject({ state: 'done' });
      expect(await write('people', people)).toMatchObject({ state: 'done' });
    });

    afterAll(() => subject.close());

    describe('words', () => {
      it('finds Chinese by its words', async () => {
        expect(await found({ q: '心电监测' })).toEqual(['ecg']);
        expect(await found({ q: '机器人' })).toEqual(['robot']);
        expect(await found({ q: '步态' })).toEqual(['gait']);
      });

      it('finds the beginning of the last word, and only of the last', async () => {
        expect(await found({ q: 'navig' })).toEqual(['robot']);
        expect(await found({ q: 'robots navig' })).toEqual(['robot']);
        expect(await found({ q: 'navig robots zebra' })).toEqual([]);
        expect(await found({ q: 'wear ' })).toEqual([]);
      });

      it('looks past case, accents and full width', async () => {
        expect(await found({ q: 'CAFE' })).toEqual(['robot']);
        expect(await found({ q: 'xr2000' })).toEqual(['robot']);
        expect(await found({ q: 'ｍｒｉ' })).toEqual(['mri']);
      });

      it('needs all words, and drops them from the end where nothing has all', async () => {
        expect(await found({ q: 'wearable monitoring' })).toEqual(['ecg']);
        expect(await found({ q: 'wearable zebra' })).toEqual(['ecg', 'gait']);
        expect(ids(await find({ q: 'wearable sensors zebra' }))).toEqual(['gait', 'ecg']);
        expect(await found({ q: 'zebra wearable' })).toEqual([]);
      });

      it('ignores words that say nothing', async () => {
        expect(await found({ q: '步态的识别' })).toEqual(['gait']);
        expect(await found({ q: 'navigation of the robots' })).toEqual(['robot']);
      });

      it('takes a query as plain words, whatever it looks like', async () => {
        expect(await found({ q: '"wearable" -monitoring' })).toEqual(['ecg']);
        expect(await found({ q: `wearable' | !monitoring & (` })).toEqual(['ecg']);
        expect(await found({ q: '!!! --- \\' })).toHaveLength(4);
      });

      it('gives everything that may be seen without a query', async () => {
        expect(await found({})).toEqual(['ecg', 'gait', 'mri', 'robot']);
      });
    });

    describe('mistakes', () => {
      it('forgives one from five characters on and two from nine on', async () => {
        expect(await found({ q: 'gajt ' })).toEqual([]);
        expect(await found({ q: 'wearabel ' })).toEqual(['ecg', 'gait']);
        expect(await found({ q: 'orthopedicc ' })).toEqual(['robot']);
        expect(await found({ q: 'recgnitoin ' })).toEqual(['gait']);
      });

      it('counts a wrong first letter twice', async () => {
        expect(await found({ q: 'rearable ' })).toEqual([]);
        expect(await found({ q: 'tecognition ' })).toEqual(['gait']);
      });

      it('forgives them in the beginning of the last word', async () => {
        expect(await found({ q: 'electrocrad' })).toEqual(['ecg']);
      });

      it('forgives none in pinyin', async () => {
        expect(await found({ index: 'people', q: 'zhangw' })).toEqual(['zhang']);
        expect(await found({ index: 'people', q: 'zhongwei ' })).toEqual([]);
      });

      it('ranks what is written as asked before what is nearly so', async () => {
        await engine.ensure('outcomes', { ...peopleSettings });
        await write('outcomes', [
          { id: 'near', rev: 1, acl: everybody, updatedAt: 1, name: 'cathetar' },
          { id: 'same', rev: 1, acl: everybody, updatedAt: 1, org: 'catheter' },
        ]);
        expect(ids(await find({ index: 'outcomes', q: 'catheter ' }))).toEqual(['same', 'near']);
      });
    });

    describe('synonyms', () => {
      it('work both ways, between languages too', async () => {
        expect(await found({ q: '心梗' })).toEqual(['ecg']);
        expect(await found({ q: 'mri ' })).toEqual(['mri']);
        expect(await found({ q: 'magnetic resonance imaging ' })).toEqual(['mri']);
        expect(await found({ q: '磁共振成像' })).toEqual(['mri']);
      });

      it('work for Chinese terms of many words', async () => {
        expect(await found({ q: '老年痴呆' })).toEqual(['gait']);
      });
    });

    describe('order', () => {
      it('ranks the more telling attribute first', async () => {
        expect(ids(await find({ q: 'wearable ' }))).toEqual(['ecg', 'gait']);
      });

      it('puts an explicit sort before relevance, and missing numbers last both ways', async () => {
        const by = async (attr: string, dir: 'asc' | 'desc', q = '') =>
          ids(await find({ q, sort: [{ attr, dir }] }));
        expect(await by('budgetMax', 'asc')).toEqual(['ecg', 'gait', 'robot', 'mri']);
        expect(await by('budgetMax', 'desc')).toEqual(['robot', 'gait', 'ecg', 'mri']);
        expect(await by('deadlineAt', 'asc')).toEqual(['robot', 'ecg', 'gait', 'mri']);
        expect(await by('publishedAt', 'desc', 'wearable ')).toEqual(['gait', 'ecg']);
      });
    });

    describe('filters', () => {
      it('compare without regard to case and outer spaces, and match one member of a list', async () => {
        expect(await filtered({ attr: 'status', in: [' OPEN '] })).toEqual(['ecg', 'gait']);
        expect(await filtered({ attr: 'techTags', in: ['影像', '机器人'] })).toEqual([
          'gait',
          'mri',
          'robot',
        ]);
        expect(await filtered({ attr: 'year', in: [2025] })).toEqual(['ecg', 'robot']);
        expect(await filtered({ attr: 'isFunded', in: [true] })).toEqual(['ecg']);
      });

      it('combine', async () => {
        const open: SearchFilter = { attr: 'status', in: ['open'] };
        const imaging: SearchFilter = { attr: 'techTags', in: ['影像'] };
        expect(await filtered({ and: [open, imaging] })).toEqual(['gait']);
        expect(await filtered({ or: [open, imaging] })).toEqual(['ecg', 'gait', 'mri']);
        expect(await filtered({ not: open })).toEqual(['mri', 'robot']);
        expect(await filtered({ and: [{ not: { and: [open, imaging] } }, { or: [open, imaging] }] })).toEqual(
          ['ecg', 'mri'],
        );
      });

      it('compare numbers; a missing one is in no range', async () => {
        const wide: SearchFilter = { attr: 'budgetMax', gte: 300_000, lte: 500_000 };
        expect(await filtered(wide)).toEqual(['ecg', 'gait']);
        expect(await filtered({ attr: 'deadlineAt', lte: 10 * day })).toEqual(['ecg', 'robot']);
        expect(await filtered({ not: wide })).toEqual(['mri', 'robot']);
      });

      it('know empty lists', async () => {
        expect(await filtered({ and: [] })).toHaveLength(4);
        expect(await filtered({ or: [] })).toEqual([]);
        expect(await filtered({ attr: 'status', in: [] })).toEqual([]);
        expect(await filtered({ not: { attr: 'status', in: [] } })).toHaveLength(4);
      });

      it.each([
        '"] OR acl IN ["org:H1',
        `'; DROP SCHEMA search; --`,
        '\\',
        '\\"',
        '{"a"}',
        'a\u0000b',
        '%',
        '*',
      ])('take %j as a value and nothing else', async (value) => {
        expect(await filtered({ attr: 'status', in: [value] })).toEqual([]);
        expect(await filtered({ not: { attr: 'status', in: [value] } })).toHaveLength(4);
      });

      it('refuse attributes and numbers that the index does not serve', async () => {
        const bad = { code: 'SEARCH_BAD_QUERY' };
        await expect(find({ filter: { attr: 'summary', in: ['x'] } })).rejects.toMatchObject(bad);
        await expect(find({ filter: { attr: 'year', gte: 2020 } })).rejects.toMatchObject(bad);
        await expect(find({ filter: { attr: 'budgetMax', gte: NaN } })).rejects.toMatchObject(bad);
        await expect(find({ sort: [{ attr: 'year', dir: 'asc' }] })).rejects.toMatchObject(bad);
        await expect(find({ facets: ['summary'] })).rejects.toMatchObject(bad);
        await expect(find({ page: 0 })).rejects.toMatchObject(bad);
        await expect(find({ perPage: 101 })).rejects.toMatchObject(bad);
      });
    });

    describe('access', () => {
      it('shows only what shares an entry with the viewer', async () => {
        expect(await found({ q: '心电监测', viewer: { acl: ['public', 'role:office'] } })).toEqual([
          'ecg',
          'secret',
        ]);
        expect(await found({ viewer: { acl: ['org:H1'] } })).toEqual(['secret']);
        expect(await found({ viewer: { acl: ['org:H'] } })).toEqual([]);
      });

      it('shows nothing to nobody', async () => {
        const result = await find({ viewer: { acl: [] }, facets: ['status'] });
        expect(result).toEqual({ hits: [], total: 0, totalIsCapped: false, facets: { status: [] } });
        expect(await engine.facetValues('challenges', 'dept', '', { acl: [] })).toEqual([]);
      });

      it('counts nothing that may not be seen', async () => {
        const { facets } = await find({ facets: ['dept'] });
        expect(facets['dept']).toContainEqual({ value: '心内科', count: 1 });
        expect(await engine.facetValues('challenges', 'dept', '心', { acl: everybody })).toEqual([
          { value: '心内科', count: 1 },
        ]);
      });
    });

    describe('facets', () => {
      it('count all hits, the most frequent value first', async () => {
        const { facets } = await find({ facets: ['techTags', 'year'], perPage: 1 });
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
        const { facets } = await find({
          q: 'wearable ',
          filter: { attr: 'year', in: [2024] },
          facets: ['techTags'],
        });
        expect(facets['techTags']?.map(({ value }) => value).sort()).toEqual(['AI', '影像']);
      });

      it('are found by their beginning', async () => {
        const values = await engine.facetValues('challenges', 'techTags', '机', { acl: everybody });
        expect(values).toEqual([{ value: '机器人', count: 1 }]);
      });
    });

    describe('highlighting', () => {
      it('marks matches in escaped text', async () => {
        const { hits } = await find({ q: '扫描', highlight: ['title', 'summary', 'techTags', 'absent'] });
        expect(hits[0]?.formatted).toEqual({
          title: '磁共振成像加速',
          summary: '缩短<mark>扫描</mark>时间 &lt;b&gt;&amp;&lt;/b&gt;',
          techTags: ['影像'],
        });
        expect(hits[0]?.doc['summary']).toBe('缩短扫描时间 <b>&</b>');
      });

      it('marks mistyped words and members of lists', async () => {
        const typo = await find({ q: 'wearabel ', highlight: ['titleEn'] });
        expect(typo.hits[0]?.formatted['titleEn']).toBe('<mark>Wearable</mark> electrocardiogram monitoring');
        const list = await find({ q: '机器人', highlight: ['techTags'] });
        expect(list.hits[0]?.formatted['techTags']).toEqual(['<mark>机器人</mark>', 'AI']);
      });

      it('gives nothing that was not asked for', async () => {
        expect((await find({ q: '扫描' })).hits[0]?.formatted).toEqual({});
      });
    });

    describe('pages', () => {
      it('are disjoint and give the total', async () => {
        const sort = [{ attr: 'budgetMax', dir: 'asc' as const }];
        const pages = await Promise.all([1, 2, 3].map((page) => find({ sort, page, perPage: 2 })));
        expect(pages.map(ids)).toEqual([['ecg', 'gait'], ['robot', 'mri'], []]);
        expect(pages.map(({ total, totalIsCapped }) => [total, totalIsCapped])).toEqual([
          [4, false],
          [4, false],
          [4, false],
        ]);
      });

      it('end at a thousand hits, and say so', async () => {
        await engine.ensure('outcomes', peopleSettings);
        const many = Array.from({ length: 1005 }, (_, n) => ({
          id: `n${n}`,
          rev: 1,
          acl: ['many'],
          updatedAt: n,
          name: `pump ${n}`,
        }));
        expect(await write('outcomes', many)).toMatchObject({ state: 'done' });
        const viewer = { acl: ['many'] };
        const all = await find({ index: 'outcomes', viewer, q: 'pump ', page: 10, perPage: 100 });
        expect([all.total, all.totalIsCapped, all.hits.length]).toEqual([1000, true, 100]);
        expect((await find({ index: 'outcomes', viewer, q: 'pump ', page: 11, perPage: 100 })).hits).toEqual(
          [],
        );
        await write(
          'outcomes',
          [],
          many.slice(0, 5).map(({ id }) => id),
        );
        expect(await find({ index: 'outcomes', viewer, q: 'pump ' })).toMatchObject({
          total: 1000,
          totalIsCapped: false,
        });
      });
    });

    describe('several searches', () => {
      it('multi answers in the order of the queries', async () => {
        const common = { viewer: { acl: everybody }, page: 1, perPage: 5 };
        const results = await engine.multi([
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
        const light = await engine.federated(queries(0.01), { limit: 10, offset: 0 });
        expect(light.hits.map(({ index, doc }) => [index, doc.id])).toEqual([
          ['challenges', 'ecg'],
          ['people', 'wang'],
        ]);
        expect(light).toMatchObject({ total: 2, totalIsCapped: false });
        const heavy = await engine.federated(queries(100), { limit: 1, offset: 0 });
        expect(heavy.hits.map(({ doc }) => doc.id)).toEqual(['wang']);
        const rest = await engine.federated(queries(100), { limit: 1, offset: 1 });
        expect(rest.hits.map(({ doc }) => doc.id)).toEqual(['ecg']);
      });
    });

    describe('writing', () => {
      const lab = (
        id: string,
        rev: number,
        name: string,
        more: Record<string, unknown> = {},
      ): SearchDocument => ({
        id,
        rev,
        acl: everybody,
        updatedAt: rev,
        name,
        ...more,
      });
      const labs = (q: string) => found({ index: 'labs', q });

      beforeEach(async () => {
        await engine.rebuild(
          'labs',
          peopleSettings,
          batches([lab('one', 5, 'ultrasound'), lab('two', 5, 'implant')]),
        );
      });

      it('replaces and removes documents', async () => {
        await write('labs', [lab('one', 6, 'tomography')], ['two']);
        expect(await labs('ultrasound')).toEqual([]);
        expect(await labs('tomography')).toEqual(['one']);
        expect(await labs('implant')).toEqual([]);
      });

      it('takes the same revision again, and an older one only where the engine cannot tell', async () => {
        await write('labs', [lab('one', 5, 'tomography')]);
        expect(await labs('tomography')).toEqual(['one']);
        await write('labs', [lab('one', 4, 'ultrasound')]);
        expect(await labs('tomography')).toEqual(engine.capabilities.refusesOlder ? ['one'] : []);
      });

      it('fails a whole batch for one bad document', async () => {
        const outcome = await write('labs', [lab('three', 1, 'microscope'), lab('bad id', 1, 'x')]);
        expect(outcome).toMatchObject({ state: 'failed', problem: expect.stringContaining('bad id') });
        expect(await labs('microscope')).toEqual([]);
      });

      it('lists ids with revisions', async () => {
        const all: { id: string; rev: number }[] = [];
        for await (const page of engine.revisions('labs')) all.push(...page);
        expect(all.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
          { id: 'one', rev: 5 },
          { id: 'two', rev: 5 },
        ]);
      });

      it('rebuilds into a new generation', async () => {
        const report = await engine.rebuild('labs', peopleSettings, batches([lab('four', 1, 'centrifuge')]));
        expect(report).toMatchObject({ index: 'labs', documents: 1 });
        expect(await labs('')).toEqual(['four']);
      });

      it('keeps the old generation when a rebuild fails', async () => {
        const bad = batches([lab('four', 1, 'centrifuge')], [lab('bad id', 1, 'x')]);
        await expect(engine.rebuild('labs', peopleSettings, bad)).rejects.toThrow('bad id');
        expect(await labs('')).toEqual(['one', 'two']);
      });

      it('brings documents along when the settings change', async () => {
        await write('labs', [lab('one', 6, 'ultrasound', { text: 'anechoic', floor: 3 })]);
        expect(await labs('anechoic')).toEqual([]);
        const settings: IndexSettings = {
          ...peopleSettings,
          searchable: ['name', 'text'],
          ranges: ['floor'],
          synonyms: [['implant', 'prosthesis']],
        };
        await engine.ensure('labs', settings);
        expect(await labs('anechoic')).toEqual(['one']);
        expect(await labs('prosthesis ')).toEqual(['two']);
        expect(await found({ index: 'labs', filter: { attr: 'floor', gte: 3 } })).toEqual(['one']);
      });
    });

    it('tells its health', async () => {
      const health = await engine.health();
      expect(health).toMatchObject({ engine: engine.capabilities.engine, ok: true, problem: null });
      expect(health.version).toMatch(/^\d+\.\d+/);
      expect(health.documents).toMatchObject({ challenges: challenges.length, people: people.length });
    });
  });
}

async function* batches(
  ...lists: readonly (readonly SearchDocument[])[]
): AsyncIterable<readonly SearchDocument[]> {
  for (const list of lists) yield await Promise.resolve(list);
}
