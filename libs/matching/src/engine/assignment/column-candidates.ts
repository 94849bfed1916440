import { candidateValue } from './assignment.faults.js';
import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';

/**
 * The candidates seen from the columns. Entry `at` of column c, `start(c) <= at < end(c)`, is a row and its affinity. Sparse
 * input is transposed once, by counting; dense input is read where it lies.
 */
export class ColumnCandidates {
  private readonly first: Int32Array | undefined;
  private readonly rowAt: Int32Array | undefined;
  private readonly entryAt: Int32Array | undefined;

  constructor(private readonly problem: AssignmentProblem) {
    const { candidates, rows, columns } = problem;
    if (candidates.kind === 'dense') return;
    const first = new Int32Array(columns + 1);
    for (const column of candidates.column) first[column + 1]!++;
    for (let column = 0; column < columns; column++) first[column + 1]! += first[column]!;
    const next = first.slice();
    const rowAt = new Int32Array(candidates.column.length);
    const entryAt = new Int32Array(candidates.column.length);
    for (let row = 0; row < rows; row++) {
      for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++) {
        const place = next[candidates.column[at]!]!++;
        rowAt[place] = row;
        entryAt[place] = at;
      }
    }
    this.first = first;
    this.rowAt = rowAt;
    this.entryAt = entryAt;
  }

  start(column: number): number {
    return this.first === undefined ? 0 : this.first[column]!;
  }

  end(column: number): number {
    return this.first === undefined ? this.problem.rows : this.first[column + 1]!;
  }

  row(at: number): number {
    return this.rowAt === undefined ? at : this.rowAt[at]!;
  }

  /** Affinity, or `NO_PAIR`. */
  value(column: number, at: number): number {
    const { candidates, columns } = this.problem;
    if (this.entryAt === undefined) return candidates.value[at * columns + column]!;
    return candidates.value[this.entryAt[at]!] ?? NO_PAIR;
  }

  /** Affinity of a pair, or `NO_PAIR`. */
  valueOf(row: number, column: number): number {
    return candidateValue(this.problem, row, column);
  }
}
