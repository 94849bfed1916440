/** What a reviewer says of a proposal that they were shown (a blind title and abstract). */
export const BIDS = ['unwilling', 'in-a-pinch', 'none', 'willing', 'eager'] as const;
export type Bid = (typeof BIDS)[number];

const WORTH: Readonly<Record<Bid, number>> = {
  unwilling: 0,
  'in-a-pinch': 0.25,
  none: 0.5,
  willing: 0.75,
  eager: 1,
};
const FULL = 1_000_000;

/**
 * Affinity with the reviewer's own bid as one part of it: (1 - weight) affinity + weight bid. No bid counts as half, so that
 * who bids little is neither pulled nor pushed. A bid is a wish, never a veto: conflicts are given as vetoes.
 *
 * @param affinity integer of 0..1,000,000. @param weight share of the bid, 0 to 1. @returns an integer of 0..1,000,000.
 */
export function affinityWithBid(affinity: number, bid: Bid, weight: number): number {
  return Math.round((1 - weight) * affinity + weight * WORTH[bid] * FULL);
}
