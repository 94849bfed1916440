import { LARGEST_AFFINITY, NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';

/** How far prices move in the first round, in logarithms per mean deviation. */
const STEP = 1;

/**
 * The most that each row could have if everybody else made way: the sum of its best candidates, its locked ones among them.
 * People whose places are all locked by others do not count. Length rows.
 */
export function rowCeilings(problem: AssignmentProblem): Float64Array {
  const { candidates, columns, rows } = problem;
  const places = problem.maxLoad.slice();
  const locked = Array.from({ length: rows }, () => new Set<number>());
  for (const { row, column } of problem.locks ?? []) {
    places[column]!--;
    locked[row]!.add(column);
  }
  return Float64Array.from({ length: rows }, (_, row) => {
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    let sum = 0;
    const free: number[] = [];
    for (let at = from; at < to; at++) {
      const value = candidates.value[at]!;
      if (value === NO_PAIR) continue;
      const column = candidates.kind === 'sparse' ? candidates.column[at]! : at - from;
      if (locked[row]!.has(column)) sum += value;
      else if (places[column]! > 0) free.push(value);
    }
    free.sort((left, right) => right - left);
    return free.slice(0, problem.demand[row]! - locked[row]!.size).reduce((best, value) => best + value, sum);
  });
}

/**
 * An upper bound of the worst-off row's worth in any plan that fills as many seats. For weights w >= 0 of sum 1 the worst-off
 * is at most sum(w v) <= max over plans of sum(w v), which is one P1; the least over w is the bound of the linear relaxation
 * (its polytope is integral, so nothing is better without branching). Weights follow the multiplicative rule (Arora, Hazan,
 * Kale 2012): rows above the mean lose weight. Stops early once `reached` is proven.
 *
 * @param counted rows that take part (1); @param reached the worst-off of a known plan.
 */
export function boundOfWorstOff(
  problem: AssignmentProblem,
  counted: Uint8Array,
  reached: number,
  rounds: number,
  shouldStop: () => boolean = () => false,
): number {
  const weight = Float64Array.from(counted);
  let bound = Infinity;
  for (let round = 0; round < rounds && bound > reached && !shouldStop(); round++) {
    const total = weight.reduce((sum, one) => sum + one, 0);
    if (total === 0) break;
    const scale = scaleFor(problem, weight);
    const solved = solveAssignment({ ...weighted(problem, weight, scale), unfilledCost: undefined });
    bound = Math.min(bound, Math.floor(solved.upperBound / (scale * total) + 1e-6));
    const worth = worths(problem, solved.seatStart, solved.seatColumn);
    moveWeights(weight, worth, STEP / Math.sqrt(1 + round / 10));
  }
  return bound;
}

/** Largest scale at which every weighted value is still an affinity that P1 takes. */
function scaleFor(problem: AssignmentProblem, weight: Float64Array): number {
  const { candidates, columns, rows } = problem;
  let largest = 1;
  for (let row = 0; row < rows; row++) {
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    for (let at = from; at < to; at++) {
      const value = candidates.value[at]!;
      if (value !== NO_PAIR) largest = Math.max(largest, Math.abs(value) * weight[row]!);
    }
  }
  return (LARGEST_AFFINITY - 1) / largest;
}

/** Rounded up, so that the bound stays a bound. */
function weighted(problem: AssignmentProblem, weight: Float64Array, scale: number): AssignmentProblem {
  const { candidates, columns, rows } = problem;
  const value = candidates.value.slice();
  for (let row = 0; row < rows; row++) {
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    for (let at = from; at < to; at++)
      if (value[at] !== NO_PAIR) value[at] = Math.ceil(value[at]! * weight[row]! * scale);
  }
  return { ...problem, candidates: { ...candidates, value } };
}

function worths(problem: AssignmentProblem, seatStart: Int32Array, seatColumn: Int32Array): Float64Array {
  const { candidates, columns, rows } = problem;
  const worth = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const seats = seatColumn.subarray(seatStart[row], seatStart[row + 1]).filter((column) => column >= 0);
    if (candidates.kind === 'dense') {
      for (const column of seats) worth[row]! += candidates.value[row * columns + column]!;
      continue;
    }
    for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++)
      if (seats.includes(candidates.column[at]!)) worth[row]! += candidates.value[at]!;
  }
  return worth;
}

function moveWeights(weight: Float64Array, worth: Float64Array, step: number): void {
  let total = 0;
  let mean = 0;
  weight.forEach((one, row) => {
    total += one;
    mean += one * worth[row]!;
  });
  mean /= total;
  let deviation = 0;
  let counted = 0;
  weight.forEach((one, row) => {
    if (one === 0) return;
    deviation += Math.abs(worth[row]! - mean);
    counted++;
  });
  deviation = Math.max(1, deviation / counted);
  let after = 0;
  weight.forEach((one, row) => {
    // Bounded exponents keep every weight a positive number.
    const far = Math.max(-3, Math.min(3, (step * (worth[row]! - mean)) / deviation));
    weight[row] = one * Math.exp(-far);
    after += weight[row]!;
  });
  weight.forEach((one, row) => (weight[row] = one === 0 ? 0 : Math.max(1e-12, one / after)));
}
