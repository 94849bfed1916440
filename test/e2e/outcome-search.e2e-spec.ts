import { ReindexAll } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { cast, mutate, pooledNeed } from '../support/challenges.js';
import { eventually } from '../support/eventually.js';
import {
  move,
  outcomeCast,
  publishedOutcome,
  submittedOutcome,
  type OutcomeCast,
} from '../support/outcomes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Found {
  readonly hits: readonly {
    readonly id: Id;
    readonly entity: string;
    readonly titleZh: string;
    readonly need: { readonly keywords: readonly string[] } | null;
    readonly outcome: { readonly trl: number | null } | null;
    readonly challenge: { readonly id: Id } | null;
    readonly highlights: readonly { readonly attribute: string; readonly html: readonly string[] }[];
  }[];
  readonly total: number;
  readonly facets: readonly {
    readonly attribute: string;
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }[];
}

const SEARCH = `query ($index: SearchIndexName!, $q: String, $filters: [SearchFilterInput!], $facets: [String!]) {
  search(index: $index, q: $q, filters: $filters, facets: $facets) { total
    hits { id entity titleZh need { keywords } outcome { trl } challenge { id } highlights { attribute html } }
    facets { attribute values { value count } } } }`;

describe('outcomes and needs in search', () => {
  let test: TestApp;
  let people: OutcomeCast;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    await test.app.get(ReindexAll).run();
    people = await outcomeCast(test);
  });

  afterAll(() => test.close());

  const search = async (index: string, q: string, more: object = {}) =>
    (await test.visitor().data<{ search: Found }>(SEARCH, { index, q, ...more })).search;

  const finds = (index: string, q: string, expected: readonly Id[], more: object = {}) =>
    eventually(
      () => search(index, q, more),
      ({ hits }) => JSON.stringify(hits.map(({ id }) => id).sort()) === JSON.stringify([...expected].sort()),
    );

  it('find an outcome from the moment that it is published until it is disputed or retracted', async () => {
    const waiting = await submittedOutcome(people);
    const { id, version } = await publishedOutcome(people);
    await finds('outcomes', '支气管镜', [id]);
    for (const q of ['bronchoscope', '10.1000/abc.1', 'Outcome Owner', '呼吸内科']) {
      expect([q, (await search('outcomes', q)).hits.map((hit) => hit.id)]).toEqual([q, [id]]);
    }
    for (const q of ['保密合同', 'HT-2025-1', '尚未申请专利', 'Named Member']) {
      expect([q, (await search('outcomes', q)).total]).toEqual([q, 0]);
    }
    const { hits, facets } = await search('outcomes', '导航', {
      filters: [
        { attribute: 'trl', gte: 5 },
        { attribute: 'type', values: ['prototype'] },
      ],
      facets: ['type', 'year', 'trl', 'disciplines'],
    });
    expect(hits[0]).toMatchObject({ id, entity: 'outcome', outcome: { trl: 6 }, need: null });
    expect(hits[0]?.highlights.length).toBeGreaterThan(0);
    expect(facets.map(({ attribute, values }) => [attribute, values[0]?.value, values[0]?.count])).toEqual([
      ['type', 'prototype', 1],
      ['year', '2025', 1],
      ['trl', '6', 1],
      ['disciplines', expect.any(String), 1],
    ]);
    expect(waiting.state).toBe('submitted');
    const member = await move(people.member.client, 'answerOutcomeNaming', { outcomeId: id, agrees: true });
    await finds('outcomes', 'Named Member', [id]);
    const disputed = await move(people.owner.client, 'disputeOutcome', {
      outcomeId: id,
      version: member.version,
      reason: '署名',
    });
    expect(disputed.state).toBe('disputed');
    expect(version).toBeLessThan(disputed.version);
    await finds('outcomes', '支气管镜', []);
    await test.app.get(ReindexAll).run(['outcomes']);
    expect((await search('outcomes', '')).total).toBe(0);
  });

  it('find an open need of the pool by what it is about, and by nothing that is confidential or about patients', async () => {
    const screeners = await cast(test);
    const hidden = {
      scene: '急诊夜班某次抢救',
      currentPractice: '凭手感盲穿',
      harmAndCost: '耗时很久',
      confidentialDetails: '独门构思',
    };
    const open = await pooledNeed(screeners, hidden);
    const internal = await pooledNeed(screeners, {
      confidentiality: 'internal',
      titleZh: '静脉置管内部课题',
    });
    await finds('challenges', '静脉置管', [open.id]);
    const { hits, facets } = await search('challenges', '近红外', { facets: ['entity', 'status'] });
    expect(hits[0]).toMatchObject({
      id: open.id,
      entity: 'need',
      challenge: null,
      need: { keywords: ['静脉置管', '近红外'] },
    });
    expect(facets).toEqual([
      { attribute: 'entity', values: [{ value: 'need', count: 1 }] },
      { attribute: 'status', values: [{ value: 'pooled', count: 1 }] },
    ]);
    for (const q of ['急诊夜班', '盲穿', '耗时很久', '独门构思', '内部课题', 'Owner Clinician']) {
      const found = await search('challenges', q);
      expect([q, found.hits.filter(({ id }) => [open.id, internal.id].includes(id))]).toEqual([q, []]);
    }
    await mutate(screeners.clinician.client, 'withdrawNeed', { needId: open.id, version: open.version });
    await finds('challenges', '静脉置管', []);
  });
});
