import type { Posting } from '../postings/posting.js';

/** The values of one filterable attribute over the documents of a segment. */
export interface Column {
  /** Values as written. */
  readonly labels: readonly string[];
  /** For each label the number of its value: labels that compare as equal have one. */
  readonly keys: readonly number[];
  /** Values as compared, by number. */
  readonly terms: readonly string[];
  readonly keyOf: ReadonlyMap<string, number>;
  labelsOfKey(key: number): readonly number[];
  /** Adds, for each of the first `count` documents, one to each of its labels. */
  count(documents: Uint32Array, count: number, tally: Uint32Array): void;
  /** Sets 1 for each document that has one of the values. */
  mark(keys: ReadonlySet<number>, marked: Uint8Array): void;
}

/** Postings that are at hand. */
export interface LoadedPostings {
  word(word: string): Posting | undefined;
  begun(prefix: string): Posting | undefined;
}

/** Documents that are searched together. Documents are numbered from 0 to `size`, those that were replaced included. */
export interface Segment {
  readonly size: number;
  /** 1 for documents that were replaced or taken out. */
  readonly dead: Uint8Array;
  readonly deadCount: number;
  idOf(document: number): string;
  /** Negative, zero or positive as the id of `a` comes before, is, or comes after that of `b`. */
  compareIds(a: number, b: number): number;
  column(attribute: string): Column;
  /** NaN where a document has none. May be longer than `size`. */
  numbers(attribute: string): Float64Array;
  /** The words that begin so, at most `most`. */
  begunWith(prefix: string, most: number): readonly string[];
  /** True where documents with any word that begins so are kept as one posting (without places). */
  hasBegun(prefix: string): boolean;
  /** Words that a mistyped word may stand for, by first character; sorted. */
  forgiving(firstCharacter: string): readonly string[];
  isForgiving(word: string): boolean;
  /** Makes postings ready: of words, and of beginnings for which `hasBegun`. */
  load(words: readonly string[], prefixes: readonly string[]): Promise<LoadedPostings>;
}
