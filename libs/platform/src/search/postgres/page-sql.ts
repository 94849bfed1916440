import { MOST_HITS, type SearchSort } from '../search-query.js';
import { sortColumn } from './filter-sql.js';
import type { Generation } from './generation.js';
import type { Parameters } from './parameters.js';
import { anyForm, exactly, withoutTypos, withTypos, type WordMatch } from './word-match.js';

/** All words of the query must be found, or as many of its first words as possible. */
export type Matching = 'all' | 'last';

/** How well a hit matches; less is better everywhere. */
export interface Tiers {
  /** Words of the query that were dropped. */
  readonly missing: number;
  readonly typos: number;
  /** Pairs of neighbouring query words that are not neighbours in the document. */
  readonly apart: number;
  /** Sum over the words of the rank of the first attribute that has it, 0 to 6. */
  readonly attributes: number;
  /** 0 where a whole value equals the query, else 1 and the words that are not there as written. */
  readonly inexact: number;
}

/** A hit, or no hit at all (`doc` is null) where the page is empty: `total` is needed even then. */
export interface PageRow extends Tiers {
  readonly doc: object | null;
  readonly total: number;
}

/** What to look for and which window of the hits to give. */
export interface PageSearch {
  readonly words: readonly WordMatch[];
  readonly matching: Matching;
  readonly sort: readonly SearchSort[];
  readonly limit: number;
  readonly offset: number;
}

/** The condition over `d` that the query's words are found. */
export function matchSql(words: readonly WordMatch[], matching: Matching, parameters: Parameters): string {
  const needed = matching === 'all' ? words : words.slice(0, 1);
  if (needed.length === 0) return 'true';
  return `d.words @@ ${parameters.tsquery(needed.map((word) => anyForm(word)).join(' & '))}`;
}

/**
 * One page of hits in Meilisearch's order: sort, words, typo, proximity, attribute, exactness, then id. All hits are
 * ordered by the sort, words, typos and a coarse look at the attributes; the finer rules, which read more of each vector,
 * order the first MOST_HITS of them, and no more can be paged through.
 */
export function pageSql(
  generation: Generation,
  condition: string,
  search: PageSearch,
  parameters: Parameters,
): string {
  const { words, matching, sort } = search;
  const sorted = sort.map(({ attr, dir }, at) => ({
    column: sortColumn(attr, generation),
    name: `s${at}`,
    dir,
  }));
  const sortOrder = sorted
    .map(({ name, dir }) => `${name} ${dir === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, `)
    .join('');
  const ranks = words.map((word) => attributeRanks(word, parameters));
  return `
    WITH hits AS MATERIALIZED (
      SELECT d.id, ${sorted.map(({ column, name }) => `${column} AS ${name}, `).join('')}
             ${missingSql(words, matching, parameters)} AS missing,
             ${sum(words.map((word) => typoSql(word, parameters)))} AS typos,
             ${sum(ranks.map(({ coarse }) => coarse))} AS coarse
        FROM ${generation.table} d
       WHERE ${condition}
    ), best AS (
      SELECT * FROM hits ORDER BY ${sortOrder} missing, typos, coarse, id LIMIT ${MOST_HITS}
    ), ranked AS (
      SELECT best.*, d.doc,
             ${sum(apartSql(words, parameters))} AS apart,
             ${sum(ranks.map(({ fine }) => fine))} AS attributes,
             ${inexactSql(words, parameters)} AS inexact
        FROM best JOIN ${generation.table} d USING (id)
    ), page AS (
      SELECT * FROM ranked ORDER BY ${sortOrder} missing, typos, apart, attributes, inexact, id
       LIMIT ${parameters.add(search.limit)} OFFSET ${parameters.add(search.offset)}
    )
    SELECT page.doc, page.missing, page.typos, page.apart, page.attributes, page.inexact, counted.total
      FROM (SELECT count(*) AS total FROM hits) counted LEFT JOIN page ON true
     ORDER BY ${sortOrder} missing, typos, apart, attributes, inexact, id`;
}

function sum(terms: readonly string[]): string {
  return terms.length === 0 ? '0' : terms.join(' + ');
}

/** Number of words dropped from the end. */
function missingSql(words: readonly WordMatch[], matching: Matching, parameters: Parameters): string {
  if (matching === 'all') return '0';
  const cases = words.map((_, dropped) => {
    const kept = words.slice(0, words.length - dropped).map((word) => anyForm(word));
    return `WHEN d.words @@ ${parameters.tsquery(kept.join(' & '))} THEN ${dropped}`;
  });
  return `CASE ${cases.join(' ')} ELSE ${words.length} END`;
}

function typoSql(word: WordMatch, parameters: Parameters): string {
  const one = withTypos(word, 'one');
  const two = withTypos(word, 'two');
  if (one === null && two === null) return '0';
  const when = (text: string | null, cost: number): string =>
    text === null ? '' : `WHEN d.words @@ ${parameters.tsquery(text)} THEN ${cost} `;
  return `CASE ${when(withoutTypos(word), 0)}${when(one, 1)}${when(two, 2)}ELSE 0 END`;
}

/** Rank of the first attribute with the word: the first three exactly and the others as 3, or all exactly up to 6. */
function attributeRanks(
  word: WordMatch,
  parameters: Parameters,
): { readonly coarse: string; readonly fine: string } {
  const forms = (['A', 'B', 'C'] as const).map((weight) => parameters.tsquery(anyForm(word, weight)));
  const cases = (vector: string, from: number): string =>
    forms.map((form, at) => `WHEN d.${vector} @@ ${form} THEN ${from + at}`).join(' ');
  return {
    coarse: `CASE ${cases('words', 0)} ELSE 3 END`,
    fine: `CASE ${cases('words', 0)} ${cases('tail', 3)} ELSE 6 END`,
  };
}

function apartSql(words: readonly WordMatch[], parameters: Parameters): readonly string[] {
  return words.slice(1).map((word, at) => {
    const before = words[at];
    if (!before) return '0';
    const neighbours = parameters.tsquery(`${anyForm(before)} <-> ${anyForm(word)}`);
    return `CASE WHEN d.words @@ ${neighbours} THEN 0 ELSE 1 END`;
  });
}

function inexactSql(words: readonly WordMatch[], parameters: Parameters): string {
  if (words.length === 0) return '0';
  const whole = parameters.add(words.map(({ word }) => word).join(' '));
  const inexact = words.map(
    (word) => `CASE WHEN d.words @@ ${parameters.tsquery(exactly(word))} THEN 0 ELSE 1 END`,
  );
  return `CASE WHEN ${whole} = ANY (d.titles) THEN 0 ELSE 1 + ${sum(inexact)} END`;
}
