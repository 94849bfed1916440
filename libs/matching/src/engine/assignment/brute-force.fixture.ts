import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem, SparseCandidates } from './assignment.problem.js';

/** A small dense matrix as typed input; `null` is a forbidden pair. */
export function denseCandidates(matrix: readonly (readonly (number | null)[])[]) {
  return { kind: 'dense' as const, value: Int32Array.from(matrix.flat(), (value) => value ?? NO_PAIR) };
}

/** The same matrix as compressed sparse rows. */
export function sparseCandidates(matrix: readonly (readonly (number | null)[])[]): SparseCandidates {
  const start = [0];
  const column: number[] = [];
  const value: number[] = [];
  for (const row of matrix) {
    row.forEach((entry, at) => {
      if (entry === null) return;
      column.push(at);
      value.push(entry);
    });
    start.push(column.length);
  }
  return {
    kind: 'sparse',
    start: Int32Array.from(start),
    column: Int32Array.from(column),
    value: Int32Array.from(value),
  };
}

export interface BestPlan {
  readonly shortLoad: number;
  readonly unfilled: number;
  readonly value: number;
  readonly objective: number;
}

/** The best plan by trying every subset of columns for every row. Only for a handful of rows and columns. */
export function bruteForce(
  problem: AssignmentProblem,
  matrix: readonly (readonly (number | null)[])[],
): BestPlan {
  const load = new Array<number>(problem.columns).fill(0);
  const cost = typeof problem.unfilledCost === 'number' ? problem.unfilledCost : undefined;
  let best: BestPlan | undefined;
  const better = (plan: BestPlan): boolean => {
    if (best === undefined || plan.shortLoad !== best.shortLoad)
      return plan.shortLoad < (best?.shortLoad ?? Infinity);
    if (cost === undefined && plan.unfilled !== best.unfilled) return plan.unfilled < best.unfilled;
    return plan.objective > best.objective;
  };
  const visit = (row: number, unfilled: number, value: number): void => {
    if (row === problem.rows) {
      const shortLoad = load.reduce(
        (sum, used, column) => sum + Math.max(0, (problem.minLoad?.[column] ?? 0) - used),
        0,
      );
      const plan = { shortLoad, unfilled, value, objective: value - (cost ?? 0) * unfilled };
      if (better(plan)) best = plan;
      return;
    }
    for (let subset = 0; subset < 1 << problem.columns; subset++) {
      const chosen = [...load.keys()].filter((column) => (subset >> column) & 1);
      const demand = problem.demand[row]!;
      if (chosen.length > demand || chosen.some((column) => matrix[row]![column] === null)) continue;
      if (chosen.some((column) => load[column]! >= problem.maxLoad[column]!)) continue;
      const locked = (problem.locks ?? []).filter((lock) => lock.row === row);
      if (!locked.every((lock) => chosen.includes(lock.column))) continue;
      for (const column of chosen) load[column]!++;
      const gained = chosen.reduce((sum, column) => sum + matrix[row]![column]!, 0);
      visit(row + 1, unfilled + demand - chosen.length, value + gained);
      for (const column of chosen) load[column]!--;
    }
  };
  visit(0, 0, 0);
  if (best === undefined) throw new Error('no plan honours the locks');
  return best;
}
