import { SearchHeap } from '../assignment/search-heap.js';
import { ClassPrefixes } from './class-prefixes.js';
import type { PriceLevel } from './class-prefixes.js';
import { childQuota } from './review-modes.js';
import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';
import { openingPrices, ReviewNetwork } from './review-network.js';

/**
 * The exact optimum under given modes, kept optimal while modes change: a minimum cost flow row -> child (its first units earn
 * a bonus) -> reviewer -> sink, with an open seat as a dear arc row -> sink. Deciding a row anew takes its pairs out, which
 * leaves reviewers in want of a unit, and sends the row's units to them along shortest paths in reduced costs (Dijkstra with
 * potentials; Edmonds and Karp 1972). So one row costs a few short searches, not a new solve, and stays exact.
 *
 * Nodes: column c is c; child i of row r is columns + 4 r + i (0 the row itself); the sink is last. Potentials: `worth` of a
 * row's nodes, minus `price` of a column, 0 of the sink.
 */
export class ReviewFlow extends ReviewNetwork {
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
  private generation = 0;
  private best = Infinity;
  private bestNode = -1;

  constructor(model: ReviewModel) {
    super(model);
    this.prefixes = new ClassPrefixes(model, this.mode, this.price, this.level);
    const nodes = this.sink + 1;
    this.distance = new Float64Array(nodes);
    this.seen = new Int32Array(nodes);
    this.done = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.cameFrom = new Int32Array(nodes);
    this.cameEntry = new Int32Array(model.columns);
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
      this.carryOut(from, node, this.cameEntry[node] ?? -1);
      node = from;
    }
  }
}
