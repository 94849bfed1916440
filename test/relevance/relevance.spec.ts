import { writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createDataSource, Database } from '@jiebang/platform/database';
import { searchPersistence } from '@jiebang/platform/search';
import { PostgresSearch } from '../../libs/platform/src/search/postgres/postgres-search.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';
import { relevanceCorpus } from './corpus.js';
import { gradesOf, judgedQueries } from './grading.js';
import {
  figuresOf,
  hasRightAnswer,
  judgedAnswers,
  searchPageAsker,
  type JudgedAnswer,
} from './measure-relevance.js';

/** The goals of the search: see README.md beside this file. */
const LEAST_NDCG = 0.9;

describe('relevance of the embedded engine', () => {
  const corpus = relevanceCorpus();
  let test: TestDatabase;
  let dataSource: DataSource;
  let answers: readonly JudgedAnswer[];

  beforeAll(async () => {
    test = await emptyDatabase();
    const applicationName = 'relevance-spec';
    dataSource = createDataSource({
      url: test.url,
      contexts: [searchPersistence],
      poolSize: 4,
      applicationName,
    });
    await dataSource.initialize();
    await dataSource.runMigrations();
    const ask = await searchPageAsker(new PostgresSearch(new Database(dataSource)), corpus);
    answers = await judgedAnswers(ask, corpus);
    const listing = process.env['RELEVANCE_LISTING'];
    if (listing !== undefined) writeFileSync(listing, JSON.stringify(answers));
  }, 120_000);

  afterAll(async () => {
    await dataSource.destroy();
    await test.drop();
  });

  it('has at least 150 queries, a third of them held out, each with a right answer', () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(150);
    expect(judgedQueries.filter(({ heldOut }) => heldOut).length).toBeGreaterThan(judgedQueries.length / 3.5);
    const unanswerable = judgedQueries.filter(
      (query) => Math.max(0, ...gradesOf(query, corpus).values()) < 2,
    );
    expect(unanswerable.map(({ q }) => q)).toEqual([]);
  });

  it('names only documents and terms that there are', () => {
    const ids = new Set(Object.values(corpus).flatMap((judged) => judged.map(({ document }) => document.id)));
    const named = judgedQueries.flatMap(({ documents = {} }) => Object.keys(documents));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it(`reaches nDCG@10 ${LEAST_NDCG} over all queries`, () => {
    expect(figuresOf(answers).ndcg10).toBeGreaterThanOrEqual(LEAST_NDCG);
  });

  it('has a right answer among the first five of every query', () => {
    const missed = answers.filter((answer) => !hasRightAnswer(answer));
    expect(missed.map(({ query, found }) => `${query.q}: ${found.slice(0, 5).join(' ')}`)).toEqual([]);
  });
});
