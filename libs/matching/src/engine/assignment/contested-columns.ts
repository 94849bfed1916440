import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import type { MatchedPairs } from './matched-pairs.js';

/**
 * Columns that no largest plan can leave a place free in: everything that alternating paths reach from the rows that a largest
 * plan leaves seats open in (the contested part of Dulmage and Mendelsohn 1958; the same for every largest plan). Undefined
 * when every seat can be filled.
 *
 * Greedy filling, then phases of breadth-first searches that share their visited marks (Pothen and Fan 1990); the marks of the
 * last phase, in which nothing was found, are the answer. O(candidates) a phase.
 */
export function contestedColumns(problem: AssignmentProblem, pairs: MatchedPairs): Uint8Array | undefined {
  const filling = new LargestFilling(problem, pairs);
  filling.fillGreedily();
  while (filling.open > 0) if (!filling.phase()) return filling.columnSeen;
  return undefined;
}

class LargestFilling {
  open = 0;
  readonly columnSeen: Uint8Array;
  private readonly rowSeen: Uint8Array;
  private readonly missing: Int32Array;
  private readonly load: Int32Array;
  private readonly placeRow: Int32Array;
  /** Row through which a column was reached, column through which a row was. */
  private readonly columnFrom: Int32Array;
  private readonly rowFrom: Int32Array;
  private readonly queue: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly pairs: MatchedPairs,
  ) {
    const { rows, columns } = problem;
    this.columnSeen = new Uint8Array(columns);
    this.rowSeen = new Uint8Array(rows);
    this.missing = pairs.demand.slice();
    this.load = new Int32Array(columns);
    this.placeRow = new Int32Array(pairs.columnStart[columns]!);
    this.columnFrom = new Int32Array(columns);
    this.rowFrom = new Int32Array(rows);
    this.queue = new Int32Array(rows);
  }

  /** Each row takes the first free candidates, starting where the rows before it are least likely to have looked. */
  fillGreedily(): void {
    const { candidates, columns } = this.problem;
    for (let row = 0; row < this.problem.rows; row++) {
      const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
      const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
      const count = to - from;
      const first = count === 0 ? 0 : (row * this.pairs.demand[row]!) % count;
      for (let step = 0; step < count && this.missing[row]! > 0; step++) {
        const at = from + (first + step < count ? first + step : first + step - count);
        const column = candidates.kind === 'sparse' ? candidates.column[at]! : at - from;
        if (this.load[column]! < this.pairs.maxLoad[column]! && this.allowed(row, column, at))
          this.take(row, column);
      }
      this.open += this.missing[row]!;
    }
  }

  /** Searches once from every open row; false when none of them could be helped. */
  phase(): boolean {
    this.columnSeen.fill(0);
    this.rowSeen.fill(0);
    let helped = false;
    for (let row = 0; row < this.problem.rows; row++) {
      while (this.missing[row]! > 0 && this.rowSeen[row] === 0 && this.search(row)) helped = true;
    }
    return helped;
  }

  private search(start: number): boolean {
    const { candidates, columns } = this.problem;
    const { queue, rowSeen, columnSeen } = this;
    let size = 0;
    queue[size++] = start;
    rowSeen[start] = 1;
    for (let next = 0; next < size; next++) {
      const row = queue[next]!;
      const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
      const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
      for (let at = from; at < to; at++) {
        const column = candidates.kind === 'sparse' ? candidates.column[at]! : at - from;
        if (columnSeen[column] === 1 || !this.allowed(row, column, at) || this.holds(row, column)) continue;
        columnSeen[column] = 1;
        this.columnFrom[column] = row;
        if (this.load[column]! < this.pairs.maxLoad[column]!) {
          this.exchange(start, column);
          return true;
        }
        const first = this.pairs.columnStart[column]!;
        for (let place = first; place < first + this.load[column]!; place++) {
          const holder = this.placeRow[place]!;
          if (rowSeen[holder] === 1) continue;
          rowSeen[holder] = 1;
          this.rowFrom[holder] = column;
          queue[size++] = holder;
        }
      }
    }
    return false;
  }

  private exchange(start: number, free: number): void {
    let column = free;
    let row = this.columnFrom[column]!;
    this.take(row, column);
    while (row !== start) {
      column = this.rowFrom[row]!;
      const next = this.columnFrom[column]!;
      const first = this.pairs.columnStart[column]!;
      let place = first;
      while (this.placeRow[place] !== row) place++;
      this.placeRow[place] = next;
      this.missing[row]!++;
      this.missing[next]!--;
      row = next;
    }
    this.open--;
  }

  private take(row: number, column: number): void {
    this.placeRow[this.pairs.columnStart[column]! + this.load[column]!++] = row;
    this.missing[row]!--;
  }

  private allowed(row: number, column: number, at: number): boolean {
    return this.problem.candidates.value[at] !== NO_PAIR && !this.pairs.locked.get(row)?.has(column);
  }

  private holds(row: number, column: number): boolean {
    const first = this.pairs.columnStart[column]!;
    for (let place = first; place < first + this.load[column]!; place++) {
      if (this.placeRow[place] === row) return true;
    }
    return false;
  }
}
