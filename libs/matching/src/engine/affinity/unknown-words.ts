import type { TextCorpus } from './text-corpus.js';

/** Words shorter than this have too few letter triples to say anything. */
const LEAST_LETTERS = 6;
/** Least share of common letter triples (Dice) for one word to count as another. */
const LEAST_LIKENESS = 0.7;
const LATIN_WORD = /^[a-z]+$/;

/** Per term: the known term that it also counts as, or -1, and how much it counts as that (0.7 to 1). */
export interface LikeTerms {
  readonly term: Int32Array;
  readonly likeness: Float64Array;
}

/**
 * Latin words that no other text has (misspelt, compounded, oddly inflected) meet nothing; each counts as the word of the corpus
 * that has most of its letter triples, where that is at least .7 by Dice's coefficient: "arrhytmia" as "arrhythmia". Ties go
 * to the more frequent word, then to the earlier. Words that are likened to are never left out for being rare.
 */
export function likenUnknownWords({ terms, frequency }: TextCorpus): LikeTerms {
  const like: LikeTerms = {
    term: new Int32Array(terms.length).fill(-1),
    likeness: new Float64Array(terms.length),
  };
  const words: number[] = [];
  terms.forEach((term, id) => {
    if (term.length >= LEAST_LETTERS && LATIN_WORD.test(term)) words.push(id);
  });
  const wordsWith = new Map<string, number[]>();
  const triples = new Map<number, readonly string[]>();
  for (const id of words) {
    const own = letterTriples(terms[id]!);
    triples.set(id, own);
    for (const triple of own) {
      const list = wordsWith.get(triple);
      if (list === undefined) wordsWith.set(triple, [id]);
      else list.push(id);
    }
  }
  const common = new Int32Array(terms.length);
  for (const id of words) {
    if (frequency[id] !== 1) continue;
    const own = triples.get(id)!;
    const met: number[] = [];
    for (const triple of own) {
      for (const other of wordsWith.get(triple)!) if (common[other]!++ === 0) met.push(other);
    }
    for (const other of met) {
      const likeness = (2 * common[other]!) / (own.length + triples.get(other)!.length);
      common[other] = 0;
      if (other === id || likeness < LEAST_LIKENESS || likeness < like.likeness[id]!) continue;
      const before = like.term[id]!;
      const isBetter =
        likeness > like.likeness[id]! ||
        frequency[other]! > frequency[before]! ||
        (frequency[other] === frequency[before] && other < before);
      if (!isBetter) continue;
      like.term[id] = other;
      like.likeness[id] = likeness;
    }
  }
  return like;
}

/** Distinct letter triples of a word with its ends marked. */
function letterTriples(word: string): readonly string[] {
  const marked = `^${word}$`;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) triples.add(marked.slice(at, at + 3));
  return [...triples];
}
