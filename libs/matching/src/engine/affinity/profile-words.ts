import { Concepts } from './concepts.js';
import { createTokenizer, isHan, type HanCutter } from './tokenizer.js';

/** A word that the engine counts, with the words of either language that count as the same. */
export interface CountedWord {
  readonly word: string;
  readonly times: number;
  /** Other members of its group of synonyms; none for a word that the vocabulary does not know. */
  readonly sameAs: readonly string[];
}

/** Tells which words of a text count, by the rules by which affinities are computed. */
export class WordCounter {
  private readonly tokenize: (text: string) => readonly string[];
  private readonly concepts: Concepts;
  private readonly groups: ReadonlyMap<string, readonly string[]>;

  constructor(synonyms: readonly (readonly string[])[], cutHan?: HanCutter) {
    this.tokenize = createTokenizer(synonyms.flat(), cutHan);
    this.concepts = new Concepts(synonyms);
    const groups = new Map<string, readonly string[]>();
    // A term of two groups belongs to the first: so does its key.
    for (const group of synonyms) {
      const key = this.concepts.key(group[0] ?? '');
      if (!groups.has(key)) groups.set(key, group);
    }
    this.groups = groups;
  }

  /** Words of the text, the most frequent first, then in their order. Fragments of a longer counted word are left out. */
  words(text: string): readonly CountedWord[] {
    const found = new Map<string, { surface: string; times: number }>();
    for (const { key, surface } of this.concepts.terms(this.tokenize(text))) {
      const known = found.get(key);
      if (known === undefined) found.set(key, { surface, times: 1 });
      else known.times++;
    }
    const all = [...found].map(([key, { surface, times }]) => ({ key, surface, times }));
    return all
      .filter(({ key, surface }) => this.groups.has(key) || !isFragment(surface, all))
      .sort((one, other) => other.times - one.times)
      .map(({ key, surface, times }) => ({
        word: surface,
        times,
        sameAs: (this.groups.get(key) ?? []).filter((term) => term.toLowerCase() !== surface),
      }));
  }

  /** What a single term such as a method's name counts as, besides itself. */
  sameAs(term: string): readonly string[] {
    const group = this.groups.get(this.concepts.key(term)) ?? [];
    return group.filter((other) => other.toLowerCase() !== term.toLowerCase());
  }
}

function isFragment(surface: string, all: readonly { readonly surface: string }[]): boolean {
  return all.some(
    ({ surface: other }) =>
      other !== surface && (isHan(surface) ? other.includes(surface) : ` ${other} `.includes(` ${surface} `)),
  );
}
