import type { Database } from '../../database/index.js';
import { typoDistance, typosAllowed } from '../text/typo-distance.js';
import type { Generation } from './generation.js';

/** Indexed words that a query word may stand for, by number of mistakes. */
export interface TypoWords {
  readonly one: readonly string[];
  readonly two: readonly string[];
}

/** Meilisearch's own limits: beyond them a query would stand for anything. */
const MOST_ONE = 150;
const MOST_TWO = 50;
const LAST_CHARACTER = '\u{10FFFF}';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Finds the words of the index that are one or two mistakes away. A wrong first letter costs two, so the candidates are
 * the words with the same first letter and, for long words, the few that differ in it alone: both are looked up by the
 * primary key. The distance is computed here (see the migration for why not by an extension).
 */
export async function typoWords(
  database: Database,
  { wordTable }: Generation,
  word: string,
  asPrefix: boolean,
): Promise<TypoWords> {
  const most = typosAllowed(word);
  if (most === 0) return { one: [], two: [] };
  const characters = [...word];
  const first = characters[0] ?? '';
  const rest = characters.slice(1).join('');
  const others = most < 2 ? [] : [rest, ...LETTERS.flatMap((letter) => [letter + rest, letter + word])];
  const candidates = await database.rows<{ word: string }>(
    `SELECT word FROM ${wordTable}
      WHERE word >= $1 AND word < $2 AND char_length(word) BETWEEN $3 AND $4
      UNION SELECT word FROM ${wordTable} WHERE word = ANY ($5)`,
    [
      first,
      first + LAST_CHARACTER,
      characters.length - most,
      asPrefix ? 1_000 : characters.length + most,
      others,
    ],
  );
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = typoDistance(word, candidate.word, most, asPrefix);
    if (distance !== null && distance > 0) near.push({ word: candidate.word, distance });
  }
  const at = (distance: number, limit: number): readonly string[] =>
    near
      .filter((found) => found.distance === distance)
      .map((found) => found.word)
      .sort()
      .slice(0, limit);
  return { one: at(1, MOST_ONE), two: at(2, MOST_TWO) };
}
