import { createDataSource, Database } from '@jiebang/platform/database';
import { searchPersistence } from '@jiebang/platform/search';
import { MeiliSearch } from '../../../libs/platform/src/search/meilisearch/meili-search.js';
import { PostgresSearch } from '../../../libs/platform/src/search/postgres/postgres-search.js';
import { relevanceCorpus, type Corpus } from '../../relevance/corpus.js';
import {
  figuresOf,
  hasRightAnswer,
  judgedAnswers,
  searchPageAsker,
  type JudgedAnswer,
} from '../../relevance/measure-relevance.js';
import { Servers } from '../api/servers.js';
import {
  atLeast,
  atMost,
  type BenchCase,
  type Benchmark,
  type BenchContext,
  type BenchResult,
} from '../benchmark.js';
import { miniSearchAsker } from './minisearch-words.js';

const LEAST_NDCG = 0.9;

/** Rows of one engine: all queries, tuned on, held out, and each family. */
function casesOf(engine: string, answers: readonly JudgedAnswer[]): readonly BenchCase[] {
  const families = [...new Set(answers.map(({ query }) => query.family))];
  const parts: readonly (readonly [string, (answer: JudgedAnswer) => boolean])[] = [
    ['all', () => true],
    ['tuned on', ({ query }) => !query.heldOut],
    ['held out', ({ query }) => query.heldOut === true],
    ...families.map((family) => [family, ({ query }: JudgedAnswer) => query.family === family] as const),
  ];
  return parts.map(([part, belongs]) => ({
    case: `${engine}: ${part}`,
    figures: { ...figuresOf(answers.filter(belongs)) },
  }));
}

async function embedded(corpus: Corpus): Promise<readonly JudgedAnswer[]> {
  const servers = new Servers();
  try {
    const url = await servers.postgres();
    const applicationName = 'relevance-bench';
    const dataSource = createDataSource({ url, contexts: [searchPersistence], poolSize: 4, applicationName });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations();
      return await judgedAnswers(
        await searchPageAsker(new PostgresSearch(new Database(dataSource)), corpus),
        corpus,
      );
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await servers.stop();
  }
}

async function run({ progress }: BenchContext): Promise<BenchResult> {
  const corpus = relevanceCorpus();
  progress('embedded engine');
  const own = await embedded(corpus);
  const cases = [...casesOf('postgres', own)];
  const notes: string[] = [];
  const url = process.env['MEILI_URL'];
  if (url === undefined || url === '') {
    notes.push('Meilisearch was not measured: MEILI_URL is not set.');
  } else {
    progress('Meilisearch');
    const engine = new MeiliSearch({ url, key: process.env['MEILI_KEY'] ?? null });
    cases.push(...casesOf('meilisearch', await judgedAnswers(await searchPageAsker(engine, corpus), corpus)));
  }
  progress('MiniSearch, the same words without any knowledge of the field');
  cases.push(...casesOf('minisearch', await judgedAnswers(miniSearchAsker(corpus), corpus)));
  const missed = own.filter((answer) => !hasRightAnswer(answer)).map(({ query }) => query.q);
  if (missed.length > 0) notes.push(`Without a right answer among the first five: ${missed.join(' · ')}`);
  return {
    cases,
    goals: [
      atLeast('nDCG@10 of the embedded engine over all queries', figuresOf(own).ndcg10, LEAST_NDCG),
      atMost('queries without a right answer among the first five', missed.length, 0),
    ],
    notes,
  };
}

/** How good the answers are, on the judged queries of test/relevance (see its README.md for the rule of grading). */
export const relevanceBenchmark: Benchmark = {
  name: 'relevance',
  describes:
    'Judged queries in Chinese and English (test/relevance): nDCG@10, recall@20 of right answers, and queries without a right answer among the first five, by engine',
  run,
};
