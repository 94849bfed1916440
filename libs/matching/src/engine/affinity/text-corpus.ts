import { GrowingIntegers } from './growing-integers.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';

/**
 * All texts of a snapshot as counted terms. Text i has entries start[i] to start[i + 1]; ids follow the order of the terms, not
 * the order in which texts came in, so that every sum over a text runs in the same order.
 */
export interface TextCorpus {
  readonly terms: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly term: Int32Array;
  readonly count: Int32Array;
  /** Number of texts that have the term. */
  readonly frequency: Int32Array;
  /** Number of texts that are not empty. */
  readonly texts: number;
}

/** Takes one text after the other, then gives the corpus. */
export class TextCorpusBuilder {
  private readonly seenAs = new Map<string, number>();
  private readonly start = new GrowingIntegers();
  private readonly term = new GrowingIntegers();
  private readonly count = new GrowingIntegers();
  private readonly entryOf: number[] = [];

  constructor() {
    this.start.push(0);
  }

  /** @returns the text's number. */
  add(keys: Iterable<string>): number {
    const first = this.term.length;
    const counts: number[] = [];
    for (const key of keys) {
      let id = this.seenAs.get(key);
      if (id === undefined) {
        id = this.seenAs.size;
        this.seenAs.set(key, id);
        this.entryOf.push(-1);
      }
      const entry = this.entryOf[id]!;
      if (entry >= first) {
        counts[entry - first]!++;
        continue;
      }
      this.entryOf[id] = this.term.length;
      this.term.push(id);
      counts.push(1);
    }
    for (const count of counts) this.count.push(count);
    this.start.push(this.term.length);
    return this.start.length - 2;
  }

  build(): TextCorpus {
    const terms = [...this.seenAs.keys()].sort(byCodeUnits);
    const idOf = new Map(terms.map((term, id) => [term, id]));
    const renamed = new Int32Array(terms.length);
    for (const [term, id] of this.seenAs) renamed[id] = idOf.get(term)!;
    const start = this.start.toArray();
    const term = this.term.toArray();
    const frequency = new Int32Array(terms.length);
    for (let at = 0; at < term.length; at++) {
      term[at] = renamed[term[at]!]!;
      frequency[term[at]!]!++;
    }
    let texts = 0;
    for (let at = 1; at < start.length; at++) if (start[at]! > start[at - 1]!) texts++;
    return { terms, idOf, start, term, count: this.count.toArray(), frequency, texts };
  }
}
