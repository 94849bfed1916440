/** A candidate of a row or of a column, with its affinity. */
export interface Candidate {
  /** The column when it is listed for a row, the row when it is listed for a column. */
  readonly other: number;
  readonly value: number;
}

/**
 * What can happen to a standing plan. Rows and columns keep their numbers for good: what leaves stays with demand or capacity
 * 0, what comes is numbered after the last one.
 */
export type RematchEvent =
  /** A mentor leaves: capacity 0, locks on them are void. */
  | { readonly kind: 'withdraw-column'; readonly column: number }
  /** A mentor takes so many teams from now on; not below what is locked. */
  | { readonly kind: 'change-capacity'; readonly column: number; readonly maxLoad: number }
  /** A new mentor. */
  | {
      readonly kind: 'add-column';
      readonly maxLoad: number;
      readonly minLoad?: number;
      readonly candidates: readonly Candidate[];
    }
  /** A pair is declined: it is no candidate any more, locked or not. */
  | { readonly kind: 'veto'; readonly row: number; readonly column: number }
  /** A pair must be in the plan from now on. */
  | { readonly kind: 'lock'; readonly row: number; readonly column: number }
  | { readonly kind: 'unlock'; readonly row: number; readonly column: number }
  /** A new team. */
  | {
      readonly kind: 'add-row';
      readonly demand: number;
      readonly candidates: readonly Candidate[];
      readonly unfilledCost?: number;
    }
  /** A team leaves: demand 0, its locks are void. */
  | { readonly kind: 'remove-row'; readonly row: number }
  /** A team wants so many mentors from now on; not below what is locked. */
  | { readonly kind: 'change-demand'; readonly row: number; readonly demand: number }
  /** A team's candidates and affinities anew; pairs that are not listed are withdrawn. Locked pairs must be listed. */
  | { readonly kind: 'change-values'; readonly row: number; readonly candidates: readonly Candidate[] };

export interface PairOfPlan {
  readonly row: number;
  readonly column: number;
}

/** What an event did to the plan. */
export interface StandingChange {
  /** The row or column that the event concerned; for additions its new number. */
  readonly subject: number;
  readonly added: readonly PairOfPlan[];
  readonly removed: readonly PairOfPlan[];
  /** Seats that differ from before: row by row the larger of pairs lost and pairs won. */
  readonly changes: number;
  /** Pairs that the event itself took away. */
  readonly forced: number;
  /** Pairs taken away beyond the forced ones: people who were moved because somebody else left or came. */
  readonly others: number;
  /** Sum of the affinities, without any bonus. */
  readonly value: number;
  /** `value` less the price of the open seats when the caller gave one. */
  readonly objective: number;
  readonly unfilledSeats: number;
}

/** Thrown for an event that does not fit the plan as it stands; the plan is as it was. */
export class RematchEventError extends Error {
  constructor(
    readonly code:
      | 'unknown-row'
      | 'unknown-column'
      | 'not-a-candidate'
      | 'duplicate-candidate'
      | 'bad-number'
      | 'already-locked'
      | 'not-locked'
      | 'locks-exceed-demand'
      | 'locks-exceed-load',
    readonly event: RematchEvent['kind'],
  ) {
    super(`rematch event ${event}: ${code}`);
    this.name = 'RematchEventError';
  }
}
