import { RANK_MASK, WHOLE_VALUE, type Posting } from '../postings/posting.js';
import type { LoadedPostings, Segment } from '../segments/segment.js';
import { phraseOf } from './phrase.js';
import type { WordMatch } from './word-match.js';

/** Postings of whatever may stand for one word of the query, in one segment. */
export interface Form {
  readonly posting: Posting;
  readonly typos: 0 | 1 | 2;
  /** The word as it was written in the query. */
  readonly isExact: boolean;
  /** Number of words: more than one for a synonym of several. */
  readonly length: number;
}

/** Longer lists of words that begin with a long beginning are cut. */
const MOST_BEGUN = 2000;

/** Makes the postings of all forms of a query's words ready, and then gives the forms as they are at that moment. */
export async function loadForms(
  segment: Segment,
  matches: readonly WordMatch[],
): Promise<() => readonly (readonly Form[])[]> {
  const begun = matches.map((match) =>
    match.isPrefix && !segment.hasBegun(match.word) ? segment.begunWith(match.word, MOST_BEGUN) : [],
  );
  const words = new Set(
    matches.flatMap(({ word, phrases, typos }, at) => [
      word,
      ...phrases.flat(),
      ...typos.one,
      ...typos.two,
      ...(begun[at] ?? []),
    ]),
  );
  const prefixes = matches.filter(({ isPrefix }) => isPrefix).map(({ word }) => word);
  const postings = await segment.load([...words], prefixes);
  return () => matches.map((match, at) => formsOf(match, begun[at] ?? [], postings));
}

function formsOf(match: WordMatch, begun: readonly string[], postings: LoadedPostings): readonly Form[] {
  const forms: Form[] = [];
  const add = (posting: Posting | null | undefined, typos: 0 | 1 | 2, isExact = false, length = 1): void => {
    if (posting && posting.count > 0) forms.push({ posting, typos, isExact, length });
  };
  add(postings.word(match.word), 0, true);
  if (match.isPrefix) add(postings.begun(match.word), 0);
  for (const word of begun) if (word !== match.word) add(postings.word(word), 0);
  for (const phrase of match.phrases) add(phraseOf(phrase, postings), 0, false, phrase.length);
  for (const word of match.typos.one) add(postings.word(word), 1);
  for (const word of match.typos.two) add(postings.word(word), 2);
  return forms;
}

/*
 * How a document has a word: typos | rank << 2 | not as written << 7 | not a whole value << 8 | PRESENT. The fields are
 * the best over all forms, each for itself.
 */
export const TYPO_BITS = 3;
export const RANK_SHIFT = 2;
export const NOT_WRITTEN = 1 << 7;
export const NOT_WHOLE = 1 << 8;
const PRESENT = 1 << 9;

/** The documents with one word of the query, and how they have it. */
export class WordHits {
  /** 0 for documents without the word. */
  readonly how: Uint16Array;
  readonly documents: Uint32Array;
  count = 0;

  constructor(size: number, forms: readonly Form[]) {
    this.how = new Uint16Array(size);
    const most = forms.reduce((sum, { posting }) => sum + posting.count, 0);
    this.documents = new Uint32Array(Math.min(size, most));
    for (const form of forms) this.add(form);
  }

  private add({ posting, typos, isExact }: Form): void {
    const { how, documents } = this;
    const { marks } = posting;
    const numbers = posting.documents;
    let { count } = this;
    for (let n = 0; n < numbers.length; n += 1) {
      const document = numbers[n] as number;
      const mark = marks[n] as number;
      const known = how[document] as number;
      const whole = isExact && (mark & WHOLE_VALUE) !== 0 ? 0 : NOT_WHOLE;
      const fresh =
        typos | ((mark & RANK_MASK) << RANK_SHIFT) | (isExact ? 0 : NOT_WRITTEN) | whole | PRESENT;
      if (known === 0) {
        documents[count++] = document;
        how[document] = fresh;
      } else how[document] = better(known, fresh);
    }
    this.count = count;
  }
}

function better(a: number, b: number): number {
  const ranks = RANK_MASK << RANK_SHIFT;
  return (
    Math.min(a & TYPO_BITS, b & TYPO_BITS) |
    Math.min(a & ranks, b & ranks) |
    (a & b & (NOT_WRITTEN | NOT_WHOLE)) |
    PRESENT
  );
}
