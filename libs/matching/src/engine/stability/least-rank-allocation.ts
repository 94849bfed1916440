import { solveAssignment } from '../assignment/solve-assignment.js';
import type { AssignmentControl } from '../assignment/solve-assignment.js';
import { reportAllocation } from './allocation.report.js';
import type { Allocation } from './allocation.report.js';
import { ChoiceInputError, choiceFaults } from './choice.market.js';
import type { ChoiceMarket } from './choice.market.js';

/**
 * The other way to decide a market: as many proposers as possible are placed, and the sum of their tiers is least (exact, by
 * P1). Claims do not count, so that pairs may block it: the report says how many, for comparison with `deferredAcceptance`.
 *
 * @throws ChoiceInputError when `choiceFaults` finds something.
 */
export function leastRankAllocation(market: ChoiceMarket, control: AssignmentControl = {}): Allocation {
  const faults = choiceFaults(market);
  if (faults.length > 0) throw new ChoiceInputError(faults);
  const solved = solveAssignment(
    {
      rows: market.proposers,
      columns: market.receivers,
      demand: new Int32Array(market.proposers).fill(1),
      maxLoad: market.capacity,
      candidates: {
        kind: 'sparse',
        start: market.start,
        column: market.receiver,
        value: market.rank.map((rank) => -rank),
      },
    },
    control,
  );
  return reportAllocation(market, solved.seatColumn);
}
