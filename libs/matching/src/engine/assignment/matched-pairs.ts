import { candidateValue } from './assignment.faults.js';
import type { AssignmentProblem } from './assignment.problem.js';

/** The pairs made so far, from both sides, on typed arrays. Locked pairs are kept apart: the search never sees them. */
export class MatchedPairs {
  /** Row r owns rowColumn[rowStart[r]] .. + rowCount[r]. */
  readonly rowStart: Int32Array;
  readonly rowCount: Int32Array;
  readonly rowColumn: Int32Array;
  /** Column c owns columnRow / columnValue [columnStart[c]] .. + load[c]. */
  readonly columnStart: Int32Array;
  readonly load: Int32Array;
  readonly columnRow: Int32Array;
  readonly columnValue: Int32Array;
  /** What is left after the locks. */
  readonly demand: Int32Array;
  readonly maxLoad: Int32Array;
  readonly minLoad: Int32Array;
  readonly locked: ReadonlyMap<number, ReadonlySet<number>>;
  readonly lockedValue: number;

  constructor(problem: AssignmentProblem) {
    this.demand = problem.demand.slice();
    this.maxLoad = problem.maxLoad.slice();
    this.minLoad = problem.minLoad?.slice() ?? new Int32Array(problem.columns);
    const locked = new Map<number, Set<number>>();
    let lockedValue = 0;
    for (const { row, column } of problem.locks ?? []) {
      locked.set(row, (locked.get(row) ?? new Set()).add(column));
      lockedValue += candidateValue(problem, row, column);
      this.demand[row]!--;
      this.maxLoad[column]!--;
      if (this.minLoad[column]! > 0) this.minLoad[column]!--;
    }
    this.locked = locked;
    this.lockedValue = lockedValue;
    this.rowStart = starts(this.demand);
    this.columnStart = starts(usefulLoad(problem, this.maxLoad));
    this.rowCount = new Int32Array(problem.rows);
    this.load = new Int32Array(problem.columns);
    this.rowColumn = new Int32Array(this.rowStart[problem.rows]!);
    this.columnRow = new Int32Array(this.columnStart[problem.columns]!);
    this.columnValue = new Int32Array(this.columnStart[problem.columns]!);
  }

  has(row: number, column: number): boolean {
    const from = this.rowStart[row]!;
    const to = from + this.rowCount[row]!;
    for (let at = from; at < to; at++) if (this.rowColumn[at] === column) return true;
    return false;
  }

  /** Affinity of a pair that was made. */
  valueOf(row: number, column: number): number {
    let at = this.columnStart[column]!;
    while (this.columnRow[at] !== row) at++;
    return this.columnValue[at]!;
  }

  add(row: number, column: number, value: number): void {
    this.rowColumn[this.rowStart[row]! + this.rowCount[row]!++] = column;
    const at = this.columnStart[column]! + this.load[column]!++;
    this.columnRow[at] = row;
    this.columnValue[at] = value;
  }

  remove(row: number, column: number): void {
    const rowFrom = this.rowStart[row]!;
    let at = rowFrom;
    while (this.rowColumn[at] !== column) at++;
    this.rowColumn[at] = this.rowColumn[rowFrom + --this.rowCount[row]!]!;
    const columnFrom = this.columnStart[column]!;
    at = columnFrom;
    while (this.columnRow[at] !== row) at++;
    const last = columnFrom + --this.load[column]!;
    this.columnRow[at] = this.columnRow[last]!;
    this.columnValue[at] = this.columnValue[last]!;
  }
}

function starts(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) start[index + 1] = start[index]! + counts[index]!;
  return start;
}

/** A column never takes more rows than could choose it: keeps the storage small when capacities are generous. */
function usefulLoad(problem: AssignmentProblem, maxLoad: Int32Array): Int32Array {
  const { candidates } = problem;
  if (candidates.kind === 'dense') return maxLoad.map((load) => Math.min(load, problem.rows));
  const degree = new Int32Array(problem.columns);
  for (const column of candidates.column) degree[column]!++;
  return maxLoad.map((load, column) => Math.min(load, degree[column]!));
}
