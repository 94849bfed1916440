import type { CandidatePrefixes } from './candidate-prefix.js';
import type { MatchedPairs } from './matched-pairs.js';
import { SearchHeap } from './search-heap.js';

/** Dual prices; both sides only move one way during a solve (rows down, columns up). */
export interface Prices {
  readonly row: Float64Array;
  readonly column: Float64Array;
}

/**
 * Fills one seat of one row along a shortest augmenting path in reduced costs (Dijkstra with potentials; Edmonds and Karp
 * 1972, Tomizawa 1971). A label is settled only when it leaves the heap as the smallest one, and the search ends when the
 * smallest label reaches the best sink found: settling earlier gives feasible, plausible, wrong plans.
 *
 * Nodes: column c is c, row r is columns + r. Sinks: a place in a column (dearer by its price; cheaper while its minimum
 * load is not met), or leaving a seat of some visited row open at its penalty.
 */
export class ShortestAugmentation {
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  private readonly settled: Int32Array;
  /** Row through which a column was reached, with the pair's value; column through which a row was reached. */
  private readonly cameFrom: Int32Array;
  private readonly cameValue: Int32Array;
  private readonly heap: SearchHeap;
  private readonly columns: number;
  private generation = 0;
  private best = Infinity;
  private bestColumn = -1;
  private bestRow = -1;

  constructor(
    private readonly pairs: MatchedPairs,
    private readonly prefixes: CandidatePrefixes,
    private readonly prices: Prices,
    private readonly unfilledPenalty: Float64Array,
    private readonly shortLoadPenalty: number,
  ) {
    this.columns = prices.column.length;
    const nodes = this.columns + prices.row.length;
    this.distance = new Float64Array(nodes);
    this.seen = new Int32Array(nodes);
    this.done = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.cameFrom = new Int32Array(nodes);
    this.cameValue = new Int32Array(this.columns);
    this.heap = new SearchHeap(nodes, this.distance);
  }

  /**
   * Price that a row starts with: the best that it could get now beyond the seats that it has. Call once before its first
   * `augment`.
   */
  startRow(row: number): void {
    const { prefixes, pairs } = this;
    const { column: price } = this.prices;
    let top = -this.unfilledPenalty[row]!;
    prefixes.open(row);
    for (;;) {
      const slack = prefixes.slackOf(row);
      const { column, value, worth } = prefixes;
      const from = prefixes.head[row]!;
      const to = from + prefixes.length[row]!;
      for (let at = from; at < to && worth[at]! + slack > top; at++) {
        const now = value[at]! - price[column[at]!]!;
        if (now > top && !pairs.has(row, column[at]!)) top = now;
      }
      if (prefixes.beyond[row]! + slack <= top) break;
      prefixes.extend(row);
    }
    this.prices.row[row] = top;
  }

  /** Decides one more seat of the row: afterwards either a pair was added, or a seat (of any visited row) is left open. */
  augment(row: number): void {
    this.generation++;
    this.best = Infinity;
    const start = this.columns + row;
    this.label(start, 0);
    this.done[start] = this.generation;
    this.settled[0] = start;
    let settled = 1;
    this.expandRow(row, 0);
    while (!this.heap.isEmpty() && this.heap.least() < this.best) {
      const node = this.heap.pop();
      this.done[node] = this.generation;
      this.settled[settled++] = node;
      if (node < this.columns) this.expandColumn(node, this.distance[node]!);
      else this.expandRow(node - this.columns, this.distance[node]!);
    }
    this.heap.clear();
    this.movePrices(settled);
    this.exchange(row);
  }

  private expandRow(row: number, near: number): void {
    const { column: price } = this.prices;
    const base = near + this.prices.row[row]!;
    const open = base + this.unfilledPenalty[row]!;
    if (open < this.best) {
      this.best = open;
      this.bestRow = row;
      this.bestColumn = -1;
    }
    const { prefixes } = this;
    prefixes.open(row);
    for (;;) {
      const { column: candidates, value: values, worth } = prefixes;
      const bound = base - prefixes.slackOf(row);
      const from = prefixes.head[row]!;
      const to = from + prefixes.length[row]!;
      for (let at = from; at < to; at++) {
        if (bound - worth[at]! >= this.best) return;
        const column = candidates[at]!;
        if (this.done[column] === this.generation) continue;
        const far = base + price[column]! - values[at]!;
        if (far >= this.best || (this.seen[column] === this.generation && far >= this.distance[column]!))
          continue;
        if (this.pairs.has(row, column)) continue;
        this.reachColumn(row, column, values[at]!, far);
      }
      if (bound - prefixes.beyond[row]! >= this.best) return;
      prefixes.extend(row);
    }
  }

  private reachColumn(row: number, column: number, value: number, far: number): void {
    this.label(column, far);
    this.cameFrom[column] = row;
    this.cameValue[column] = value;
    const place = far + this.placeCost(column);
    if (place < this.best) {
      this.best = place;
      this.bestColumn = column;
      this.bestRow = -1;
    }
    if (far < this.best) this.heap.raise(column);
  }

  /**
   * Reduced cost of a free place; Infinity when the column is full. A column that is dearer than its free place warrants
   * waits to be filled: its place costs nothing, and what is left over comes down afterwards (`PriceDescent`).
   */
  private placeCost(column: number): number {
    const load = this.pairs.load[column]!;
    const price = this.prices.column[column]!;
    if (load < this.pairs.minLoad[column]!) return Math.max(0, -this.shortLoadPenalty - price);
    return load < this.pairs.maxLoad[column]! ? Math.max(0, -price) : Infinity;
  }

  private expandColumn(column: number, near: number): void {
    const { pairs } = this;
    const from = pairs.columnStart[column]!;
    const to = from + pairs.load[column]!;
    const base = near - this.prices.column[column]!;
    for (let at = from; at < to; at++) {
      const row = pairs.columnRow[at]!;
      const node = this.columns + row;
      if (this.done[node] === this.generation) continue;
      const far = base + pairs.columnValue[at]! - this.prices.row[row]!;
      if (far >= this.best || (this.seen[node] === this.generation && far >= this.distance[node]!)) continue;
      this.label(node, far);
      this.cameFrom[node] = column;
      this.heap.raise(node);
    }
  }

  private label(node: number, distance: number): void {
    this.seen[node] = this.generation;
    this.distance[node] = distance;
  }

  private movePrices(settled: number): void {
    for (let at = 0; at < settled; at++) {
      const node = this.settled[at]!;
      const nearer = this.best - this.distance[node]!;
      if (node < this.columns) this.prices.column[node]! += nearer;
      else this.prices.row[node - this.columns]! -= nearer;
    }
  }

  /** Exchanges the pairs along the path, from the sink back to the starting row. */
  private exchange(start: number): void {
    let column = this.bestColumn;
    if (column < 0) {
      if (this.bestRow === start) return;
      column = this.cameFrom[this.columns + this.bestRow]!;
      this.pairs.remove(this.bestRow, column);
    }
    for (;;) {
      const row = this.cameFrom[column]!;
      const value = this.cameValue[column]!;
      if (row === start) {
        this.pairs.add(row, column, value);
        return;
      }
      const released = this.cameFrom[this.columns + row]!;
      this.pairs.remove(row, released);
      this.pairs.add(row, column, value);
      column = released;
    }
  }
}
