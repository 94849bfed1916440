import type { Segmenter } from '../../text/segmenter.js';

/** Other ways to say what stands at `from` to `to` (exclusive) of a query; each a run of words. */
export interface Expansion {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly (readonly string[])[];
}

const LONGEST_TERM = 3;

/** Synonym groups, cut into words. Matched against runs of at most three words of a query, as in Meilisearch. */
export class SynonymRules {
  private readonly byTerm = new Map<string, Map<string, readonly string[]>>();

  constructor(groups: readonly (readonly string[])[], segmenter: Segmenter) {
    for (const group of groups) {
      const terms = group
        .map((term) => segmenter.words(term).map(({ word }) => word))
        .filter((term) => term.length);
      for (const term of terms) {
        const key = term.join(' ');
        const others = this.byTerm.get(key) ?? new Map<string, readonly string[]>();
        for (const other of terms) if (other.join(' ') !== key) others.set(other.join(' '), other);
        this.byTerm.set(key, others);
      }
    }
  }

  /** What may stand for parts of the query. */
  expansions(words: readonly string[]): readonly Expansion[] {
    const found: Expansion[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_TERM); to += 1) {
        const others = this.byTerm.get(words.slice(from, to).join(' '));
        if (others) found.push({ from, to, phrases: [...others.values()] });
      }
    }
    return found;
  }
}
