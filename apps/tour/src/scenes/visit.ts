import type { Actor } from '../cast.js';
import { eventually } from '../eventually.js';
import type { Tour } from '../tour.js';

interface Hits {
  readonly search: {
    readonly total: number;
    readonly hits: readonly {
      readonly titleZh: string;
      readonly titleEn: string;
      readonly challenge: { readonly id: string } | null;
      readonly highlights: readonly { readonly attribute: string; readonly html: readonly string[] }[];
    }[];
  };
}

const DEMO_LIST = /^DEMO\d/;

const SEARCH = `query ($index: SearchIndexName!, $q: String) { search(index: $index, q: $q, perPage: 20) {
  total hits { titleZh titleEn challenge { id } highlights { attribute html } } } }`;

/** The first passages that are marked, without their marks' tags but with the marks themselves: 【…】. */
function marked({ search }: Hits): readonly string[] {
  const passages = search.hits.flatMap(({ highlights }) => highlights.flatMap(({ html }) => html));
  return passages
    .filter((html) => html.includes('<mark>'))
    .map((html) => html.replace(/<mark>/g, '【').replace(/<\/mark>/g, '】'));
}

/** Somebody who has not signed in reads the open list and searches. */
export async function lookAround({ report }: Tour, visitor: Actor): Promise<void> {
  await report.step(visitor, async (checks) => {
    const { challengeLists } = await visitor.client.ask<{
      challengeLists: { nodes: readonly { id: string; code: string; titleZh: string }[] };
    }>('{ challengeLists(states: [open], first: 100) { nodes { id code titleZh } } }');
    const { nodes: lists } = challengeLists;
    const list = checks.found(
      'the open list of the demo programme',
      lists.find(({ code }) => DEMO_LIST.test(code)),
    );
    const { challenges: page } = await visitor.client.ask<{
      challenges: { nodes: readonly { titleZh: string; titleEn: string; state: string }[] };
    }>(
      `query ($listId: ID) { challenges(filter: { listId: $listId }, sort: NUMBER, first: 100) {
         nodes { titleZh titleEn state owner { nameZh } } } }`,
      { listId: list.id },
    );
    const challenges = page.nodes;
    checks.that('it has at least 60 challenges', challenges.length >= 60, challenges.length);
    checks.equal('all of them are open', [...new Set(challenges.map(({ state }) => state))], ['open']);
    return {
      zh: `读到《${list.titleZh}》${challenges.length} 项需求，第一项：${challenges[0]?.titleZh}。`,
      en: `reads the list of ${challenges.length} open challenges; the first: ${challenges[0]?.titleEn}.`,
    };
  });
  await report.step(visitor, async (checks) => {
    const hits = await visitor.client.ask<Hits>(SEARCH, { index: 'people', q: '心梗' });
    checks.that('「心梗」 finds people', hits.search.total > 0, hits.search.total);
    const shown = marked(hits);
    checks.that(
      'its synonym 心肌梗死 is highlighted',
      shown.some((text) => text.includes('【心肌梗死】')),
      shown,
    );
    return {
      zh: `搜「心梗」找到 ${hits.search.total} 位专家，靠同义词命中：${shown[0]}。`,
      en: `searches 心梗 and finds ${hits.search.total} people by its synonyms: ${shown[1] ?? shown[0]}.`,
    };
  });
  await report.step(visitor, async (checks) => {
    const ofIndex = (index: string) => visitor.client.ask<Hits>(SEARCH, { index, q: 'ultrasound' });
    const [challenges, labs] = [await ofIndex('challenges'), await ofIndex('labs')];
    checks.that('"ultrasound" finds challenges', challenges.search.total > 0, challenges.search.total);
    checks.that('"ultrasound" finds labs', labs.search.total > 0, labs.search.total);
    const shown = marked(challenges);
    checks.that(
      'Chinese text is highlighted',
      shown.some((text) => text.includes('【超声】')),
      shown,
    );
    return {
      zh: `用英文 ultrasound 搜到 ${challenges.search.total} 项需求、${labs.search.total} 个平台，中文也高亮：${shown[0]}。`,
      en: `searches "ultrasound": ${challenges.search.total} challenge(s) and ${labs.search.total} labs, Chinese texts highlighted, too.`,
    };
  });
}

/** The same visitor finds what was just published. */
export async function findPublished({ report }: Tour, visitor: Actor, challengeId: string): Promise<void> {
  await report.step(visitor, async (checks) => {
    const { challenge } = await visitor.client.ask<{
      challenge: { state: string; number: string | null; titleZh: string; titleEn: string } | null;
    }>('query ($id: ID!) { challenge(id: $id) { state number titleZh titleEn } }', { id: challengeId });
    const seen = checks.found('the challenge, without signing in', challenge);
    checks.equal('it is open', seen.state, 'open');
    const began = Date.now();
    const hits = await eventually(async () => {
      const found = await visitor.client.ask<Hits>(SEARCH, { index: 'challenges', q: '心梗' });
      return found.search.hits.some((hit) => hit.challenge?.id === challengeId) && found;
    });
    const shown = marked(checks.found('the index finds it', hits));
    checks.that(
      'with a highlight',
      shown.some((text) => text.includes('【心肌梗死】')),
      shown,
    );
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    return {
      zh: `看到 ${seen.number}「${seen.titleZh}」，${seconds} 秒后搜「心梗」即可找到：${shown[0]}。`,
      en: `sees ${seen.number} "${seen.titleEn}"; ${seconds} s later a search for 心梗 finds it.`,
    };
  });
}
