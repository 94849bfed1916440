import fc from 'fast-check';
import { reportAllocation } from './allocation.report.js';
import { everyAllocation, smallMarket } from './choice-market.fixture.js';
import { ChoiceInputError, entryOf } from './choice.market.js';
import type { ChoiceMarket } from './choice.market.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { leastRankAllocation } from './least-rank-allocation.js';
import { blockingPairsOfMarket } from './market-blocking-pairs.js';

const tierOf = (market: ChoiceMarket, proposer: number, receiver: number): number =>
  receiver < 0 ? Infinity : market.rank[entryOf(market, proposer, receiver)]!;

/** Stability by its definition, with loops instead of the checker's bookkeeping. */
function isStable(market: ChoiceMarket, receiver: Int32Array): boolean {
  for (let proposer = 0; proposer < market.proposers; proposer++)
    for (let at = market.start[proposer]!; at < market.start[proposer + 1]!; at++) {
      const one = market.receiver[at]!;
      if (market.rank[at]! >= tierOf(market, proposer, receiver[proposer]!)) continue;
      const there = Array.from(receiver.keys()).filter((other) => receiver[other] === one);
      const weaker = there.some(
        (other) => market.priority![entryOf(market, other, one)]! < market.priority![at]!,
      );
      if (there.length < market.capacity[one]! || weaker) return false;
    }
  return true;
}

describe('deferredAcceptance', () => {
  it('is stable and best for every proposer among all stable allocations (strict wishes, by enumeration)', () => {
    fc.assert(
      fc.property(smallMarket(true), fc.nat(99), (market, seed) => {
        const { receiver, blocking } = deferredAcceptance(market, { seed });
        expect(blocking).toEqual({ total: 0, pairs: [] });
        expect(isStable(market, receiver)).toBe(true);
        everyAllocation(market, (other) => {
          if (!isStable(market, other)) return;
          other.forEach((one, proposer) =>
            expect(tierOf(market, proposer, receiver[proposer]!)).toBeLessThanOrEqual(
              tierOf(market, proposer, one),
            ),
          );
        });
      }),
      { numRuns: 300, seed: 91 },
    );
  });

  it('is stable with ties, whatever the lottery, and never over capacity', () => {
    fc.assert(
      fc.property(smallMarket(false), fc.nat(99), (market, seed) => {
        const allocation = deferredAcceptance(market, { seed });
        expect(allocation.blocking.total).toBe(0);
        expect(isStable(market, allocation.receiver)).toBe(true);
        const load = new Int32Array(market.receivers);
        allocation.receiver.forEach((one) => one >= 0 && load[one]!++);
        load.forEach((used, one) => expect(used).toBeLessThanOrEqual(market.capacity[one]!));
        expect(
          allocation.rankCounts.reduce((sum, count) => sum + count, 0) + allocation.unassigned.length,
        ).toBe(market.proposers);
        expect(deferredAcceptance(market, { seed })).toEqual(allocation);
      }),
      { numRuns: 300, seed: 92 },
    );
  });

  it('has a blocking-pair checker that agrees with the definition on every allocation', () => {
    fc.assert(
      fc.property(smallMarket(false), (market) => {
        everyAllocation(market, (receiver) =>
          expect(blockingPairsOfMarket(market, receiver).total === 0).toBe(isStable(market, receiver)),
        );
      }),
      { numRuns: 100, seed: 93 },
    );
  });

  /** Teams 0, 1, 2 all want challenge 0 (one place) and then challenge 1 (two places); team 2 has the largest claim. */
  const market: ChoiceMarket = {
    proposers: 3,
    receivers: 2,
    start: Int32Array.of(0, 2, 4, 5),
    receiver: Int32Array.of(0, 1, 0, 1, 0),
    rank: Int32Array.of(1, 2, 1, 2, 1),
    priority: Float64Array.of(1, 1, 1, 1, 5),
    capacity: Int32Array.of(1, 2),
  };

  it('gives the place to the largest claim and the next wish to the others', () => {
    const allocation = deferredAcceptance(market, { seed: 3 });
    expect([...allocation.receiver]).toEqual([1, 1, 0]);
    expect(allocation).toMatchObject({ rankCounts: [1, 2], rankTotal: 5, unassigned: [] });
  });

  it('without claims draws one lottery that the seed decides', () => {
    const lottery = { ...market, priority: undefined };
    const winners = new Set(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => deferredAcceptance(lottery, { seed }).receiver.indexOf(0)),
    );
    expect(winners.size).toBeGreaterThan(1);
    const { receiver, lot } = deferredAcceptance(lottery, { seed: 1 });
    expect(lot[receiver.indexOf(0)]).toBe(0);
  });

  it('refuses a market that is malformed', () => {
    expect(() => deferredAcceptance({ ...market, rank: Int32Array.of(1, 0, 1, 2, 1) }, { seed: 1 })).toThrow(
      ChoiceInputError,
    );
    expect(() =>
      deferredAcceptance({ ...market, receiver: Int32Array.of(0, 0, 0, 1, 0) }, { seed: 1 }),
    ).toThrow('duplicate-receiver');
  });
});

describe('leastRankAllocation', () => {
  it('places the most, at the least sum of tiers (by enumeration), and counts the pairs that block it', () => {
    fc.assert(
      fc.property(smallMarket(false), (market) => {
        const least = leastRankAllocation(market);
        let best = { unassigned: Infinity, rankTotal: Infinity };
        everyAllocation(market, (receiver) => {
          const { unassigned, rankTotal } = reportAllocation(market, receiver);
          const better =
            unassigned.length < best.unassigned ||
            (unassigned.length === best.unassigned && rankTotal < best.rankTotal);
          if (better) best = { unassigned: unassigned.length, rankTotal };
        });
        expect({ unassigned: least.unassigned.length, rankTotal: least.rankTotal }).toEqual(best);
        expect(least.blocking.total === 0).toBe(isStable(market, least.receiver));
      }),
      { numRuns: 150, seed: 94 },
    );
  });
});
