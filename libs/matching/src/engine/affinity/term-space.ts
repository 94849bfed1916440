import { naturalLog } from './natural-log.js';
import type { TextCorpus } from './text-corpus.js';
import { LARGE_CORPUS, TEXT_METHOD } from './text-method.js';
import type { TextMethod } from './text-method.js';
import { likenUnknownWords } from './unknown-words.js';
import type { LikeTerms } from './unknown-words.js';

/** A document as an L2-normalised sparse vector; term ids ascend, so that sums always run in the same order. */
export interface TermVector {
  readonly term: Int32Array;
  readonly weight: Float64Array;
}

/** 1 + ln(count) of the whole counts that nearly all terms have. */
const COUNT_WEIGHTS: readonly number[] = Array.from({ length: 64 }, (_, count) =>
  count === 0 ? 0 : 1 + naturalLog(count),
);

/** Turns texts of a corpus into log tf-idf vectors: (1 + ln count) x ln(1 + texts / texts with the term), L2-normalised. */
export class TermSpace {
  /** 0 for a term that is left out. */
  private readonly rarity: Float64Array;
  private readonly like: LikeTerms | undefined;
  private readonly count: Float64Array;
  private readonly touched: Int32Array;

  constructor(
    readonly corpus: TextCorpus,
    private readonly method: TextMethod = TEXT_METHOD,
  ) {
    const { frequency, texts, terms } = corpus;
    this.like = method.letterTriples ? likenUnknownWords(corpus) : undefined;
    const least = texts >= LARGE_CORPUS ? method.leastTexts : 1;
    const likened = new Uint8Array(terms.length);
    for (const target of this.like?.term ?? []) if (target >= 0) likened[target] = 1;
    this.rarity = Float64Array.from(frequency, (has, id) => {
      if (has < least && likened[id] === 0) return 0;
      return method.inverseFrequency ? naturalLog(1 + texts / has) : 1;
    });
    this.count = new Float64Array(terms.length);
    this.touched = new Int32Array(terms.length);
  }

  get size(): number {
    return this.rarity.length;
  }

  /** Vector of some texts of the corpus taken as one. */
  vector(texts: readonly number[]): TermVector {
    const { corpus, count, touched, rarity } = this;
    let size = 0;
    const add = (id: number, times: number): void => {
      if (rarity[id] === 0) return;
      if (count[id] === 0) touched[size++] = id;
      count[id]! += times;
    };
    for (const text of texts) {
      for (let at = corpus.start[text]!; at < corpus.start[text + 1]!; at++) {
        const id = corpus.term[at]!;
        add(id, corpus.count[at]!);
        const target = this.like?.term[id] ?? -1;
        if (target >= 0) add(target, corpus.count[at]! * this.like!.likeness[id]!);
      }
    }
    const term = touched.slice(0, size).sort();
    const weight = Float64Array.from(term, (id) => this.countWeight(count[id]!) * rarity[id]!);
    for (const id of term) count[id] = 0;
    let square = 0;
    for (const one of weight) square += one * one;
    const length = Math.sqrt(square);
    for (let at = 0; at < weight.length; at++) weight[at]! /= length;
    return { term, weight };
  }

  /** The term that a term of the corpus also counts as, or -1. */
  likeTerm(id: number): number {
    return this.like?.term[id] ?? -1;
  }

  /** Linear below 1, where only a likeness can bring a count. */
  private countWeight(count: number): number {
    if (!this.method.logarithmicCount || count <= 1) return count;
    return COUNT_WEIGHTS[count] ?? 1 + naturalLog(count);
  }
}
