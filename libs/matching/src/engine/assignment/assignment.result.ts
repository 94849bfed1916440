/** Why seats of a row stayed open. */
export type UnfilledReason =
  /** The row has no candidate at all. */
  | 'no-candidates'
  /** It would have candidates, but every one of them is vetoed. */
  | 'all-vetoed'
  /** It has fewer candidates than seats. */
  | 'too-few-candidates'
  /** Its candidates are full, and everybody who could make room has the same candidates: see the bottleneck. */
  | 'capacity-exhausted'
  /** Somebody is free, but the seat is worth less than the stated cost of leaving it open. */
  | 'below-unfilled-cost'
  /** The solver was stopped before it came to the row. */
  | 'stopped-early';

export interface UnfilledRow {
  readonly row: number;
  readonly missing: number;
  readonly reason: UnfilledReason;
  /** Index into `AssignmentResult.bottlenecks` when the reason is `capacity-exhausted`, else -1. */
  readonly bottleneck: number;
}

/** A Hall set: these rows can only be served by these columns, and the columns are full ("n teams share only m mentors"). */
export interface Bottleneck {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Seats that the rows want. */
  readonly seats: number;
  /** Places that the columns have in all. */
  readonly places: number;
}

/** What a missed seat and a missed minimum load cost inside the solver; the certificate is stated in these terms. */
export interface AssignmentPenalties {
  /** Per row. */
  readonly unfilled: Float64Array;
  readonly shortLoad: number;
  /** True when the unfilled penalty is the engine's own (filling first), false when the caller set the price. */
  readonly fillingFirst: boolean;
}

export interface AssignmentResult {
  /** False when `shouldStop` ended the search before every seat was decided. */
  readonly complete: boolean;
  /** Row r's seats are entries seatStart[r] .. seatStart[r + 1] - 1 of `seatColumn`. */
  readonly seatStart: Int32Array;
  /** Columns ascending, then -1 for each open seat. */
  readonly seatColumn: Int32Array;
  /** Sum of the affinities of the made pairs. */
  readonly value: number;
  /** `value`, less the price of the open seats when the caller gave an `unfilledCost`. */
  readonly objective: number;
  /** No plan that fills as many seats (and meets as many minimum loads) is worth more; proven by the duals. */
  readonly upperBound: number;
  /** upperBound - objective: 0 when complete. */
  readonly gap: number;
  readonly unfilledSeats: number;
  readonly unfilled: readonly UnfilledRow[];
  readonly bottlenecks: readonly Bottleneck[];
  /** Minimum loads that could not be met. */
  readonly shortLoads: readonly { readonly column: number; readonly missing: number }[];
  /** Dual of each row: what its last seat is worth beyond the prices. */
  readonly rowPrice: Float64Array;
  /** Dual of each column: what one more place there would add to the total. */
  readonly columnPrice: Float64Array;
  readonly penalties: AssignmentPenalties;
}
