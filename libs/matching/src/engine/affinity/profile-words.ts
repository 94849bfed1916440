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

  /** Words of the text: those of the vocabulary first, then the most frequent. Pieces of a longer counted word are left out. */
  words(text: string): readonly CountedWord[] {
    const found = new Map<string, { word: string; times: number }>();
    for (const { key, surface } of this.concepts.terms(this.tokenize(text))) {
      const known = found.get(key);
      if (known === undefined) found.set(key, { word: surface, times: 1 });
      else known.times++;
    }
    const all = [...found].map(([key, { word, times }]) => ({ word, times, sameAs: this.others(key, word) }));
    const whole = all.flatMap(({ word, sameAs }) => [word, ...sameAs].map((term) => term.toLowerCase()));
    return all
      .filter(({ word, sameAs }) => sameAs.length > 0 || !isPiece(word, whole))
      .sort(
        (one, other) =>
          Number(other.sameAs.length > 0) - Number(one.sameAs.length > 0) || other.times - one.times,
      );
  }

  /** What a single term such as a method's name counts as, besides itself. */
  sameAs(term: string): readonly string[] {
    return this.others(this.concepts.key(term), term);
  }

  private others(key: string, term: string): readonly string[] {
    return (this.groups.get(key) ?? []).filter((other) => other.toLowerCase() !== term.toLowerCase());
  }
}

function isPiece(word: string, whole: readonly string[]): boolean {
  return whole.some((other) => {
    if (other === word) return false;
    return isHan(word) ? other.includes(word) : ` ${other} `.includes(` ${word} `);
  });
}
