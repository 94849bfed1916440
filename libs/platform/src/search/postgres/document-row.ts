import { valuesOf, type SearchDocument } from '../search-document.js';
import { PINYIN } from '../index-settings.js';
import { MOST_QUERY_WORDS } from '../text/query-words.js';
import { comparable } from '../text/fold.js';
import { isStopWord } from '../text/stop-words.js';
import type { Generation } from './generation.js';

/** A document as the table keeps it; lists and vectors in PostgreSQL's text form. */
export interface DocumentRow {
  readonly id: string;
  readonly rev: number;
  readonly acl: string;
  readonly terms: string;
  readonly labels: string;
  readonly titles: string;
  readonly numbers: readonly (number | null)[];
  readonly words: string;
  readonly tail: string;
  readonly doc: string;
  /** Words that a mistyped query word may stand for. */
  readonly forgiving: ReadonlySet<string>;
}

const LAST_POSITION = 16_383;
const MOST_POSITIONS = 250;
const MOST_TITLES = 40;
/** Between values and sentences, so that words on both sides are not neighbours. */
const GAP = 8;
const WEIGHTS = ['A', 'B', 'C', ''] as const;
/** Attributes that have a weight of their own in `words`; the others are told apart in `tail`. */
const HEAD = 3;

/** Shorter words are never the correction of a mistyped one (typosAllowed). */
const SHORTEST_FORGIVING = 4;

/** The row of a document in this generation. */
export function documentRow(document: SearchDocument, generation: Generation): DocumentRow {
  const { settings, numbers } = generation;
  const text = textOf(document, generation);
  const pairs = settings.filterable.flatMap((attribute) => pairsOf(attribute, document[attribute]));
  return {
    id: document.id,
    rev: document.rev,
    acl: listLiteral([...new Set(document.acl.map(comparable))]),
    terms: listLiteral(pairs.map(([term]) => term)),
    labels: listLiteral(pairs.map(([, label]) => label)),
    titles: listLiteral([...text.titles].slice(0, MOST_TITLES)),
    numbers: numbers.map((attribute) => numberOf(document[attribute])),
    words: vectorLiteral(text.words),
    tail: vectorLiteral(text.tail),
    doc: JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    ),
    forgiving: text.forgiving,
  };
}

interface Text {
  readonly words: Map<string, string[]>;
  readonly tail: Map<string, string[]>;
  readonly titles: Set<string>;
  readonly forgiving: Set<string>;
}

function textOf(document: SearchDocument, { settings, segmenter }: Generation): Text {
  const text: Text = { words: new Map(), tail: new Map(), titles: new Set(), forgiving: new Set() };
  let position = 0;
  settings.searchable.forEach((attribute, rank) => {
    const tailPosition = `${rank + 1}${WEIGHTS[Math.min(rank - HEAD, HEAD)] ?? ''}`;
    for (const value of valuesOf(document[attribute])) {
      const words = segmenter.words(String(value));
      position += GAP;
      for (const { word, afterBreak } of words) {
        position += afterBreak ? GAP : 1;
        if (isStopWord(word)) continue;
        add(text.words, word, `${Math.min(position, LAST_POSITION)}${WEIGHTS[Math.min(rank, HEAD)] ?? ''}`);
        if (rank >= HEAD) add(text.tail, word, tailPosition);
        if (attribute !== PINYIN && word.length >= SHORTEST_FORGIVING && !/^\p{N}+$/u.test(word)) {
          text.forgiving.add(word);
        }
      }
      if (words.length <= MOST_QUERY_WORDS) text.titles.add(words.map(({ word }) => word).join(' '));
    }
  });
  return text;
}

function add(vector: Map<string, string[]>, word: string, position: string): void {
  const positions = vector.get(word);
  if (!positions) vector.set(word, [position]);
  else if (positions.length < MOST_POSITIONS && positions.at(-1) !== position) positions.push(position);
}

/** `attribute=value` as compared and as written, each value once. */
function pairsOf(attribute: string, value: unknown): readonly (readonly [term: string, label: string])[] {
  const pairs = new Map<string, string>();
  for (const member of valuesOf(value)) {
    const term = storable(`${attribute}=${comparable(member)}`);
    if (!pairs.has(term)) pairs.set(term, storable(`${attribute}=${String(member).trim()}`));
  }
  return [...pairs];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** `{"a","b"}`: lists of lists do not survive unnest() in any other form. */
function listLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${storable(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function vectorLiteral(vector: ReadonlyMap<string, readonly string[]>): string {
  return [...vector].map(([word, positions]) => `'${word}':${positions.join(',')}`).join(' ');
}
