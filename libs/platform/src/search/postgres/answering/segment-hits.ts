import { MOST_HITS, type SearchSort } from '../../search-query.js';
import type { Segment } from '../segments/segment.js';
import { best } from './best.js';
import { nearnessOf } from './nearness.js';
import { keyOf, tiersOf, type Tiers } from './tiers.js';
import { NOT_WHOLE, NOT_WRITTEN, RANK_SHIFT, TYPO_BITS, WordHits, type Form } from './word-hits.js';

/** All words of the query must be found, or as many of its first words as possible. */
export type Matching = 'all' | 'last';

/** A hit with what orders it. */
export interface RankedHit {
  readonly segment: Segment;
  readonly document: number;
  readonly sort: readonly number[];
  readonly tiers: Tiers;
  readonly key: number;
}

/** All hits of one segment. */
export class SegmentHits {
  /** Not in any order. */
  readonly documents: Uint32Array;
  readonly count: number;

  private constructor(
    readonly segment: Segment,
    private readonly forms: readonly (readonly Form[])[],
    private readonly words: readonly WordHits[],
    found: { readonly documents: Uint32Array; readonly count: number },
    private readonly matching: Matching,
  ) {
    this.documents = found.documents;
    this.count = found.count;
  }

  /** What is admitted and has the words. */
  static find(
    segment: Segment,
    forms: readonly (readonly Form[])[],
    matching: Matching,
    admitted: Uint8Array,
  ): SegmentHits {
    const words = forms.map((each) => new WordHits(segment.size, each));
    const needed = matching === 'all' ? words : words.slice(0, 1);
    return new SegmentHits(segment, forms, words, common(segment, needed, admitted), matching);
  }

  /** The best hits in their order, `most` at most. */
  ranked(most: number, sort: readonly SearchSort[]): readonly RankedHit[] {
    const { segment, documents, count, words } = this;
    const columns = sort.map(({ attr, dir }) => ({
      values: segment.numbers(attr),
      sign: dir === 'desc' ? -1 : 1,
    }));
    const keys = this.keys();
    const order =
      (keyOfHit: Float64Array, ids: Uint32Array) =>
      (a: number, b: number): number => {
        const first = ids[a] as number;
        const second = ids[b] as number;
        for (const { values, sign } of columns) {
          const difference = compareNumbers(values[first] as number, values[second] as number, sign);
          if (difference !== 0) return difference;
        }
        return (keyOfHit[a] as number) - (keyOfHit[b] as number) || segment.compareIds(first, second);
      };
    if (words.length < 2)
      return this.hits(best(count, most, order(keys, documents)), documents, keys, columns);
    // The places of so many are looked at; the others cannot be paged to.
    const near = best(count, MOST_HITS, order(keys, documents));
    const chosen = Uint32Array.from(near, (n) => documents[n] as number);
    const fine = this.fineKeys(
      chosen,
      Float64Array.from(near, (n) => keys[n] as number),
    );
    return this.hits(best(chosen.length, most, order(fine, chosen)), chosen, fine, columns);
  }

  private hits(
    chosen: Uint32Array,
    documents: Uint32Array,
    keys: Float64Array,
    columns: readonly { readonly values: Float64Array }[],
  ): readonly RankedHit[] {
    return Array.from(chosen, (n) => {
      const document = documents[n] as number;
      const key = keys[n] as number;
      return {
        segment: this.segment,
        document,
        sort: columns.map(({ values }) => values[document] as number),
        tiers: tiersOf(key),
        key,
      };
    });
  }

  /** Keys of all hits without what only places tell. */
  private keys(): Float64Array {
    const { documents, count, words, matching } = this;
    const keys = new Float64Array(count);
    if (words.length === 0) return keys;
    for (let n = 0; n < count; n += 1) {
      const document = documents[n] as number;
      let missing = 0;
      let typos = 0;
      let attributes = 0;
      let inexact = 1;
      for (let at = 0; at < words.length; at += 1) {
        const how = (words[at] as WordHits).how[document] as number;
        if (how === 0) {
          // Words are dropped from the end: what comes after a missing word does not count.
          if (matching === 'last' && missing === 0) missing = words.length - at;
          inexact += 1;
          continue;
        }
        if ((how & NOT_WRITTEN) !== 0) inexact += 1;
        else if (words.length === 1 && (how & NOT_WHOLE) === 0) inexact = 0;
        if (missing > 0) continue;
        typos += how & TYPO_BITS;
        attributes += (how >>> RANK_SHIFT) & 31;
      }
      keys[n] = keyOf({ missing, typos, apart: 0, attributes, inexact });
    }
    return keys;
  }

  private fineKeys(documents: Uint32Array, keys: Float64Array): Float64Array {
    const nearness = nearnessOf(this.forms, documents, this.segment.size);
    return Float64Array.from(keys, (key, n) => {
      const tiers = tiersOf(key);
      const { apart, isWhole } = nearness[n] ?? { apart: 0, isWhole: false };
      return keyOf({ ...tiers, apart, inexact: isWhole ? 0 : tiers.inexact });
    });
  }
}

/** The documents that all words share; all that are admitted where there are no words. */
function common(
  segment: Segment,
  words: readonly WordHits[],
  admitted: Uint8Array,
): { readonly documents: Uint32Array; readonly count: number } {
  const { dead, size } = segment;
  let count = 0;
  const [fewest, ...others] = [...words].sort((a, b) => a.count - b.count);
  if (!fewest) {
    const documents = new Uint32Array(size);
    for (let document = 0; document < size; document += 1) {
      if (admitted[document] === 1 && dead[document] === 0) documents[count++] = document;
    }
    return { documents, count };
  }
  const documents = new Uint32Array(fewest.count);
  for (let n = 0; n < fewest.count; n += 1) {
    const document = fewest.documents[n] as number;
    if (admitted[document] !== 1 || dead[document] !== 0) continue;
    if (others.every(({ how }) => how[document] !== 0)) documents[count++] = document;
  }
  return { documents, count };
}

/** Missing numbers come last either way. */
export function compareNumbers(a: number, b: number, sign: number): number {
  if (a === b) return 0;
  const [hasA, hasB] = [!Number.isNaN(a), !Number.isNaN(b)];
  if (hasA && hasB) return (a - b) * sign;
  return hasA === hasB ? 0 : hasA ? -1 : 1;
}
