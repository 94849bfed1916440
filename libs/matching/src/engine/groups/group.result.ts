import type { UnfilledReason } from '../assignment/assignment.result.js';

export type GroupUnfilledReason =
  | UnfilledReason
  /** The only people left for the seat already sit in the same group. */
  | 'person-already-in-group';

export interface UnfilledSeat {
  readonly group: number;
  readonly slot: number;
  readonly reason: GroupUnfilledReason;
  /** Index into `GroupSolution.bottlenecks`, or -1. */
  readonly bottleneck: number;
}

/** These seats can only be taken by these people, and the people have no more places. */
export interface SeatBottleneck {
  readonly seats: readonly { readonly group: number; readonly slot: number }[];
  readonly people: readonly number[];
  readonly places: number;
}

export interface GroupSolution {
  /** Seat (g, s) is entry g * slots + s: a person, or -1. */
  readonly member: Int32Array;
  /** affinity + cohesion, less the price of open seats when the caller gave one. */
  readonly objective: number;
  readonly affinity: number;
  readonly cohesion: number;
  /** No plan with as few open seats is worth more. With an incumbency bonus it may be loose: see `bonusUpperBound`. */
  readonly upperBound: number;
  /**
   * (upperBound - objective) / upperBound as a fraction; 0 means proven optimal. With an incumbency bonus it is the gap of what
   * was solved: (bonusUpperBound - bonusObjective) / bonusUpperBound.
   */
  readonly gap: number;
  /** With an incumbency bonus: the objective with the bonus of all kept seats, and its bound. */
  readonly bonusObjective?: number;
  readonly bonusUpperBound?: number;
  /** What solving the roles one by one, blind to cohesion, would have been worth (cohesion that happens by luck included). */
  readonly independentObjective: number;
  readonly unfilled: readonly UnfilledSeat[];
  readonly bottlenecks: readonly SeatBottleneck[];
  /**
   * Price of one place of each person: what one more place would be worth, about; 0 where nobody competes. These prices prove
   * the bound, unless branch and bound proved a lower one.
   */
  readonly price: Float64Array;
  /** A price at or above this decides whether a seat can be filled at all. */
  readonly openSeatPenalty: number;
  readonly status: 'optimal' | 'within-gap' | 'best-found' | 'stopped';
  /** Lagrangian rounds made. */
  readonly rounds: number;
}

export interface GroupControl {
  /** Told whenever a better plan or a better bound is known, penalties of open seats added back, bonus included. */
  readonly onImproved?: (objective: number, upperBound: number) => void;
  /** A plan to start from (seat g * slots + s, -1 open); what is infeasible in it is left open and filled anew. */
  readonly start?: Int32Array;
  readonly shouldStop?: () => boolean;
  /** @param fraction done, 0..1 @param note stable code of the phase. */
  readonly onProgress?: (fraction: number, note: SolveNote) => void;
  /** Good enough: stop when the gap falls to this fraction. Default 0 (go for the optimum). */
  readonly wantedGap?: number;
  /** Most Lagrangian rounds. Default 500 up to 300 groups, 250 beyond. Together with the input it determines the plan, unless `shouldStop` cuts in. */
  readonly rounds?: number;
}

export type SolveNote = 'independent-roles' | 'reassigning-roles' | 'bounding' | 'polishing';
