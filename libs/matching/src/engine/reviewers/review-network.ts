import type { AssignmentResult } from '../assignment/assignment.result.js';
import { BOTH_OF } from './review-modes.js';
import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';
import { ReviewPairs } from './review-pairs.js';

type FreePlan = Pick<AssignmentResult, 'seatStart' | 'seatColumn' | 'rowPrice' | 'columnPrice'>;

/** The flow as it stands: pairs, modes, potentials, and what they are worth. `ReviewFlow` says what its nodes are. */
export class ReviewNetwork {
  readonly mode: Uint8Array;
  readonly pairs: ReviewPairs;
  readonly price: Float64Array;
  readonly worth: Float64Array;
  readonly childLoad: Int32Array;
  readonly open: Int32Array;
  /** Units of a child that save at least one penalty, and those that save two. */
  protected readonly once: Int32Array;
  protected readonly twice: Int32Array;
  protected readonly decided: Uint8Array;
  /** Units that leave a column for the sink; while a row is out they may be more than come in. */
  protected readonly outflow: Int32Array;
  /** Units that a column lacks while a row is out. */
  protected readonly wanting: Int32Array;
  protected readonly sink: number;

  constructor(protected readonly model: ReviewModel) {
    const { rows, columns } = model;
    this.mode = new Uint8Array(rows);
    this.pairs = new ReviewPairs(model);
    this.price = openingPrices(model);
    this.worth = new Float64Array(rows * CLASSES);
    this.childLoad = new Int32Array(rows * CLASSES);
    this.once = new Int32Array(rows * CLASSES);
    this.twice = new Int32Array(rows * CLASSES);
    this.open = new Int32Array(rows);
    this.decided = new Uint8Array(rows);
    this.outflow = new Int32Array(columns);
    this.wanting = new Int32Array(columns);
    this.sink = columns + rows * CLASSES;
  }

  /** Takes over an optimal plan of the free problem with its prices; only where nobody owes a minimum load. */
  startFrom({ seatStart, seatColumn, rowPrice, columnPrice }: FreePlan): void {
    const { model, pairs } = this;
    this.price.set(columnPrice);
    this.decided.fill(1);
    const entryOf = new Int32Array(model.columns);
    for (let row = 0; row < model.rows; row++) {
      this.worth[row * CLASSES] = rowPrice[row]!;
      const to = model.start[(row + 1) * CLASSES]!;
      for (let entry = model.start[row * CLASSES]!; entry < to; entry++)
        entryOf[model.column[entry]!] = entry;
      for (let seat = seatStart[row]!; seat < seatStart[row + 1]!; seat++) {
        const column = seatColumn[seat]!;
        if (column < 0) {
          this.open[row]!++;
          continue;
        }
        const entry = entryOf[column]!;
        pairs.add(row, 0, column, model.value[entry]!, model.flagsAt(row, entry));
        this.outflow[column]!++;
      }
    }
  }

  /** Penalties of a row as its mode counts them. */
  modePenalties(row: number): number {
    let count = this.open[row]!;
    for (let child = 1; child < CLASSES; child++) {
      const node = row * CLASSES + child;
      const load = this.childLoad[node]!;
      count += Math.max(0, this.once[node]! - load) + Math.max(0, this.twice[node]! - load);
    }
    return count;
  }

  /** What a row is worth at the prices, penalties of its mode included. */
  rowWorth(row: number): number {
    const { pairs, price, model } = this;
    let sum = -model.penalty * this.modePenalties(row);
    const from = pairs.rowStart[row]!;
    for (let at = from; at < from + pairs.rowCount[row]!; at++) {
      sum += pairs.rowValue[at]! - price[pairs.rowColumn[at]!]!;
    }
    return sum;
  }

  /** Affinities of all pairs. */
  affinity(): number {
    const { columnStart, columnValue, load } = this.pairs;
    let sum = 0;
    for (let column = 0; column < load.length; column++) {
      const from = columnStart[column]!;
      for (let at = from; at < from + load[column]!; at++) sum += columnValue[at]!;
    }
    return sum;
  }

  /** Minimum loads missed. */
  shortLoad(): number {
    return this.model.least.reduce(
      (sum, least, column) => sum + Math.max(0, least - this.pairs.load[column]!),
      0,
    );
  }

  /** The optimum of the modes: affinities less the penalties as the modes count them. */
  modeObjective(): number {
    let count = this.shortLoad();
    for (let row = 0; row < this.model.rows; row++) count += this.modePenalties(row);
    return this.affinity() - this.model.penalty * count;
  }

  /** What a row truly misses of its two requirements. */
  unmet(row: number): { readonly second: number; readonly external: number } {
    const { pairs, model } = this;
    let second = model.second[row]!;
    let external = model.external[row]!;
    const from = pairs.rowStart[row]!;
    for (let at = from; at < from + pairs.rowCount[row]!; at++) {
      const flags = pairs.rowFlags[at]!;
      second -= flags & 1;
      external -= flags >> 1;
    }
    return { second: Math.max(0, second), external: Math.max(0, external) };
  }

  /** True when the mode leaves out a requirement that the row truly misses. */
  isViolated(row: number): boolean {
    if (this.mode[row]! >= BOTH_OF) return false;
    const { second, external } = this.unmet(row);
    return second + external + this.open[row]! > this.modePenalties(row);
  }

  /** Open seats, requirements missed and minimum loads missed, as they truly are. */
  shortfalls(): number {
    let count = this.shortLoad();
    for (let row = 0; row < this.model.rows; row++) {
      const { second, external } = this.unmet(row);
      count += second + external + this.model.demand[row]! - this.pairs.rowCount[row]!;
    }
    return count;
  }

  protected isActive(row: number, child: number): boolean {
    return this.mode[row]! >= BOTH_OF || child === this.mode[row]!;
  }

  /** What the unit after `load` units of a child saves. */
  protected bonus(node: number, load: number): number {
    if (load >= this.once[node]!) return 0;
    return load < this.twice[node]! ? 2 * this.model.penalty : this.model.penalty;
  }

  /** Moves one unit along an arc; `entry` is the pair's when it leads from a row to a column. */
  protected carryOut(from: number, to: number, entry: number): void {
    const { columns, value } = this.model;
    const rowOf = (node: number): number => Math.floor((node - columns) / CLASSES);
    if (from === this.sink) {
      if (to < columns) this.outflow[to]!--;
      else this.open[rowOf(to)]!--;
    } else if (from < columns) {
      if (to === this.sink) this.outflow[from]!++;
      else this.pairs.remove(rowOf(to), from);
    } else if (to === this.sink) this.open[rowOf(from)]!++;
    else if (to < columns) {
      const row = rowOf(from);
      this.pairs.add(row, (from - columns) % CLASSES, to, value[entry]!, this.model.flagsAt(row, entry));
    } else if ((to - columns) % CLASSES > 0) this.childLoad[to - columns]!++;
    else this.childLoad[from - columns]!--;
  }
}

/** A reviewer who still owes a minimum load draws rows by its penalty. */
export function openingPrices(model: ReviewModel): Float64Array {
  return Float64Array.from(model.least, (least) => (least > 0 ? -model.penalty : 0));
}
