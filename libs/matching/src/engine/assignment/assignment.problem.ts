/**
 * P1: every row (a team's seat, a proposal) takes `demand[row]` distinct columns (mentors, reviewers), a column takes at
 * most `maxLoad[column]` rows; the sum of integer affinities is maximised. Unfilled seats are allowed.
 */

/** Marks a pair that may not be made in dense input (a veto, or simply no candidate). */
export const NO_PAIR = -2147483648;

/** Affinities beyond this magnitude are refused, so that every intermediate sum stays exact in a double. */
export const LARGEST_AFFINITY = 100_000_000;

/** Candidates of each row in compressed sparse rows: row r owns entries start[r] .. start[r + 1] - 1; each column at most once a row. */
export interface SparseCandidates {
  readonly kind: 'sparse';
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Int32Array;
}

/** All pairs, row-major (rows x columns); `NO_PAIR` where the pair may not be made. */
export interface DenseCandidates {
  readonly kind: 'dense';
  readonly value: Int32Array;
}

export type Candidates = SparseCandidates | DenseCandidates;

/** A pair that must be in the plan. The pair must be a candidate and no veto. */
export interface AssignmentLock {
  readonly row: number;
  readonly column: number;
}

export interface AssignmentProblem {
  readonly rows: number;
  readonly columns: number;
  /** Distinct columns wanted by each row (length rows). */
  readonly demand: Int32Array;
  /** Most rows that a column takes (length columns). */
  readonly maxLoad: Int32Array;
  /** Fewest rows that a column should take; misses are minimised before anything else and reported. */
  readonly minLoad?: Int32Array;
  readonly candidates: Candidates;
  readonly locks?: readonly AssignmentLock[];
  /** How many columns vetoes took away from each row: only to tell "all vetoed" from "nobody fits" in the reasons. */
  readonly vetoed?: Int32Array;
  /**
   * Price of a seat left open, for all rows or row by row. Without it filling comes first: the number of filled seats is
   * maximised, then the affinities (the penalty is `fillPenalty`, proven larger than any gain).
   */
  readonly unfilledCost?: number | Float64Array;
}

/** What is wrong with an input; `at` names the row, column or lock. */
export interface AssignmentProblemFault {
  readonly code:
    | 'wrong-length'
    | 'negative-number'
    | 'column-out-of-range'
    | 'duplicate-candidate'
    | 'affinity-out-of-range'
    | 'min-load-above-max-load'
    | 'lock-without-candidate'
    | 'duplicate-lock'
    | 'locks-exceed-demand'
    | 'locks-exceed-load'
    | 'bad-unfilled-cost';
  readonly at: number;
}

/** Thrown by `solveAssignment` for an input that `assignmentFaults` finds wrong. */
export class AssignmentInputError extends Error {
  constructor(readonly faults: readonly AssignmentProblemFault[]) {
    super(`assignment input: ${faults.map((fault) => `${fault.code} at ${fault.at}`).join(', ')}`);
    this.name = 'AssignmentInputError';
  }
}
