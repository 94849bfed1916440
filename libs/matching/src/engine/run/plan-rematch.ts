/** A plan that changes so many seats, and what no other such plan can be worth more than. */
export interface TradeOff {
  /** Seats beyond the forced ones whose mentor changes. */
  readonly changes: number;
  readonly objective: number;
  /** No plan with as few open seats and at most so many changes is worth more. */
  readonly upperBound: number;
  readonly openSeats: number;
}

/** How a plan keeps to the one that was in force. Worths in affinity units. */
export interface PlanRematch {
  /** Most seats that might change beyond the forced ones; null without a limit. */
  readonly budget: number | null;
  /** Seats whose mentor could not stay. */
  readonly forced: number;
  /** Seats beyond those whose mentor could have stayed and is another, or none, now. */
  readonly changes: number;
  /** No plan within the budget is better: `gap` is measured against plans that may change everything. */
  readonly proven: boolean;
  /**
   * Changes against worth, from the fewest to deciding anew, each point better than the one before: fewer open seats, or as many
   * and worth more. Null above `MOST_TEAMS_OF_CURVE`; shorter where the time was up.
   */
  readonly curve: readonly TradeOff[] | null;
}

/** Every point is a search of its own. */
export const MOST_TEAMS_OF_CURVE = 2000;
