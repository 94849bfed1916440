/**
 * P2: every group (a student team) takes one person for each slot of a scheme (clinician + scientist + engineer by default).
 * A group is worth the affinities of its members plus the cohesion between them; people have capacities. Axial
 * multi-dimensional assignment with capacities is NP-hard from three slots on, so the solver always reports a bound.
 */
import type { SparseCandidates } from '../assignment/assignment.problem.js';

export interface GroupSlot {
  readonly name: string;
  /** Rows are groups, columns are people. Vetoed pairs are simply absent. */
  readonly candidates: SparseCandidates;
  /** How many people vetoes took away from each group in this slot; only for the reasons. */
  readonly vetoed?: Int32Array;
}

/** Symmetric sparse cohesion in compressed rows: both directions of a pair are listed, people ascending within a row. */
export interface CohesionPairs {
  readonly start: Int32Array;
  readonly person: Int32Array;
  readonly value: Int32Array;
}

/** Cohesion that is worked out when asked for, where listing all pairs would not fit into memory. */
export interface CohesionRule {
  /** No two people are worth less than this together (at most 0) nor more than `largest` (at least 0). */
  readonly least: number;
  readonly largest: number;
  /** An integer; symmetric, and the same whenever it is asked for. */
  between(one: number, other: number): number;
}

/** The plan in force, whose seats are worth keeping. */
export interface Incumbent {
  /** Seat (g, s) is entry g * slots + s: a person, or -1. Somebody who is no candidate any more earns nothing. */
  readonly member: Int32Array;
  /** Worth of every seat that keeps its person, in affinity units; a whole number of at least 0. */
  readonly bonus: number;
}

/** A seat that is decided already. */
export interface GroupLock {
  readonly group: number;
  readonly slot: number;
  readonly person: number;
}

export interface GroupProblem {
  readonly groups: number;
  readonly people: number;
  readonly slots: readonly GroupSlot[];
  /** Groups that a person may still join, over all slots together (length people). */
  readonly capacity: Int32Array;
  readonly cohesion: CohesionPairs;
  /** On top of the listed pairs: the cohesion of two people is the sum of both. */
  readonly cohesionRule?: CohesionRule;
  readonly locks?: readonly GroupLock[];
  /** Price of an open seat. Without it the number of filled seats comes first, then the value. */
  readonly unfilledCost?: number;
  /**
   * Least worth (affinities + cohesion, no bonus) of a group with all its seats filled; a group that cannot reach it is rather
   * left open entirely. With only f of its n seats filled a group must reach f / n of it, so that nobody passes under the
   * floor by leaving a seat open. A group with a locked seat is exempt: people decided on it.
   */
  readonly floor?: number;
  readonly incumbent?: Incumbent;
}

export interface GroupProblemFault {
  readonly code:
    | 'wrong-slot-count'
    | 'wrong-length'
    | 'negative-number'
    | 'person-out-of-range'
    | 'duplicate-candidate'
    | 'value-out-of-range'
    | 'cohesion-not-symmetric'
    | 'lock-out-of-range'
    | 'lock-without-candidate'
    | 'duplicate-lock'
    | 'person-locked-twice-in-group'
    | 'locks-exceed-capacity'
    | 'bad-unfilled-cost'
    | 'bad-floor'
    | 'bad-incumbent'
    | 'bad-cohesion-rule';
  readonly at: number;
}

/** Thrown by `solveGroups` for an input that `groupFaults` finds wrong. */
export class GroupInputError extends Error {
  constructor(readonly faults: readonly GroupProblemFault[]) {
    super(`group input: ${faults.map((fault) => `${fault.code} at ${fault.at}`).join(', ')}`);
    this.name = 'GroupInputError';
  }
}
