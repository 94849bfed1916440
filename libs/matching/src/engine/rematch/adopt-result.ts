import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import type { AssignmentResult } from '../assignment/assignment.result.js';
import { StandingRepair } from './standing-repair.js';

/** What a standing plan needs from a solved problem. */
export type SolvedAssignment = Pick<
  AssignmentResult,
  'seatStart' | 'seatColumn' | 'rowPrice' | 'columnPrice' | 'penalties'
>;

/**
 * Takes a solved problem over: candidates into lists that can change, the made pairs, and the duals. O(candidates).
 * The result must be complete and have gap 0: only then its prices are optimal.
 */
export function adoptResult(
  problem: AssignmentProblem,
  result: SolvedAssignment,
  bonus: number,
): StandingRepair {
  const repair = new StandingRepair(bonus, problem.unfilledCost === undefined);
  const { graph, locks } = repair;
  addOwners(problem, result, repair);
  for (const { row, column } of problem.locks ?? []) locks.add(row, column, NO_PAIR);
  const isLocked = lockedPairs(problem);
  const values = { least: 0, largest: 0 };
  forEachCandidate(problem, (row, column, value) => {
    values.least = Math.min(values.least, value);
    values.largest = Math.max(values.largest, value);
    if (isLocked(row, column)) {
      locks.remove(row, column);
      locks.add(row, column, value);
    } else graph.addPair(row, column, value);
  });
  for (let row = 0; row < problem.rows; row++) {
    graph.setSeats(row, problem.demand[row]! - locks.countOfRow(row));
    const seats = result.seatColumn.subarray(result.seatStart[row]!, result.seatStart[row + 1]!);
    for (const column of seats) {
      if (column < 0 || isLocked(row, column)) continue;
      const pair = graph.find(row, column);
      graph.make(pair);
      graph.kept[pair] = 1;
    }
  }
  for (let column = 0; column < problem.columns; column++) repair.fitPlaces(column);
  graph.takeTouched();
  graph.rowPrice.set(result.rowPrice);
  graph.columnPrice.set(result.columnPrice);
  graph.shortLoad = result.penalties.shortLoad;
  const dearest = repair.fillingFirst
    ? 0
    : result.penalties.unfilled.reduce((most, cost) => Math.max(most, cost), 0);
  repair.outweigh([values.least, values.largest], problem.rows, problem.columns, dearest);
  return repair;
}

/** Rows and columns with room for exactly their candidates. */
function addOwners(problem: AssignmentProblem, result: SolvedAssignment, repair: StandingRepair): void {
  const ofRow = new Int32Array(problem.rows);
  const ofColumn = new Int32Array(problem.columns);
  let pairs = 0;
  forEachCandidate(problem, (row, column) => {
    ofRow[row]!++;
    ofColumn[column]!++;
    pairs++;
  });
  // Some room for what comes: growing later would copy everything within one event.
  repair.graph.reservePairs(pairs + (pairs >> 4) + 1024);
  for (let row = 0; row < problem.rows; row++)
    repair.graph.addRow(result.penalties.unfilled[row]!, ofRow[row]!);
  for (let column = 0; column < problem.columns; column++)
    repair.addColumn(problem.maxLoad[column]!, problem.minLoad?.[column] ?? 0, ofColumn[column]!);
}

function lockedPairs(problem: AssignmentProblem): (row: number, column: number) => boolean {
  const locked = new Set((problem.locks ?? []).map(({ row, column }) => row * problem.columns + column));
  return (row, column) => locked.size > 0 && locked.has(row * problem.columns + column);
}

function forEachCandidate(
  { candidates, rows, columns }: AssignmentProblem,
  visit: (row: number, column: number, value: number) => void,
): void {
  const { value } = candidates;
  if (candidates.kind === 'dense') {
    for (let at = 0, row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, at++) {
        if (value[at] !== NO_PAIR) visit(row, column, value[at]!);
      }
    }
    return;
  }
  for (let row = 0; row < rows; row++) {
    for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++) {
      if (value[at] !== NO_PAIR) visit(row, candidates.column[at]!, value[at]!);
    }
  }
}
