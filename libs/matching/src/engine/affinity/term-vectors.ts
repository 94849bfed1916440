import type { ConceptTerm } from './concepts.js';
import { naturalLog } from './natural-log.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';

/** A document as an L2-normalised sparse vector; term ids ascend, so that sums always run in the same order. */
export interface TermVector {
  readonly term: Int32Array;
  readonly weight: Float64Array;
  /** How the document wrote each term first. */
  readonly surface: readonly string[];
}

/** Vocabulary with inverse document frequencies. Ids follow the order of the terms, whatever order the documents came in. */
export class TermSpace {
  private readonly idOf = new Map<string, number>();
  private readonly idf: Float64Array;

  /** @param documents the corpus that document frequencies are counted over (df >= 1). */
  constructor(documents: readonly (readonly ConceptTerm[])[]) {
    const frequency = new Map<string, number>();
    for (const document of documents) {
      for (const key of new Set(document.map((term) => term.key)))
        frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
    const keys = [...frequency.keys()].sort(byCodeUnits);
    keys.forEach((key, id) => this.idOf.set(key, id));
    this.idf = Float64Array.from(keys, (key) => naturalLog(1 + documents.length / frequency.get(key)!));
  }

  get size(): number {
    return this.idf.length;
  }

  /** Log tf-idf: (1 + ln tf) x ln(1 + N / df), L2-normalised. Terms outside the corpus are left out. */
  vector(document: readonly ConceptTerm[]): TermVector {
    const count = new Map<number, number>();
    const surface = new Map<number, string>();
    for (const { key, surface: written } of document) {
      const id = this.idOf.get(key);
      if (id === undefined) continue;
      count.set(id, (count.get(id) ?? 0) + 1);
      if (!surface.has(id)) surface.set(id, written);
    }
    const term = Int32Array.from(count.keys()).sort();
    const weight = Float64Array.from(term, (id) => (1 + naturalLog(count.get(id)!)) * this.idf[id]!);
    let square = 0;
    for (const one of weight) square += one * one;
    const length = Math.sqrt(square);
    for (let at = 0; at < weight.length; at++) weight[at]! /= length;
    return { term, weight, surface: Array.from(term, (id) => surface.get(id)!) };
  }
}

/** Cosine of two normalised vectors, 0..1. */
export function cosine(left: TermVector, right: TermVector): number {
  let sum = 0;
  let at = 0;
  for (let index = 0; index < left.term.length; index++) {
    const id = left.term[index]!;
    while (at < right.term.length && right.term[at]! < id) at++;
    if (right.term[at] === id) sum += left.weight[index]! * right.weight[at]!;
  }
  return Math.min(1, sum);
}

/**
 * Terms that both documents have, largest contribution to the cosine first, as the left one wrote them. Fragments of a longer
 * shared term are left out.
 */
export function sharedTerms(left: TermVector, right: TermVector, limit: number): string[] {
  const shared: { surface: string; worth: number }[] = [];
  let at = 0;
  left.term.forEach((id, index) => {
    while (at < right.term.length && right.term[at]! < id) at++;
    if (right.term[at] !== id) return;
    shared.push({ surface: left.surface[index]!, worth: left.weight[index]! * right.weight[at]! });
  });
  return shared
    .filter(
      ({ surface }) => !shared.some((other) => other.surface !== surface && other.surface.includes(surface)),
    )
    .sort((one, other) => other.worth - one.worth || byCodeUnits(one.surface, other.surface))
    .slice(0, limit)
    .map(({ surface }) => surface);
}
