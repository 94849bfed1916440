import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import { BestSelection } from './best-selection.js';

const FIRST_PREFIX = 24;
const GROWTH = 4;
/** Rows with no more candidates than this are taken whole when their first prefix does not do. */
const SHORT_ROW = 64;
/** A prefix is taken anew at its old length if that narrows what lies beyond by this share of what it spans. */
const WORTH_RENEWING = 0.1;

/**
 * Lazily sorted candidates. Only a short prefix of each row is ever sorted, best value less price first, as the prices stood
 * when it was taken; it is taken anew, longer, when a search proves that it must look beyond it. This is exact because prices
 * only rise, or are lowered by a step that everybody knows (`lowered`). All prefixes lie in one pool: row r owns the entries
 * `head[r]` .. `head[r] + length[r] - 1`.
 */
export class CandidatePrefixes {
  readonly head: Int32Array;
  readonly length: Int32Array;
  /** Upper bound of value - price for the row's candidates outside of its prefix; -Infinity when there are none. */
  readonly beyond: Float64Array;
  column: Int32Array;
  value: Int32Array;
  /** value - price at the time, descending: with `slackOf(row)` added an upper bound of today's. */
  worth: Float64Array;
  /** Entries reserved for the row, and how many it last asked for. */
  private readonly room: Int32Array;
  private readonly wanted: Int32Array;
  private readonly slackThen: Float64Array;
  private readonly seed: Float64Array;
  private readonly selection: BestSelection;
  private slack = 0;
  private used = 0;

  constructor(
    private readonly problem: AssignmentProblem,
    /** Columns already locked to a row: they are no candidates any more. */
    private readonly locked: ReadonlyMap<number, ReadonlySet<number>>,
    private readonly price: Float64Array,
  ) {
    const { rows } = problem;
    this.head = new Int32Array(rows).fill(-1);
    this.length = new Int32Array(rows);
    this.beyond = new Float64Array(rows);
    this.room = new Int32Array(rows);
    this.wanted = new Int32Array(rows);
    this.slackThen = new Float64Array(rows);
    const room = rows * Math.min(FIRST_PREFIX, problem.columns);
    this.column = new Int32Array(room);
    this.value = new Int32Array(room);
    this.worth = new Float64Array(room);
    this.seed = new Float64Array(problem.columns);
    this.selection = new BestSelection(problem.columns);
  }

  /** Makes sure that the row has a prefix. */
  open(row: number): void {
    if (this.head[row]! < 0) this.take(row, FIRST_PREFIX);
  }

  /** The prefix anew at today's prices; a longer one when that leaves hardly less beyond it. */
  extend(row: number): void {
    const whole = this.degree(row);
    if (whole <= SHORT_ROW) {
      this.take(row, whole);
      return;
    }
    const before = this.beyond[row]! + this.slackOf(row);
    this.take(row, this.wanted[row]!);
    const narrowed = before - this.beyond[row]!;
    const spread = this.worth[this.head[row]!]! - this.beyond[row]!;
    if (narrowed > 0 && narrowed >= spread * WORTH_RENEWING) return;
    this.take(row, this.wanted[row]! * GROWTH);
  }

  /** Says that prices may have been lowered, none by more than `step`. */
  lowered(step: number): void {
    this.slack += step;
  }

  /** By how much a price may have fallen since the row's prefix was taken. */
  slackOf(row: number): number {
    return this.slack - this.slackThen[row]!;
  }

  /** Whether no candidate outside of the row's prefix is worth more than this. */
  bounds(row: number, worth: number): boolean {
    return this.head[row]! >= 0 && this.beyond[row]! + this.slackOf(row) <= worth;
  }

  private degree(row: number): number {
    const { candidates, columns } = this.problem;
    return candidates.kind === 'sparse' ? candidates.start[row + 1]! - candidates.start[row]! : columns;
  }

  private take(row: number, limit: number): void {
    const { candidates, columns } = this.problem;
    const { selection, price } = this;
    const values = candidates.value;
    const locked = this.locked.get(row);
    this.wanted[row] = limit;
    selection.begin(limit, this.surelyExceeded(row, limit));
    if (candidates.kind === 'sparse') {
      const columnAt = candidates.column;
      const to = candidates.start[row + 1]!;
      for (let at = candidates.start[row]!; at < to; at++) {
        const value = values[at]!;
        const column = columnAt[at]!;
        if (value !== NO_PAIR && !locked?.has(column)) selection.offer(at, value - price[column]!);
      }
    } else {
      const from = row * columns;
      for (let column = 0; column < columns; column++) {
        const value = values[from + column]!;
        const worth = value - price[column]!;
        if (worth <= selection.threshold || value === NO_PAIR || locked?.has(column)) continue;
        selection.offer(from + column, worth);
      }
    }
    this.keep(row, selection.finish());
  }

  /** A worth that at least half of `limit` candidates exceed today, known from the prefix before. */
  private surelyExceeded(row: number, limit: number): number {
    const length = this.length[row]!;
    if (length > limit || limit >= this.degree(row)) return -Infinity;
    const rank = limit >> 1;
    if (this.head[row]! < 0 || length < rank || rank === 0) return -Infinity;
    const { seed, price } = this;
    const head = this.head[row]!;
    for (let at = 0; at < length; at++) seed[at] = this.value[head + at]! - price[this.column[head + at]!]!;
    seed.subarray(0, length).sort();
    return seed[length - rank]! - 1;
  }

  private keep(row: number, kept: number): void {
    const { selection, problem } = this;
    const { candidates } = problem;
    if (this.head[row]! < 0 || this.room[row]! < kept) {
      this.makeRoom(kept);
      this.head[row] = this.used;
      this.room[row] = kept;
      this.used += kept;
    }
    const head = this.head[row]!;
    for (let rank = 0; rank < kept; rank++) {
      const at = selection.at[rank]!;
      this.column[head + rank] =
        candidates.kind === 'sparse' ? candidates.column[at]! : at - row * problem.columns;
      this.value[head + rank] = candidates.value[at]!;
      this.worth[head + rank] = selection.worth[rank]!;
    }
    this.length[row] = kept;
    this.beyond[row] = selection.beyond;
    this.slackThen[row] = this.slack;
  }

  private makeRoom(more: number): void {
    const wanted = this.used + more;
    if (wanted <= this.column.length) return;
    const room = Math.max(wanted, Math.ceil(this.column.length * 1.5));
    const column = new Int32Array(room);
    const value = new Int32Array(room);
    const worth = new Float64Array(room);
    column.set(this.column.subarray(0, this.used));
    value.set(this.value.subarray(0, this.used));
    worth.set(this.worth.subarray(0, this.used));
    this.column = column;
    this.value = value;
    this.worth = worth;
  }
}
