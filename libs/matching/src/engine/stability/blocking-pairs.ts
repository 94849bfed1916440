import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';

/** Two who would both strictly rather have each other than (the worst of) what they have. */
export interface BlockingPair {
  /** Row, group or proposer. */
  readonly unit: number;
  /** Column, mentor or receiver. */
  readonly person: number;
  /** Seat of the group; absent where seats are alike. */
  readonly slot?: number;
  /** What the unit would gain. */
  readonly unitGain: number;
  /** What the person would gain; Infinity when a place of theirs is free. */
  readonly personGain: number;
}

export interface BlockingPairs {
  readonly total: number;
  /** The pairs that gain most together, the smaller of both gains first decides; capped. */
  readonly pairs: readonly BlockingPair[];
}

/** Collects pairs, keeps the strongest ones, counts all. */
export class PairList {
  private readonly pairs: BlockingPair[] = [];
  private total = 0;

  constructor(private readonly listed: number) {}

  add(pair: BlockingPair): void {
    this.total++;
    this.pairs.push(pair);
    if (this.pairs.length > 4 * this.listed + 100) this.trim();
  }

  report(): BlockingPairs {
    this.trim();
    return { total: this.total, pairs: this.pairs.slice() };
  }

  private trim(): void {
    const weaker = (pair: BlockingPair): number => Math.min(pair.unitGain, pair.personGain);
    const order = (left: BlockingPair, right: BlockingPair): number =>
      compare(weaker(right), weaker(left)) ||
      compare(right.unitGain, left.unitGain) ||
      left.unit - right.unit ||
      (left.slot ?? 0) - (right.slot ?? 0) ||
      left.person - right.person;
    this.pairs.sort(order).splice(this.listed);
  }
}

/** Unlike a difference, this also orders infinities. */
function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Blocking pairs of an assignment: the row would be worth more with the column in place of its least valued seat (or on an
 * open one), and the column has a free place or a row that it values strictly less. Locked seats on either side do not move.
 * A pair is worth `affinity` to the row and `priority` to the column.
 *
 * @param priority what the column thinks of the row; the affinity when absent.
 */
export function blockingPairs(
  problem: AssignmentProblem,
  seatStart: Int32Array,
  seatColumn: Int32Array,
  priority?: (row: number, column: number, affinity: number) => number,
  listed = 100,
): BlockingPairs {
  const claim = priority ?? ((_row: number, _column: number, affinity: number) => affinity);
  const locked = new Set((problem.locks ?? []).map(({ row, column }) => row * problem.columns + column));
  const load = new Int32Array(problem.columns);
  const leastClaim = new Float64Array(problem.columns).fill(Infinity);
  const leastSeat = new Float64Array(problem.rows).fill(Infinity);
  eachPair(problem, (row, column, affinity) => {
    if (!seatColumn.subarray(seatStart[row], seatStart[row + 1]).includes(column)) return;
    load[column]!++;
    if (locked.has(row * problem.columns + column)) return;
    leastClaim[column] = Math.min(leastClaim[column]!, claim(row, column, affinity));
    leastSeat[row] = Math.min(leastSeat[row]!, affinity);
  });
  for (let row = 0; row < problem.rows; row++)
    if (seatColumn.subarray(seatStart[row], seatStart[row + 1]).includes(-1)) leastSeat[row] = 0;
  const pairs = new PairList(listed);
  eachPair(problem, (row, column, affinity) => {
    if (affinity <= leastSeat[row]!) return;
    if (seatColumn.subarray(seatStart[row], seatStart[row + 1]).includes(column)) return;
    const hasPlace = load[column]! < problem.maxLoad[column]!;
    const gain = claim(row, column, affinity) - leastClaim[column]!;
    if (!hasPlace && !(gain > 0)) return;
    const unitGain = affinity - leastSeat[row]!;
    pairs.add({ unit: row, person: column, unitGain, personGain: hasPlace ? Infinity : gain });
  });
  return pairs.report();
}

function eachPair(
  { candidates, rows, columns }: AssignmentProblem,
  visit: (row: number, column: number, affinity: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    for (let at = from; at < to; at++) {
      const affinity = candidates.value[at]!;
      if (affinity !== NO_PAIR)
        visit(row, candidates.kind === 'sparse' ? candidates.column[at]! : at - from, affinity);
    }
  }
}
