import { PairList } from './blocking-pairs.js';
import type { BlockingPairs } from './blocking-pairs.js';
import { entryOf } from './choice.market.js';
import type { ChoiceMarket } from './choice.market.js';

/**
 * Pairs of a proposer and a receiver who would both strictly rather have each other (Gale and Shapley 1962): the proposer
 * ranks it above what it has, and the receiver has a free place or somebody with strictly less claim. Shares no code with
 * `deferredAcceptance`. Gains are in tiers (proposer) and priority (receiver; Infinity for a free place).
 */
export function blockingPairsOfMarket(
  market: ChoiceMarket,
  receiver: Int32Array,
  listed = 100,
): BlockingPairs {
  const claim = (at: number): number => market.priority?.[at] ?? 0;
  const load = new Int32Array(market.receivers);
  const leastClaim = new Float64Array(market.receivers).fill(Infinity);
  receiver.forEach((one, proposer) => {
    if (one < 0) return;
    load[one]!++;
    leastClaim[one] = Math.min(leastClaim[one]!, claim(entryOf(market, proposer, one)));
  });
  const pairs = new PairList(listed);
  for (let proposer = 0; proposer < market.proposers; proposer++) {
    const mine = receiver[proposer]!;
    const rank = mine < 0 ? Infinity : market.rank[entryOf(market, proposer, mine)]!;
    for (let at = market.start[proposer]!; at < market.start[proposer + 1]!; at++) {
      const other = market.receiver[at]!;
      if (market.rank[at]! >= rank || market.capacity[other] === 0) continue;
      const hasPlace = load[other]! < market.capacity[other]!;
      if (!hasPlace && claim(at) <= leastClaim[other]!) continue;
      const unitGain = rank === Infinity ? Infinity : rank - market.rank[at]!;
      pairs.add({
        unit: proposer,
        person: other,
        unitGain,
        personGain: hasPlace ? Infinity : claim(at) - leastClaim[other]!,
      });
    }
  }
  return pairs.report();
}
