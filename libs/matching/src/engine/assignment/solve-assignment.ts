import { assignmentFaults } from './assignment.faults.js';
import { AssignmentInputError } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import type { AssignmentPenalties, AssignmentResult } from './assignment.result.js';
import { CandidatePrefixes } from './candidate-prefix.js';
import { ColumnCandidates } from './column-candidates.js';
import { boundByPrices, boundByBestCandidates } from './dual-bound.js';
import { MatchedPairs } from './matched-pairs.js';
import { openByAuction, openingPrices } from './opening-prices.js';
import { affinityRange, assignmentPenalties } from './penalties.js';
import { isTooDear, PriceDescent } from './price-descent.js';
import { ShortestAugmentation } from './shortest-augmentation.js';
import type { Prices } from './shortest-augmentation.js';
import { explainUnfilled } from './unfilled-seats.js';

/** Callbacks of the caller; the engine itself knows no clock. */
export interface AssignmentControl {
  /** Asked every few hundred seats; true ends the search with the plan so far. */
  readonly shouldStop?: () => boolean;
  /** Done fraction, 0..1. */
  readonly onProgress?: (fraction: number) => void;
}

const SEATS_PER_CHECK = 256;

/**
 * Exact P1: an auction opens with pairs and prices close to the best, successive shortest paths with potentials decide every
 * seat that is left, and columns that opened too dear come down along shortest paths as well. Candidate prefixes are sorted
 * lazily, searches are cut at the best sink: O(seats x touched candidates x log n), mostly far fewer searches than seats. The
 * result carries the duals, which `checkAssignment` verifies on its own.
 *
 * @throws AssignmentInputError when `assignmentFaults` finds something.
 */
export function solveAssignment(
  problem: AssignmentProblem,
  control: AssignmentControl = {},
): AssignmentResult {
  const range = affinityRange(problem.candidates);
  const faults = assignmentFaults(problem, range);
  if (faults.length > 0) throw new AssignmentInputError(faults);
  const penalties = assignmentPenalties(problem, range);
  const pairs = new MatchedPairs(problem);
  const width = range.largest - range.least;
  const opening = openingPrices(problem, pairs, penalties, width);
  const prices: Prices = { row: new Float64Array(problem.rows), column: opening.column.slice() };
  const prefixes = new CandidatePrefixes(problem, pairs.locked, prices.column);
  const search = new ShortestAugmentation(pairs, prefixes, prices, penalties.unfilled, penalties.shortLoad);
  let stopped = false;
  const shouldStop = (): boolean => (stopped ||= control.shouldStop?.() === true);
  openByAuction(opening, pairs, prefixes, prices, penalties.unfilled, width, shouldStop);
  shouldStop();

  let decided = 0;
  let stoppedAt = stopped ? 0 : problem.rows;
  for (let row = 0; row < problem.rows; row++) {
    if (pairs.rowCount[row]! < pairs.demand[row]! || pairs.demand[row] === 0) search.startRow(row);
    if (stoppedAt < problem.rows) continue;
    for (let seat = pairs.rowCount[row]!; seat < pairs.demand[row]!; seat++) {
      search.augment(row);
      if (++decided % SEATS_PER_CHECK !== 0) continue;
      control.onProgress?.(row / problem.rows);
      if (shouldStop()) {
        stoppedAt = row;
        break;
      }
    }
  }
  const lowered = stopped ? 0 : lowerDearColumns(problem, pairs, prices, penalties, shouldStop);
  control.onProgress?.(1);

  const complete = !stopped;
  const { value, unfilledSeats, seatStart, seatColumn } = readSeats(problem, pairs);
  const shortLoads = shortOf(pairs);
  const openCost = openSeatCost(problem, pairs);
  const objective = value - openCost;
  const upperBound = complete
    ? boundByPrices(problem, pairs, prices, penalties, lowered === 0 ? prefixes : undefined)
    : boundByBestCandidates(problem);
  return {
    complete,
    seatStart,
    seatColumn,
    value,
    objective,
    upperBound,
    gap: upperBound - objective,
    unfilledSeats,
    ...explainUnfilled(problem, pairs, stoppedAt),
    shortLoads,
    rowPrice: prices.row,
    columnPrice: prices.column,
    penalties,
  };
}

/** Columns that opened dearer than a free place there warrants come down; says how many steps that took. */
function lowerDearColumns(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  prices: Prices,
  { unfilled, shortLoad }: AssignmentPenalties,
  shouldStop: () => boolean,
): number {
  let descent: PriceDescent | undefined;
  let steps = 0;
  for (let column = 0; column < problem.columns; column++) {
    while (isTooDear(column, pairs, prices, shortLoad)) {
      descent ??= new PriceDescent(pairs, new ColumnCandidates(problem), prices, unfilled, shortLoad);
      descent.lower(column);
      if (++steps % SEATS_PER_CHECK === 0 && shouldStop()) return steps;
    }
  }
  return steps;
}

function readSeats(problem: AssignmentProblem, pairs: MatchedPairs) {
  const seatStart = new Int32Array(problem.rows + 1);
  for (let row = 0; row < problem.rows; row++) seatStart[row + 1] = seatStart[row]! + problem.demand[row]!;
  const seatColumn = new Int32Array(seatStart[problem.rows]!).fill(-1);
  let value = pairs.lockedValue;
  let filled = 0;
  for (let row = 0; row < problem.rows; row++) {
    const from = pairs.rowStart[row]!;
    const made = [
      ...pairs.rowColumn.subarray(from, from + pairs.rowCount[row]!),
      ...(pairs.locked.get(row) ?? []),
    ];
    made.sort((left, right) => left - right);
    seatColumn.set(made, seatStart[row]!);
    filled += made.length;
  }
  for (let column = 0; column < problem.columns; column++) {
    const from = pairs.columnStart[column]!;
    for (let at = from; at < from + pairs.load[column]!; at++) value += pairs.columnValue[at]!;
  }
  return { seatStart, seatColumn, value, unfilledSeats: seatColumn.length - filled };
}

function openSeatCost(problem: AssignmentProblem, pairs: MatchedPairs): number {
  const cost = problem.unfilledCost;
  if (cost === undefined) return 0;
  let sum = 0;
  for (let row = 0; row < problem.rows; row++) {
    sum += (pairs.demand[row]! - pairs.rowCount[row]!) * (typeof cost === 'number' ? cost : cost[row]!);
  }
  return sum;
}

function shortOf(pairs: MatchedPairs): { column: number; missing: number }[] {
  const short: { column: number; missing: number }[] = [];
  pairs.minLoad.forEach((least, column) => {
    const missing = least - pairs.load[column]!;
    if (missing > 0) short.push({ column, missing });
  });
  return short;
}
