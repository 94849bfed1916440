import type { Database } from '../../database/index.js';
import type { SearchDocument } from '../search-document.js';
import type { SearchCriteria, SearchHit, SearchResult, SearchSort } from '../search-query.js';
import { facetsFrom, labelCountsSql, type LabelCount } from './facets-sql.js';
import { visibleSql } from './filter-sql.js';
import type { Generation } from './generation.js';
import { Highlighter } from './highlighter.js';
import { matchSql, pageSql, type Matching, type PageRow, type PageSearch } from './page-sql.js';
import { Parameters } from './parameters.js';
import { wordMatches, type WordMatch } from './word-match.js';

/** The hits of one window, and how they were found. */
export interface Answer {
  readonly rows: readonly (PageRow & { readonly doc: object })[];
  /** All hits, not only those that can be paged through. */
  readonly total: number;
  readonly words: readonly WordMatch[];
  readonly matching: Matching;
}

/** Looks for all words of the query, and where nothing has them all, for as many of its first words as possible. */
export async function answer(
  database: Database,
  live: Generation,
  criteria: SearchCriteria,
  sort: readonly SearchSort[],
  window: { readonly limit: number; readonly offset: number },
): Promise<Answer> {
  const words = await wordMatches(database, live, criteria.q);
  const all = await page(database, live, criteria, { words, matching: 'all', sort, ...window });
  if (all.total > 0 || words.length < 2) return all;
  return page(database, live, criteria, { words, matching: 'last', sort, ...window });
}

async function page(
  database: Database,
  live: Generation,
  criteria: SearchCriteria,
  search: PageSearch,
): Promise<Answer> {
  const parameters = new Parameters();
  const condition = conditionSql(live, criteria, search, parameters);
  const rows = await database.rows<PageRow>(pageSql(live, condition, search, parameters), parameters.values);
  return {
    rows: rows.filter((row): row is PageRow & { doc: object } => row.doc !== null),
    total: rows[0]?.total ?? 0,
    words: search.words,
    matching: search.matching,
  };
}

/** Counts over all hits of the answer. */
export async function facetCounts(
  database: Database,
  live: Generation,
  criteria: SearchCriteria,
  found: Answer,
  attributes: readonly string[],
): Promise<SearchResult<object>['facets']> {
  if (attributes.length === 0) return {};
  const parameters = new Parameters();
  const condition = conditionSql(live, criteria, found, parameters);
  const sql = labelCountsSql(live, condition, attributes, parameters);
  return facetsFrom(attributes, await database.rows<LabelCount>(sql, parameters.values));
}

/** The hits as the port gives them. */
export function hitsOf<T extends object = SearchDocument>(
  { rows, words }: Answer,
  { highlight = [] }: SearchCriteria,
  { segmenter }: Generation,
): readonly SearchHit<T>[] {
  const highlighter = new Highlighter(words, segmenter);
  return rows.map(({ doc }) => ({ doc: doc as T, formatted: highlighter.formatted(doc, highlight) }));
}

function conditionSql(
  live: Generation,
  criteria: SearchCriteria,
  { words, matching }: Pick<Answer, 'words' | 'matching'>,
  parameters: Parameters,
): string {
  const visible = visibleSql(criteria, live, parameters);
  return `${matchSql(words, matching, parameters)} AND ${visible}`;
}
