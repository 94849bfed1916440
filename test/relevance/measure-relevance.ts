import { visitor } from '@jiebang/kernel';
import type { SearchDocument, SearchEngine } from '@jiebang/platform/search';
import { INDEXES, searchIndexes, type FilledIndex } from '@jiebang/discovery';
import { SearchPage } from '../../libs/discovery/src/search-page.js';
import { relevanceCorpus, type Corpus } from './corpus.js';
import { FIRST, gradesOf, judge, judgedQueries, type Judgement, type JudgedQuery } from './grading.js';

/** One query with its answer. */
export interface JudgedAnswer extends Judgement {
  readonly query: JudgedQuery;
  readonly found: readonly string[];
}

/** Answers one query with the ids of documents, the best first. */
export type Asker = (query: JudgedQuery) => Promise<readonly string[]>;

/** Fills the engine and gives the way in which pages ask it: through the reading of the query. */
export async function searchPageAsker(engine: SearchEngine, corpus: Corpus): Promise<Asker> {
  for (const index of INDEXES) {
    await engine.rebuild(
      index,
      searchIndexes[index],
      inBatches(corpus[index].map(({ document }) => document)),
    );
  }
  const pages = new SearchPage(engine);
  return async ({ index, q }) => {
    const common = { filters: [], facets: [], sort: [], page: 1, perPage: 20, orNearest: true };
    const { hits } = await pages.run(visitor(), { index: index as FilledIndex, q, ...common });
    return hits.map(({ document }) => document.id);
  };
}

async function* inBatches(documents: readonly SearchDocument[]): AsyncIterable<readonly SearchDocument[]> {
  for (let at = 0; at < documents.length; at += 500)
    yield await Promise.resolve(documents.slice(at, at + 500));
}

/** Asks every judged query. */
export async function judgedAnswers(
  ask: Asker,
  corpus: Corpus = relevanceCorpus(),
): Promise<readonly JudgedAnswer[]> {
  const answers: JudgedAnswer[] = [];
  for (const query of judgedQueries) {
    const found = await ask(query);
    answers.push({ query, found, ...judge(found, gradesOf(query, corpus)) });
  }
  return answers;
}

export interface RelevanceFigures {
  readonly queries: number;
  readonly ndcg10: number;
  readonly recall20: number;
  /** Queries without a right answer among the first five. */
  readonly withoutRightInFirst5: number;
}

/** Means over some answers. */
export function figuresOf(answers: readonly JudgedAnswer[]): RelevanceFigures {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    queries: answers.length,
    ndcg10: mean(answers.map(({ ndcg }) => ndcg)),
    recall20: mean(answers.map(({ recall }) => recall)),
    withoutRightInFirst5: answers.filter((answer) => !hasRightAnswer(answer)).length,
  };
}

/** True where a right answer stands among the first five. */
export function hasRightAnswer({ firstRight }: JudgedAnswer): boolean {
  return firstRight !== null && firstRight <= FIRST;
}
