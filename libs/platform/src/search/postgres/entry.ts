import { PINYIN } from '../index-settings.js';
import { valuesOf, type SearchDocument } from '../search-document.js';
import { comparable } from '../text/fold.js';
import type { Word } from '../text/segmenter.js';
import { isStopWord } from '../text/stop-words.js';
import type { Generation } from './generation.js';
import { PLACE_BITS, RANK_MASK, VALUE_ENDS, VALUE_STARTS, WHOLE_VALUE } from './postings/posting.js';

/** Everything that the index needs to know of a document: cut once, by whoever writes it. */
export interface Entry {
  readonly id: string;
  /** As compared. */
  readonly acl: readonly string[];
  /** For each filterable attribute of the settings its values as written, each once. */
  readonly labels: readonly (readonly string[])[];
  /** For each attribute with single numbers. */
  readonly numbers: readonly (number | null)[];
  readonly words: readonly string[];
  /** For each word: rank of its most telling attribute, WHOLE_VALUE, FORGIVING. */
  readonly marks: readonly number[];
  /** For each word its places: position and flags, rising. */
  readonly places: readonly (readonly number[])[];
}

/** Set in an entry's mark: a mistyped word may stand for this one. */
export const FORGIVING = 64;

/** A page or two of one word in one document tells as much as a hundred. */
const MOST_PLACES = 250;
/** Between values and sentences, so that words on both sides are not neighbours. */
const GAP = 8;
/** Shorter words are never the correction of a mistyped one (typosAllowed). */
const SHORTEST_FORGIVING = 4;

interface Found {
  mark: number;
  readonly places: number[];
}

/** The entry of a document in this generation. */
export function entryOf(document: SearchDocument, { settings, numbers, segmenter }: Generation): Entry {
  const found = new Map<string, Found>();
  let position = 0;
  settings.searchable.forEach((attribute, rank) => {
    const best = Math.min(rank, RANK_MASK);
    for (const value of valuesOf(document[attribute])) {
      const words = tellingWords(segmenter.words(String(value)));
      position += GAP;
      words.forEach(({ word, afterBreak }, at) => {
        position += afterBreak ? GAP : 1;
        const isFirst = at === 0;
        const isLast = at === words.length - 1;
        const forgives = attribute !== PINYIN && word.length >= SHORTEST_FORGIVING && !/^\p{N}+$/u.test(word);
        const mark = (isFirst && isLast ? WHOLE_VALUE : 0) | (forgives ? FORGIVING : 0);
        const place = (position << PLACE_BITS) | (isFirst ? VALUE_STARTS : 0) | (isLast ? VALUE_ENDS : 0);
        const known = found.get(word);
        if (!known) found.set(word, { mark: best | mark, places: [place] });
        else {
          // Attributes come in the order of their ranks: the first one is the best.
          known.mark |= mark;
          if (known.places.length < MOST_PLACES) known.places.push(place);
        }
      });
    }
  });
  return {
    id: document.id,
    acl: [...new Set(document.acl.map(comparable))],
    labels: settings.filterable.map((attribute) => labelsOf(document[attribute])),
    numbers: numbers.map((attribute) => numberOf(document[attribute])),
    words: [...found.keys()],
    marks: [...found.values()].map(({ mark }) => mark),
    places: [...found.values()].map(({ places }) => places),
  };
}

/** Without the words that say nothing; what ends before one of them ends before the next word. */
function tellingWords(words: readonly Word[]): readonly Pick<Word, 'word' | 'afterBreak'>[] {
  const telling: Pick<Word, 'word' | 'afterBreak'>[] = [];
  let hasBroken = false;
  for (const { word, afterBreak } of words) {
    hasBroken ||= afterBreak;
    if (isStopWord(word)) continue;
    telling.push({ word, afterBreak: hasBroken });
    hasBroken = false;
  }
  return telling;
}

/** Values as written, one spelling of those that compare as equal. */
function labelsOf(value: unknown): readonly string[] {
  const labels = new Map<string, string>();
  for (const member of valuesOf(value)) {
    const term = comparable(member);
    if (!labels.has(term)) labels.set(term, storable(String(member).trim()));
  }
  return [...labels.values()];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
