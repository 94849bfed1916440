import { typoDistance, typosAllowed } from '../../text/typo-distance.js';
import type { Segment } from '../segments/segment.js';

/** Indexed words that a query word may stand for, by number of mistakes. */
export interface TypoWords {
  readonly one: readonly string[];
  readonly two: readonly string[];
}

/** Meilisearch's own limits: beyond them a query would stand for anything. */
const MOST_ONE = 150;
const MOST_TWO = 50;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Finds the words that are one or two mistakes away. A wrong first letter costs two, so the candidates are the words with
 * the same first letter and, for long words, the few that differ in it alone.
 */
export function typoWords(segments: readonly Segment[], word: string, asPrefix: boolean): TypoWords {
  const most = typosAllowed(word);
  if (most === 0) return { one: [], two: [] };
  const characters = [...word];
  const first = characters[0] ?? '';
  const rest = characters.slice(1).join('');
  const others = most < 2 ? [] : [rest, ...LETTERS.flatMap((letter) => [letter + rest, letter + word])];
  const candidates = new Set(
    segments.flatMap((segment) => [
      ...nearWords(segment.forgiving(first), word, most, asPrefix),
      ...others.filter((other) => segment.isForgiving(other)),
    ]),
  );
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: typoDistance(word, candidate, most, asPrefix) }))
    .filter(({ distance }) => distance !== null && distance > 0);
  const at = (wanted: number, limit: number): readonly string[] =>
    near
      .filter(({ distance }) => distance === wanted)
      .map(({ candidate }) => candidate)
      .sort()
      .slice(0, limit);
  return { one: at(1, MOST_ONE), two: at(2, MOST_TWO) };
}

/**
 * The words of a sorted list at most `most` mistakes from `typed`, perhaps with some that are a little further. The list
 * is walked as a tree: words that begin alike share their rows of the distance table, and where a beginning is too far
 * off already, all its words are passed over (Schulz and Mihov 2002 do the same with an automaton).
 */
export function nearWords(
  sorted: readonly string[],
  typed: string,
  most: number,
  asPrefix: boolean,
): readonly string[] {
  const near: string[] = [];
  const width = typed.length + 1;
  const deepest = typed.length + most + 1;
  const rows = new Uint8Array((deepest + 1) * width);
  for (let column = 0; column < width; column += 1) rows[column] = Math.min(column, 255);
  // Least distance to the whole of what was typed over the beginnings up to each depth.
  const whole = new Uint8Array(deepest + 1).fill(255);
  let before = '';
  let known = 0;
  for (let at = 0; at < sorted.length;) {
    const word = sorted[at] as string;
    let depth = 0;
    while (depth < known && depth < word.length && word[depth] === before[depth]) depth += 1;
    let isFar = false;
    const last = Math.min(word.length, deepest);
    while (depth < last) {
      depth += 1;
      const least = fillRow(rows, width, depth, word, typed);
      whole[depth] = Math.min(whole[depth - 1] as number, rows[depth * width + width - 1] as number);
      if (least > most && (!asPrefix || (whole[depth] as number) > most)) {
        isFar = true;
        break;
      }
    }
    before = word;
    known = depth;
    if (isFar) {
      at = firstAfter(sorted, word.slice(0, depth), at);
      continue;
    }
    const distance = asPrefix
      ? (whole[depth] as number)
      : word.length > deepest
        ? 255
        : (rows[depth * width + width - 1] as number);
    if (distance <= most) near.push(word);
    at += 1;
  }
  return near;
}

/** Row `depth` of the table for optimal string alignment; returns its least value. */
function fillRow(rows: Uint8Array, width: number, depth: number, word: string, typed: string): number {
  const row = depth * width;
  const above = row - width;
  const character = word.charCodeAt(depth - 1);
  rows[row] = depth;
  let least = depth;
  for (let column = 1; column < width; column += 1) {
    const other = typed.charCodeAt(column - 1);
    let cost = (rows[above + column - 1] as number) + (character === other ? 0 : 1);
    cost = Math.min(cost, (rows[above + column] as number) + 1, (rows[row + column - 1] as number) + 1);
    if (
      depth > 1 &&
      column > 1 &&
      character === typed.charCodeAt(column - 2) &&
      word.charCodeAt(depth - 2) === other
    ) {
      cost = Math.min(cost, (rows[above - width + column - 2] as number) + 1);
    }
    rows[row + column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** The first place after `from` whose word does not begin so. */
function firstAfter(sorted: readonly string[], prefix: string, from: number): number {
  let low = from + 1;
  let step = 1;
  while (low < sorted.length && (sorted[low] as string).startsWith(prefix)) {
    if ((sorted[Math.min(low + step, sorted.length - 1)] as string).startsWith(prefix)) {
      low = Math.min(low + step, sorted.length - 1) + 1;
      step *= 2;
    } else if (step > 1) step = 1;
    else low += 1;
  }
  return low;
}
