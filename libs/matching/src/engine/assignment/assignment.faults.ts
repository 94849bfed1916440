import { LARGEST_AFFINITY, NO_PAIR } from './assignment.problem.js';
import { affinityRange } from './penalties.js';
import type { AffinityRange } from './penalties.js';
import type { AssignmentProblem, AssignmentProblemFault } from './assignment.problem.js';

type Report = (code: AssignmentProblemFault['code'], at: number) => void;

/** Everything that is wrong with a P1 input; an empty list means that it can be solved. O(candidates). */
export function assignmentFaults(
  problem: AssignmentProblem,
  range: AffinityRange = affinityRange(problem.candidates),
): AssignmentProblemFault[] {
  const faults: AssignmentProblemFault[] = [];
  const report: Report = (code, at) => {
    if (faults.length < 100) faults.push({ code, at });
  };
  checkLengths(problem, report);
  if (faults.length > 0) return faults;
  checkNumbers(problem, report);
  checkCandidates(problem, range, report);
  if (faults.length === 0) checkLocks(problem, report);
  return faults;
}

function checkLengths(problem: AssignmentProblem, report: Report): void {
  const { rows, columns, candidates } = problem;
  const wanted: [number, number][] = [
    [problem.demand.length, rows],
    [problem.maxLoad.length, columns],
    [problem.minLoad?.length ?? columns, columns],
    [problem.vetoed?.length ?? rows, rows],
  ];
  if (typeof problem.unfilledCost === 'object') wanted.push([problem.unfilledCost.length, rows]);
  if (candidates.kind === 'dense') wanted.push([candidates.value.length, rows * columns]);
  else {
    const entries = candidates.start[rows] ?? -1;
    wanted.push(
      [candidates.start.length, rows + 1],
      [candidates.column.length, entries],
      [candidates.value.length, entries],
    );
  }
  wanted.forEach(([got, want], at) => {
    if (got !== want) report('wrong-length', at);
  });
}

function checkNumbers(problem: AssignmentProblem, report: Report): void {
  problem.demand.forEach((demand, row) => demand < 0 && report('negative-number', row));
  problem.maxLoad.forEach((load, column) => {
    const least = problem.minLoad?.[column] ?? 0;
    if (load < 0 || least < 0) report('negative-number', column);
    if (least > load) report('min-load-above-max-load', column);
  });
  const costs = problem.unfilledCost;
  if (costs === undefined) return;
  (typeof costs === 'number' ? [costs] : costs).forEach((cost, row) => {
    if (!Number.isSafeInteger(cost) || cost < 0) report('bad-unfilled-cost', row);
  });
}

function checkCandidates(problem: AssignmentProblem, range: AffinityRange, report: Report): void {
  const { candidates, rows, columns } = problem;
  const tooLarge = (value: number): boolean => value > LARGEST_AFFINITY || value < -LARGEST_AFFINITY;
  if (candidates.kind === 'dense') {
    if (!tooLarge(range.least) && !tooLarge(range.largest)) return;
    candidates.value.forEach((value, at) => {
      if (value !== NO_PAIR && tooLarge(value)) report('affinity-out-of-range', at);
    });
    return;
  }
  const { start, column: columnAt, value: valueAt } = candidates;
  const seen = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const column = columnAt[at]!;
      if (column < 0 || column >= columns) report('column-out-of-range', at);
      else if (seen[column] === row) report('duplicate-candidate', at);
      else seen[column] = row;
      if (tooLarge(valueAt[at]!)) report('affinity-out-of-range', at);
    }
  }
}

function checkLocks(problem: AssignmentProblem, report: Report): void {
  const ofRow = new Map<number, number>();
  const ofColumn = new Map<number, number>();
  const seen = new Set<number>();
  (problem.locks ?? []).forEach(({ row, column }, at) => {
    const pair = row * problem.columns + column;
    if (seen.has(pair)) report('duplicate-lock', at);
    seen.add(pair);
    if (candidateValue(problem, row, column) === NO_PAIR) report('lock-without-candidate', at);
    ofRow.set(row, (ofRow.get(row) ?? 0) + 1);
    ofColumn.set(column, (ofColumn.get(column) ?? 0) + 1);
  });
  for (const [row, locked] of ofRow)
    if (locked > (problem.demand[row] ?? 0)) report('locks-exceed-demand', row);
  for (const [column, locked] of ofColumn) {
    if (locked > (problem.maxLoad[column] ?? 0)) report('locks-exceed-load', column);
  }
}

/** Affinity of one pair, or `NO_PAIR`. O(candidates of the row). */
export function candidateValue(problem: AssignmentProblem, row: number, column: number): number {
  if (row < 0 || row >= problem.rows || column < 0 || column >= problem.columns) return NO_PAIR;
  const { candidates } = problem;
  if (candidates.kind === 'dense') return candidates.value[row * problem.columns + column]!;
  for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++) {
    if (candidates.column[at] === column) return candidates.value[at]!;
  }
  return NO_PAIR;
}
