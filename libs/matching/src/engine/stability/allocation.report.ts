import { blockingPairsOfMarket } from './market-blocking-pairs.js';
import type { BlockingPairs } from './blocking-pairs.js';
import { entryOf } from './choice.market.js';
import type { ChoiceMarket } from './choice.market.js';

/** Who goes where, and how well everybody's wishes were met. */
export interface Allocation {
  /** Receiver of each proposer, -1 for none. */
  readonly receiver: Int32Array;
  /** rankCounts[i]: proposers that got a receiver of their tier i + 1. */
  readonly rankCounts: readonly number[];
  /** Sum of the tiers over those who got something. */
  readonly rankTotal: number;
  readonly unassigned: readonly number[];
  /** Pairs that would both rather have each other; none in a stable allocation. */
  readonly blocking: BlockingPairs;
}

/** Measures an allocation from the market and the choice alone. */
export function reportAllocation(market: ChoiceMarket, receiver: Int32Array, listed = 100): Allocation {
  const rankCounts: number[] = [];
  const unassigned: number[] = [];
  let rankTotal = 0;
  receiver.forEach((one, proposer) => {
    if (one < 0) {
      unassigned.push(proposer);
      return;
    }
    const rank = market.rank[entryOf(market, proposer, one)]!;
    while (rankCounts.length < rank) rankCounts.push(0);
    rankCounts[rank - 1]!++;
    rankTotal += rank;
  });
  const blocking = blockingPairsOfMarket(market, receiver, listed);
  return { receiver, rankCounts, rankTotal, unassigned, blocking };
}
