import fc from 'fast-check';
import type { ChoiceMarket } from './choice.market.js';

/** Small random markets. `strict` leaves no ties on either side. */
export const smallMarket = (strict: boolean): fc.Arbitrary<ChoiceMarket> =>
  fc
    .record({ proposers: fc.integer({ min: 1, max: 5 }), receivers: fc.integer({ min: 1, max: 4 }) })
    .chain(({ proposers, receivers }) =>
      fc.record({
        lists: fc.array(
          fc
            .subarray(Array.from({ length: receivers }, (_, at) => at))
            .chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
          { minLength: proposers, maxLength: proposers },
        ),
        tiers: fc.array(fc.boolean(), { minLength: proposers * receivers, maxLength: proposers * receivers }),
        order: fc.shuffledSubarray(
          Array.from({ length: proposers * receivers }, (_, at) => at),
          { minLength: proposers * receivers },
        ),
        capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: receivers, maxLength: receivers }),
      }),
    )
    .map(({ lists, tiers, order, capacity }) => {
      const start = [0];
      const receiver: number[] = [];
      const rank: number[] = [];
      const priority: number[] = [];
      lists.forEach((list) => {
        let tier = 0;
        for (const one of list) {
          const entry = receiver.length;
          if (strict || tier === 0 || tiers[entry]) tier++;
          receiver.push(one);
          rank.push(tier);
          priority.push(strict ? order[entry]! : order[entry]! % 2);
        }
        start.push(receiver.length);
      });
      return {
        proposers: lists.length,
        receivers: capacity.length,
        start: Int32Array.from(start),
        receiver: Int32Array.from(receiver),
        rank: Int32Array.from(rank),
        priority: Float64Array.from(priority),
        capacity: Int32Array.from(capacity),
      };
    });

/** Every allocation that respects lists and places. */
export function everyAllocation(market: ChoiceMarket, visit: (receiver: Int32Array) => void): void {
  const receiver = new Int32Array(market.proposers).fill(-1);
  const left = market.capacity.slice();
  const choose = (proposer: number): void => {
    if (proposer === market.proposers) {
      visit(receiver);
      return;
    }
    choose(proposer + 1);
    for (let at = market.start[proposer]!; at < market.start[proposer + 1]!; at++) {
      const one = market.receiver[at]!;
      if (left[one] === 0) continue;
      left[one]!--;
      receiver[proposer] = one;
      choose(proposer + 1);
      receiver[proposer] = -1;
      left[one]!++;
    }
  };
  choose(0);
}
