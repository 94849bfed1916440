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
  readonly locks?: readonly GroupLock[];
  /** Price of an open seat. Without it the number of filled seats comes first, then the value. */
  readonly unfilledCost?: number;
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
    | 'bad-unfilled-cost';
  readonly at: number;
}

/** Thrown by `solveGroups` for an input that `groupFaults` finds wrong. */
export class GroupInputError extends Error {
  constructor(readonly faults: readonly GroupProblemFault[]) {
    super(`group input: ${faults.map((fault) => `${fault.code} at ${fault.at}`).join(', ')}`);
    this.name = 'GroupInputError';
  }
}

/** Cohesion of nobody with nobody. */
export function noCohesion(people: number): CohesionPairs {
  return { start: new Int32Array(people + 1), person: new Int32Array(0), value: new Int32Array(0) };
}

/** Symmetric rows from a list of undirected pairs; the values of a pair named twice are added. */
export function cohesionFromPairs(
  people: number,
  pairs: readonly { readonly a: number; readonly b: number; readonly value: number }[],
): CohesionPairs {
  const rows = Array.from({ length: people }, () => new Map<number, number>());
  for (const { a, b, value } of pairs) {
    rows[a]!.set(b, (rows[a]!.get(b) ?? 0) + value);
    rows[b]!.set(a, (rows[b]!.get(a) ?? 0) + value);
  }
  const start = new Int32Array(people + 1);
  rows.forEach((row, index) => (start[index + 1] = start[index]! + row.size));
  const person = new Int32Array(start[people]!);
  const value = new Int32Array(start[people]!);
  rows.forEach((row, index) => {
    let at = start[index]!;
    for (const [other, worth] of [...row].sort(([left], [right]) => left - right)) {
      person[at] = other;
      value[at++] = worth;
    }
  });
  return { start, person, value };
}
