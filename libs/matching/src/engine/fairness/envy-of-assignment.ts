import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';

/** One unit that would rather have somebody who sits elsewhere. */
export interface Envy {
  readonly unit: number;
  /** Whom it would like, in place of `instead` (-1: on its open seat). */
  readonly person: number;
  readonly instead: number;
  readonly gain: number;
}

export interface EnvyReport {
  /** Units with at least one such wish. */
  readonly envious: number;
  readonly worstEnvy: number;
  /** Each envious unit's dearest wish, the largest first, at most `listed` of them. */
  readonly wishes: readonly Envy[];
}

/**
 * Envy seat by seat: a row would be worth more with a column that another row holds, in exchange for its least valued one.
 * Justified only by what it could feasibly take: the pair is a candidate, the row's seat and at least one of the column's are
 * not locked. (Envy of whole bundles, Foley 1967, would count people that it may not have.) O(candidates).
 */
export function envyOfAssignment(
  problem: AssignmentProblem,
  seatStart: Int32Array,
  seatColumn: Int32Array,
  listed = 100,
): EnvyReport {
  const { candidates, columns, rows } = problem;
  const takeable = takeablePlaces(problem, seatColumn);
  const locks = new Set((problem.locks ?? []).map(({ row, column }) => row * columns + column));
  const wishes: Envy[] = [];
  for (let row = 0; row < rows; row++) {
    const seats = seatColumn.subarray(seatStart[row], seatStart[row + 1]);
    const held = new Map<number, number>();
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    let best = -1;
    let bestValue = -Infinity;
    for (let at = from; at < to; at++) {
      const value = candidates.value[at]!;
      if (value === NO_PAIR) continue;
      const column = candidates.kind === 'sparse' ? candidates.column[at]! : at - from;
      if (seats.includes(column)) held.set(column, value);
      else if (takeable[column]! > 0 && value > bestValue) {
        best = column;
        bestValue = value;
      }
    }
    const { instead, worth } = leastValued(seats, held, (column) => locks.has(row * columns + column));
    if (best >= 0 && bestValue > worth)
      wishes.push({ unit: row, person: best, instead, gain: bestValue - worth });
  }
  return envyReport(wishes, listed);
}

/** Sorts wishes into a report. */
export function envyReport(wishes: Envy[], listed: number): EnvyReport {
  wishes.sort((left, right) => right.gain - left.gain || left.unit - right.unit);
  return { envious: wishes.length, worstEnvy: wishes[0]?.gain ?? 0, wishes: wishes.slice(0, listed) };
}

/** Places of each column that somebody holds without a lock. */
function takeablePlaces(problem: AssignmentProblem, seatColumn: Int32Array): Int32Array {
  const places = new Int32Array(problem.columns);
  for (const column of seatColumn) if (column >= 0) places[column]!++;
  for (const { column } of problem.locks ?? []) places[column]!--;
  return places;
}

function leastValued(
  seats: Int32Array,
  held: ReadonlyMap<number, number>,
  isLocked: (column: number) => boolean,
): { instead: number; worth: number } {
  if (seats.includes(-1)) return { instead: -1, worth: 0 };
  let instead = -1;
  let worth = Infinity;
  for (const [column, value] of held) {
    if (isLocked(column) || value >= worth) continue;
    instead = column;
    worth = value;
  }
  return { instead, worth };
}
