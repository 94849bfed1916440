import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem, SparseCandidates } from '../assignment/assignment.problem.js';
import type { AssignmentResult } from '../assignment/assignment.result.js';
import { solveAssignment } from '../assignment/solve-assignment.js';

/**
 * With one seat a row the best worst-off is exact: a bottleneck assignment (Gross 1959; Garfinkel 1971). The threshold is
 * searched by halving; at each one, pairs below it are left out and P1 says whether everybody is still served. The last
 * feasible P1 is also the largest total that this worst-off allows.
 *
 * @param start the plan of the largest total; its open seats stay open. @param ceiling most that any row could have.
 */
export function bestWorstOff(
  problem: AssignmentProblem,
  start: AssignmentResult,
  ceiling: Float64Array,
): { worst: number; plan: AssignmentResult } {
  const demand = problem.demand.map((seats, row) => (isServed(start, row) ? seats : 0));
  const served = { ...problem, demand, unfilledCost: undefined };
  const values = thresholds(served, ceiling);
  const worstAt = values.length - 1;
  let best: { worst: number; plan: AssignmentResult } | undefined;
  let low = -1;
  let high = worstAt + 1;
  for (let at = worstAt; high - low > 1; at = (low + high) >> 1) {
    const plan = solveAssignment({ ...served, candidates: atLeast(served, values[at]!) });
    const fair = plan.unfilledSeats === 0 && missing(plan) <= missing(start);
    if (fair) {
      low = at;
      best = { worst: values[at]!, plan };
    } else high = at;
  }
  return best ?? { worst: values[0] ?? 0, plan: start };
}

/** Values that the worst-off could have, ascending, none above the lowest ceiling of a served row or the least locked value. */
function thresholds(problem: AssignmentProblem, ceiling: Float64Array): number[] {
  const rows = Array.from(problem.demand.keys()).filter((row) => problem.demand[row]! > 0);
  const lowest = rows.reduce((least, row) => Math.min(least, ceiling[row]!), Infinity);
  const seen = new Set<number>();
  for (const row of rows)
    eachCandidate(problem, row, (_, value) => {
      if (value <= lowest) seen.add(value);
    });
  return Array.from(Float64Array.from(seen).sort());
}

function atLeast(problem: AssignmentProblem, threshold: number): SparseCandidates {
  const locked = new Set((problem.locks ?? []).map(({ row, column }) => row * problem.columns + column));
  const start = new Int32Array(problem.rows + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < problem.rows; row++) {
    eachCandidate(problem, row, (column, value) => {
      if (value < threshold && !locked.has(row * problem.columns + column)) return;
      columns.push(column);
      values.push(value);
    });
    start[row + 1] = columns.length;
  }
  return { kind: 'sparse', start, column: Int32Array.from(columns), value: Int32Array.from(values) };
}

function eachCandidate(
  { candidates, columns }: AssignmentProblem,
  row: number,
  visit: (column: number, value: number) => void,
): void {
  const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
  const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
  for (let at = from; at < to; at++) {
    const value = candidates.value[at]!;
    if (value !== NO_PAIR) visit(candidates.kind === 'sparse' ? candidates.column[at]! : at - from, value);
  }
}

function isServed({ seatStart, seatColumn }: AssignmentResult, row: number): boolean {
  return !seatColumn.subarray(seatStart[row], seatStart[row + 1]).includes(-1);
}

function missing({ shortLoads }: AssignmentResult): number {
  return shortLoads.reduce((sum, short) => sum + short.missing, 0);
}
