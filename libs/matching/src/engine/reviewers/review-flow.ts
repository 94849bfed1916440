import type { AssignmentResult } from '../assignment/assignment.result.js';
import { SearchHeap } from '../assignment/search-heap.js';
import { ClassPrefixes } from './class-prefixes.js';
import type { PriceLevel } from './class-prefixes.js';
import { BOTH_OF, childQuota } from './review-modes.js';
import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';
import { ReviewPairs } from './review-pairs.js';

type FreePlan = Pick<AssignmentResult, 'seatStart' | 'seatColumn' | 'rowPrice' | 'columnPrice'>;

/**
 * The exact optimum under given modes, kept optimal while modes change: a minimum cost flow row -> child (its first units earn
 * a bonus) -> reviewer -> sink, with an open seat as a dear arc row -> sink. Deciding a row anew takes its pairs out, which
 * leaves reviewers in want of a unit, and sends the row's units to them along shortest paths in reduced costs (Dijkstra with
 * potentials; Edmonds and Karp 1972). So one row costs a few short searches, not a new solve, and stays exact.
 *
 * Nodes: column c is c; child i of row r is columns + 4 r + i (0 the row itself); the sink is last. Potentials: `worth` of a
 * row's nodes, minus `price` of a column, 0 of the sink.
 */
export class ReviewFlow {
  readonly mode: Uint8Array;
  readonly pairs: ReviewPairs;
  readonly price: Float64Array;
  readonly worth: Float64Array;
  readonly childLoad: Int32Array;
  readonly open: Int32Array;
  /** Units of a child that save at least one penalty, and those that save two. */
  private readonly once: Int32Array;
  private readonly twice: Int32Array;
  private readonly decided: Uint8Array;
  /** Units that leave a column for the sink; while a row is out they may be more than come in. */
  private readonly outflow: Int32Array;
  private readonly wanting: Int32Array;
  private sinkWanting = 0;
  private readonly level: PriceLevel = { fallen: 0 };
  private readonly prefixes: ClassPrefixes;
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  private readonly settled: Int32Array;
  private readonly cameFrom: Int32Array;
  private readonly cameEntry: Int32Array;
  private readonly heap: SearchHeap;
  private readonly sink: number;
  private generation = 0;
  private best = Infinity;
  private bestNode = -1;

  constructor(private readonly model: ReviewModel) {
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
    this.prefixes = new ClassPrefixes(model, this.mode, this.price, this.level);
    const nodes = columns + rows * CLASSES + 1;
    this.sink = nodes - 1;
    this.distance = new Float64Array(nodes);
    this.seen = new Int32Array(nodes);
    this.done = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.cameFrom = new Int32Array(nodes);
    this.cameEntry = new Int32Array(columns);
    this.heap = new SearchHeap(nodes, this.distance);
  }

  /** Decides a row, for the first time or anew, in this mode. Afterwards the whole plan is optimal for the modes. */
  decide(row: number, mode: number): void {
    this.takeOut(row);
    this.mode[row] = mode;
    for (let child = 1; child < CLASSES; child++) {
      const { second, external } = this.model;
      const quota = childQuota(mode, child, second[row]!, external[row]!);
      this.once[row * CLASSES + child] = quota.once;
      this.twice[row * CLASSES + child] = quota.twice;
    }
    this.prefixes.forget(row);
    this.setWorths(row);
    for (let seat = 0; seat < this.model.demand[row]!; seat++) this.augment(row);
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

  /** Builds the plan of these modes from nothing: cheaper than deciding a good part of the rows anew. */
  rebuild(modes: Uint8Array): void {
    const { model, pairs } = this;
    pairs.clear();
    for (const counts of [this.open, this.outflow, this.childLoad, this.decided]) counts.fill(0);
    this.price.set(openingPrices(model));
    this.level.fallen = 0;
    for (let row = 0; row < model.rows; row++) this.prefixes.forget(row);
    modes.forEach((mode, row) => this.decide(row, mode));
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

  private takeOut(row: number): void {
    const { pairs } = this;
    this.sinkWanting = this.decided[row] === 0 ? this.model.demand[row]! : this.open[row]!;
    this.decided[row] = 1;
    this.open[row] = 0;
    while (pairs.rowCount[row]! > 0) {
      const column = pairs.rowColumn[pairs.rowStart[row]!]!;
      pairs.remove(row, column);
      this.wanting[column]!++;
    }
    this.childLoad.fill(0, row * CLASSES, (row + 1) * CLASSES);
  }

  private isActive(row: number, child: number): boolean {
    return this.mode[row]! >= BOTH_OF || child === this.mode[row]!;
  }

  /** Highest worths that keep every reduced cost of the empty row at 0 or more. */
  private setWorths(row: number): void {
    const node = row * CLASSES;
    let top = Math.max(-this.model.penalty, this.bestOf(row, 0));
    for (let child = 1; child < CLASSES; child++) {
      if (!this.isActive(row, child)) continue;
      const best = this.bestOf(row, child);
      this.worth[node + child] = best;
      top = Math.max(top, best + this.bonus(node + child, 0));
    }
    this.worth[node] = top;
  }

  private bestOf(row: number, child: number): number {
    let prefix = this.prefixes.of(row, child);
    let top = -Infinity;
    for (;;) {
      const fallen = this.level.fallen - prefix.fallen;
      for (let at = 0; at < prefix.entry.length && prefix.worth[at]! + fallen > top; at++) {
        const entry = prefix.entry[at]!;
        top = Math.max(top, this.model.value[entry]! - this.price[this.model.column[entry]!]!);
      }
      if (prefix.beyond + fallen <= top) return top;
      prefix = this.prefixes.extend(row, child);
    }
  }

  /** What the unit after `load` units of a child saves. */
  private bonus(node: number, load: number): number {
    if (load >= this.once[node]!) return 0;
    return load < this.twice[node]! ? 2 * this.model.penalty : this.model.penalty;
  }

  private augment(row: number): void {
    this.generation++;
    this.best = Infinity;
    this.bestNode = -1;
    const { columns } = this.model;
    const start = columns + row * CLASSES;
    this.seen[start] = this.generation;
    this.distance[start] = 0;
    let settled = 0;
    this.heap.raise(start);
    while (!this.heap.isEmpty() && this.heap.least() < this.best) {
      const node = this.heap.pop();
      this.done[node] = this.generation;
      this.settled[settled++] = node;
      const near = this.distance[node]!;
      if (node < columns) this.expandColumn(node, near);
      else if (node === this.sink) this.expandSink(near);
      else this.expandRow(node, near);
    }
    this.heap.clear();
    this.movePotentials(settled);
    this.exchange(start);
  }

  private reach(node: number, far: number, from: number): boolean {
    if (far >= this.best || this.done[node] === this.generation) return false;
    if (this.seen[node] === this.generation && far >= this.distance[node]!) return false;
    this.seen[node] = this.generation;
    this.distance[node] = far;
    this.cameFrom[node] = from;
    const isTarget =
      node < this.model.columns ? this.wanting[node]! > 0 : node === this.sink && this.sinkWanting > 0;
    if (isTarget) {
      this.best = far;
      this.bestNode = node;
    } else this.heap.raise(node);
    if (node < this.model.columns) this.reachSinkFrom(node, far);
    return true;
  }

  /** At once when a column is labelled, so that a free place nearby cuts the search early. */
  private reachSinkFrom(column: number, near: number): void {
    const { model, outflow, price } = this;
    if (outflow[column]! >= model.places[column]!) return;
    const owed = outflow[column]! < model.least[column]! ? model.penalty : 0;
    this.reach(this.sink, near - price[column]! - owed, column);
  }

  private expandRow(from: number, near: number): void {
    const node = from - this.model.columns;
    const row = Math.floor(node / CLASSES);
    const child = node % CLASSES;
    const { worth, model, price, pairs } = this;
    const base = near + worth[node]!;
    if (child === 0) {
      this.reach(this.sink, base + model.penalty, from);
      for (let other = 1; other < CLASSES; other++) {
        if (!this.isActive(row, other)) continue;
        const down = node + other;
        this.reach(from + other, base - worth[down]! - this.bonus(down, this.childLoad[down]!), from);
      }
    } else if (this.childLoad[node]! > 0) {
      const lost = this.bonus(node, this.childLoad[node]! - 1);
      this.reach(from - child, base + lost - worth[node - child]!, from);
    }
    let prefix = this.prefixes.of(row, child);
    for (;;) {
      const fallen = this.level.fallen - prefix.fallen;
      for (let at = 0; at < prefix.entry.length; at++) {
        if (base - prefix.worth[at]! - fallen >= this.best) return;
        const entry = prefix.entry[at]!;
        const column = model.column[entry]!;
        const far = base + price[column]! - model.value[entry]!;
        if (far >= this.best || pairs.has(row, column)) continue;
        if (this.reach(column, far, from)) this.cameEntry[column] = entry;
      }
      if (base - prefix.beyond - fallen >= this.best) return;
      prefix = this.prefixes.extend(row, child);
    }
  }

  private expandColumn(column: number, near: number): void {
    const { pairs, price, worth, model } = this;
    const base = near - price[column]!;
    const from = pairs.columnStart[column]!;
    for (let at = from; at < from + pairs.load[column]!; at++) {
      const node = pairs.columnRow[at]! * CLASSES + pairs.columnChild[at]!;
      this.reach(model.columns + node, base + pairs.columnValue[at]! - worth[node]!, column);
    }
  }

  /** Units may also leave through the sink: a place taken there sets free a place, or an open seat, elsewhere. */
  private expandSink(near: number): void {
    const { model, price, outflow } = this;
    for (let column = 0; column < model.columns; column++) {
      if (outflow[column]! === 0) continue;
      const owed = outflow[column]! <= model.least[column]! ? model.penalty : 0;
      this.reach(column, near + price[column]! + owed, this.sink);
    }
    for (let row = 0; row < model.rows; row++) {
      if (this.open[row]! > 0) {
        const node = row * CLASSES;
        this.reach(model.columns + node, near - model.penalty - this.worth[node]!, this.sink);
      }
    }
  }

  private movePotentials(settled: number): void {
    const { columns } = this.model;
    let shift = 0;
    for (let at = 0; at < settled; at++) {
      const node = this.settled[at]!;
      const nearer = this.best - this.distance[node]!;
      if (node < columns) this.price[node]! += nearer;
      else if (node === this.sink) shift = nearer;
      else this.worth[node - columns]! -= nearer;
    }
    if (shift > 0) this.keepSinkAtZero(shift);
  }

  private keepSinkAtZero(shift: number): void {
    const { price, worth, model, outflow } = this;
    this.level.fallen += shift;
    for (let node = 0; node < worth.length; node++) worth[node]! += shift;
    for (let column = 0; column < price.length; column++) {
      price[column]! -= shift;
      if (outflow[column]! > 0) continue;
      const floor = model.least[column]! > 0 ? -model.penalty : 0;
      if (price[column]! < floor) price[column] = floor;
    }
  }

  /** Walks the path back from the target and carries every arc of it out. */
  private exchange(start: number): void {
    let node = this.bestNode;
    if (node === this.sink) this.sinkWanting--;
    else this.wanting[node]!--;
    while (node !== start) {
      const from = this.cameFrom[node]!;
      this.carryOut(from, node);
      node = from;
    }
  }

  private carryOut(from: number, to: number): void {
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
      const entry = this.cameEntry[to]!;
      this.pairs.add(row, (from - columns) % CLASSES, to, value[entry]!, this.model.flagsAt(row, entry));
    } else if ((to - columns) % CLASSES > 0) this.childLoad[to - columns]!++;
    else this.childLoad[from - columns]!--;
  }
}

/** A reviewer who still owes a minimum load draws rows by its penalty. */
function openingPrices(model: ReviewModel): Float64Array {
  return Float64Array.from(model.least, (least) => (least > 0 ? -model.penalty : 0));
}
