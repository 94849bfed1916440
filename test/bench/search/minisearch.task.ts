import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { Segmenter, isStopWord, type SearchDocument } from '@jiebang/platform/search';
import { corpusDocument, corpusSettings, corpusWords, questions, type Question } from './corpus.js';
import { residentMb, timed, timesOf, type EngineFigures } from './engine-figures.js';

const PAGE = 20;
const BATCH = 500;

/** MiniSearch over the same words: every document in its memory, with what is filtered, counted, sorted and shown. */
export async function measureMiniSearch(documents: number, each: number): Promise<EngineFigures> {
  const words = corpusWords();
  const segmenter = new Segmenter();
  const index = new MiniSearch<SearchDocument>({
    fields: [...corpusSettings.searchable],
    storeFields: Object.keys(corpusDocument(0, words)),
    extractField: (document, field) => {
      const value = document[field];
      return Array.isArray(value) ? value.join(' | ') : (value as string);
    },
    tokenize: (text) => segmenter.words(text).map(({ word }) => word),
    processTerm: (term) => (isStopWord(term) ? null : term),
  });
  let indexMs = 0;
  for (let first = 0; first < documents; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, documents - first) }, (_, n) =>
      corpusDocument(first + n, words),
    );
    indexMs += await timed(() => index.addAll(batch));
  }
  const kinds: Record<string, readonly number[]> = {};
  for (const { name, questions: asked } of questions(documents, words, each)) {
    kinds[name] = await timesOf(asked, (question) => Promise.resolve(ask(index, question)));
  }
  const updateMs: number[] = [];
  for (let n = 0; n < each; n += 1) {
    const document = { ...corpusDocument(n * 7, words), titleEn: `changed${n} zebra` };
    updateMs.push(
      await timed(() => {
        index.replace(document);
        if (ask(index, { q: `changed${n} `, page: 1 }).hits[0]?.id !== document.id)
          throw new Error('not found');
      }),
    );
  }
  return { indexMs, kinds, updateMs, residentMb: residentMb([process.pid]) };
}

interface Page {
  readonly hits: readonly SearchResult[];
  readonly facets: readonly (readonly [value: string, count: number])[][];
}

function ask(index: MiniSearch, { q, status, facets = [], sort, page }: Question): Page {
  const isBegun = !q.endsWith(' ');
  const options: SearchOptions = {
    combineWith: 'AND',
    prefix: (_, at, terms) => isBegun && at === terms.length - 1,
    fuzzy: (term) => (/^\p{N}+$/u.test(term) ? false : term.length >= 9 ? 2 : term.length >= 5 ? 1 : false),
    boost: { title: 6, titleEn: 5, keywords: 4, dept: 3, summary: 2 },
    ...(status === undefined ? {} : { filter: (found: SearchResult) => found['status'] === status }),
  };
  const found = index.search(q.trim() === '' ? MiniSearch.wildcard : q, options);
  if (sort) found.sort((a, b) => (b[sort] as number) - (a[sort] as number));
  return {
    hits: found.slice((page - 1) * PAGE, page * PAGE),
    facets: facets.map((attribute) => counts(found, attribute)),
  };
}

function counts(found: readonly SearchResult[], attribute: string): (readonly [string, number])[] {
  const byValue = new Map<string, number>();
  for (const hit of found) {
    const value = hit[attribute] as unknown;
    for (const member of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const key = String(member);
      byValue.set(key, (byValue.get(key) ?? 0) + 1);
    }
  }
  return [...byValue].sort((a, b) => b[1] - a[1]).slice(0, 100);
}
