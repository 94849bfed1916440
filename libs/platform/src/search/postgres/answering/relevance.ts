import type { Tiers } from './tiers.js';

/** Ranks of attributes that are told apart. */
const ATTRIBUTE_RANKS = 6;

/**
 * One number from 0 to 1 out of the tiers of a hit, so that hits of several indexes can be merged: every rule divides the
 * room that the rule before it left, as Meilisearch's ranking score does. Not its score: compare within one answer only.
 */
export function relevance(tiers: Tiers, words: number): number {
  const rules: readonly (readonly [cost: number, worst: number])[] = [
    [tiers.missing, words],
    [tiers.typos, 2 * words],
    [tiers.apart, Math.max(0, words - 1)],
    [tiers.attributes, ATTRIBUTE_RANKS * words],
    [tiers.inexact, words + 1],
  ];
  let low = 0;
  let width = 1;
  for (const [cost, worst] of rules) {
    width /= worst + 1;
    low += width * (worst - Math.min(cost, worst));
  }
  return low + width;
}
