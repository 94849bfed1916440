import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { SeatedPlan } from './seated-plan.js';

/** Candidates of a row sorted by column, so that one value is found by binary search (dense: by index). */
interface Entries {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Int32Array;
}

/** A P1 plan as units: a row's worth is the sum of its affinities. Open seats stay open: who goes short is P1's decision. */
export class RowSeats extends SeatedPlan {
  readonly member: Int32Array;
  readonly value: Float64Array;
  readonly widest: number;
  private readonly entries: Entries;

  /** @param seatColumn a plan that honours the problem, laid out as `AssignmentResult.seatColumn`. */
  constructor(problem: AssignmentProblem, seatStart: Int32Array, seatColumn: Int32Array) {
    const fixed = Uint8Array.from(seatColumn, (column) => (column < 0 ? 1 : 0));
    for (const { row, column } of problem.locks ?? []) {
      fixed[seatColumn.subarray(0, seatStart[row + 1]).indexOf(column, seatStart[row])] = 1;
    }
    const least = problem.minLoad ?? new Int32Array(problem.columns);
    super(problem.rows, problem.columns, seatStart, problem.maxLoad, least, fixed, -Infinity);
    this.entries = sortedEntries(problem);
    this.widest = this.entries.start.reduce(
      (most, from, row) => Math.max(most, (this.entries.start[row + 1] ?? from) - from),
      0,
    );
    this.member = new Int32Array(seatColumn.length);
    this.value = new Float64Array(problem.rows);
    this.restore(seatColumn);
  }

  options(seat: number, person: Int32Array, worth: Float64Array): number {
    const row = this.unitOf[seat]!;
    const { start, column, value } = this.entries;
    const base = this.value[row]! - this.affinity(row, this.member[seat]!);
    let count = 0;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const candidate = column[at]!;
      if (this.holds(row, candidate, seat)) continue;
      person[count] = candidate;
      worth[count++] = base + value[at]!;
    }
    return count;
  }

  worthWith(seat: number, person: number): number {
    const row = this.unitOf[seat]!;
    const at = this.find(row, person);
    if (at < 0 || this.holds(row, person, seat)) return -Infinity;
    return this.value[row]! - this.affinity(row, this.member[seat]!) + this.entries.value[at]!;
  }

  protected worthOf(row: number): number {
    let sum = 0;
    for (let seat = this.seatStart[row]!; seat < this.seatStart[row + 1]!; seat++)
      sum += this.affinity(row, this.member[seat]!);
    return sum;
  }

  private holds(row: number, column: number, except: number): boolean {
    for (let seat = this.seatStart[row]!; seat < this.seatStart[row + 1]!; seat++)
      if (seat !== except && this.member[seat] === column) return true;
    return false;
  }

  private affinity(row: number, column: number): number {
    return column < 0 ? 0 : this.entries.value[this.find(row, column)]!;
  }

  private find(row: number, column: number): number {
    const { start, column: columns } = this.entries;
    let low = start[row]!;
    let high = start[row + 1]! - 1;
    // Rows without gaps (dense input without vetoes) are hit at once.
    const guess = low + column;
    if (guess <= high && columns[guess] === column) return guess;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (columns[middle] === column) return middle;
      if (columns[middle]! < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

function sortedEntries({ rows, columns, candidates }: AssignmentProblem): Entries {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(candidates.value.length);
  const value = new Int32Array(candidates.value.length);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const sparse = candidates.kind === 'sparse';
    const from = sparse ? candidates.start[row]! : row * columns;
    const to = sparse ? candidates.start[row + 1]! : from + columns;
    const order = Array.from({ length: to - from }, (_, index) => from + index);
    if (sparse) order.sort((left, right) => candidates.column[left]! - candidates.column[right]!);
    for (const at of order) {
      if (candidates.value[at] === NO_PAIR) continue;
      column[size] = sparse ? candidates.column[at]! : at - from;
      value[size++] = candidates.value[at]!;
    }
    start[row + 1] = size;
  }
  return { start, column: column.slice(0, size), value: value.slice(0, size) };
}
