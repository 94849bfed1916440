import type { Database } from '../../../database/index.js';
import type { SearchDocument } from '../../search-document.js';
import { MOST_HITS, type SearchCriteria, type SearchHit, type SearchSort } from '../../search-query.js';
import type { Generation } from '../generation.js';
import type { Snapshot } from '../snapshots.js';
import { admitted, checkSortable } from './admitted.js';
import { Highlighter } from './highlighter.js';
import { compareNumbers, SegmentHits, type Matching, type RankedHit } from './segment-hits.js';
import { loadForms } from './word-hits.js';
import { wordMatches, type WordMatch } from './word-match.js';

/** The hits of a query, the best of them in their order. */
export interface Answer {
  readonly generation: Generation;
  readonly words: readonly WordMatch[];
  readonly hits: readonly SegmentHits[];
  /** All hits, not only those that can be paged through. */
  readonly total: number;
  readonly ranked: readonly RankedHit[];
}

/**
 * Looks for all words of the query, and where nothing has them all, for as many of its first words as possible. Gives the
 * `most` best in Meilisearch's order: sort, words, typos, proximity, attribute, exactness, then id. Proximity orders the
 * first MOST_HITS of those that the other rules put first, and no more can be paged through. Throws SEARCH_BAD_QUERY.
 */
export async function answerOf(
  { generation, segments }: Snapshot,
  criteria: SearchCriteria,
  sort: readonly SearchSort[],
  most: number,
): Promise<Answer> {
  for (const { attr } of sort) checkSortable(attr, generation);
  const words = wordMatches(generation, segments, criteria.q);
  const forms = await Promise.all(segments.map((segment) => loadForms(segment, words)));
  // From here on nothing waits: what is written meanwhile is seen either everywhere or nowhere.
  const find = (matching: Matching): readonly SegmentHits[] =>
    segments.map((segment, n) =>
      SegmentHits.find(
        segment,
        (forms[n] as (typeof forms)[number])(),
        matching,
        admitted(criteria, generation, segment),
      ),
    );
  let hits = find('all');
  let total = totalOf(hits);
  if (total === 0 && words.length > 1) {
    hits = find('last');
    total = totalOf(hits);
  }
  const within = Math.min(most, MOST_HITS);
  const ranked = hits
    .flatMap((part) => part.ranked(within, sort))
    .sort((a, b) => compareHits(a, b, sort))
    .slice(0, within);
  return { generation, words, hits, total, ranked };
}

/** Reads the documents of some hits, and marks what matched. A document that is gone by now is left out. */
export async function hitsOf<T extends object = SearchDocument>(
  database: Database,
  { generation, words }: Answer,
  { highlight = [] }: SearchCriteria,
  ranked: readonly RankedHit[],
): Promise<readonly { readonly hit: SearchHit<T>; readonly ranked: RankedHit }[]> {
  if (ranked.length === 0) return [];
  const ids = ranked.map(({ segment, document }) => segment.idOf(document));
  const rows = await database.prepared<{ id: string; doc: string }>(
    `SELECT id, doc FROM ${generation.table} WHERE id = ANY ($1)`,
    [ids],
  );
  const texts = new Map(rows.map(({ id, doc }) => [id, doc]));
  const highlighter = new Highlighter(words, generation.segmenter);
  return ranked.flatMap((each, n) => {
    const text = texts.get(ids[n] ?? '');
    if (text === undefined) return [];
    const doc = JSON.parse(text) as T;
    return [{ hit: { doc, formatted: highlighter.formatted(doc, highlight) }, ranked: each }];
  });
}

function totalOf(hits: readonly SegmentHits[]): number {
  return hits.reduce((sum, { count }) => sum + count, 0);
}

function compareHits(a: RankedHit, b: RankedHit, sort: readonly SearchSort[]): number {
  for (const [n, { dir }] of sort.entries()) {
    const difference = compareNumbers(a.sort[n] ?? NaN, b.sort[n] ?? NaN, dir === 'desc' ? -1 : 1);
    if (difference !== 0) return difference;
  }
  if (a.key !== b.key) return a.key - b.key;
  return a.segment.idOf(a.document) < b.segment.idOf(b.document) ? -1 : 1;
}
