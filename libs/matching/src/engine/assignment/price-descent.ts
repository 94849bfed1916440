import { NO_PAIR } from './assignment.problem.js';
import type { ColumnCandidates } from './column-candidates.js';
import type { MatchedPairs } from './matched-pairs.js';
import { SearchHeap } from './search-heap.js';
import type { Prices } from './shortest-augmentation.js';

/** Whether the column is dearer than its free place warrants. */
export function isTooDear(
  column: number,
  pairs: MatchedPairs,
  prices: Prices,
  shortLoadPenalty: number,
): boolean {
  const load = pairs.load[column]!;
  return load < pairs.maxLoad[column]! && fallTo(column, load, pairs, prices, shortLoadPenalty) > 0;
}

/** How far the price must fall before the column may have `load` rows. */
function fallTo(
  column: number,
  load: number,
  pairs: MatchedPairs,
  prices: Prices,
  shortLoadPenalty: number,
): number {
  const price = prices.column[column]!;
  return load < pairs.minLoad[column]! ? price + shortLoadPenalty : Math.max(0, price);
}

/**
 * The mirror of `ShortestAugmentation`: a column that costs something though it has a free place, or that owes its minimum
 * load, lowers its price, along a shortest path, until the price is warranted or the place is taken: by a row with an open
 * seat, or by one that leaves a column whose own place may stay free.
 *
 * Nodes, distances and settling as there; here columns fall by what is left of the distance and rows rise.
 */
export class PriceDescent {
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  private readonly settled: Int32Array;
  /** Column through which a row was reached, row through which a column was. */
  private readonly cameFrom: Int32Array;
  private readonly heap: SearchHeap;
  private readonly columns: number;
  private generation = 0;
  private best = Infinity;
  private bestNode = -1;

  constructor(
    private readonly pairs: MatchedPairs,
    private readonly candidates: ColumnCandidates,
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
    this.heap = new SearchHeap(nodes, this.distance);
  }

  /** Lowers the column once: afterwards its price is warranted, or one more of its places is taken. */
  lower(column: number): void {
    this.generation++;
    this.best = Infinity;
    this.label(column, 0);
    this.heap.raise(column);
    let settled = 0;
    while (!this.heap.isEmpty() && this.heap.least() < this.best) {
      const node = this.heap.pop();
      this.done[node] = this.generation;
      this.settled[settled++] = node;
      if (node < this.columns) this.expandColumn(node, node === column);
      else this.expandRow(node - this.columns);
    }
    this.heap.clear();
    this.movePrices(settled);
    this.exchange(column);
  }

  private offerSink(node: number, total: number): void {
    if (total >= this.best) return;
    this.best = total;
    this.bestNode = node;
  }

  private expandColumn(column: number, isStart: boolean): void {
    const { pairs, candidates } = this;
    const near = this.distance[column]!;
    this.offerSink(
      column,
      near +
        fallTo(column, pairs.load[column]! - (isStart ? 0 : 1), pairs, this.prices, this.shortLoadPenalty),
    );
    const base = near + this.prices.column[column]!;
    const to = candidates.end(column);
    for (let at = candidates.start(column); at < to; at++) {
      const row = candidates.row(at);
      const node = this.columns + row;
      if (this.done[node] === this.generation) continue;
      const value = candidates.value(column, at);
      const far = base + this.prices.row[row]! - value;
      if (far >= this.best || (this.seen[node] === this.generation && far >= this.distance[node]!)) continue;
      if (value === NO_PAIR || pairs.demand[row] === 0 || pairs.has(row, column)) continue;
      if (pairs.locked.get(row)?.has(column)) continue;
      this.label(node, far);
      this.cameFrom[node] = column;
      this.heap.raise(node);
    }
  }

  private expandRow(row: number): void {
    const { pairs } = this;
    const near = this.distance[this.columns + row]!;
    const price = this.prices.row[row]!;
    if (pairs.rowCount[row]! < pairs.demand[row]!) {
      this.offerSink(this.columns + row, near + price + this.unfilledPenalty[row]!);
    }
    const from = pairs.rowStart[row]!;
    for (let at = from; at < from + pairs.rowCount[row]!; at++) {
      const column = pairs.rowColumn[at]!;
      if (this.done[column] === this.generation) continue;
      const far = near + pairs.valueOf(row, column) - price - this.prices.column[column]!;
      if (far >= this.best || (this.seen[column] === this.generation && far >= this.distance[column]!))
        continue;
      this.label(column, far);
      this.cameFrom[column] = row;
      this.heap.raise(column);
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
      if (node < this.columns) this.prices.column[node]! -= nearer;
      else this.prices.row[node - this.columns]! += nearer;
    }
  }

  /** From the sink back: the last column lets its row go, which goes to the column that it was reached from, and so on. */
  private exchange(start: number): void {
    const { pairs, cameFrom } = this;
    const end = this.bestNode;
    if (end === start) return;
    let row = end - this.columns;
    if (row < 0) {
      row = cameFrom[end]!;
      pairs.remove(row, end);
    }
    for (;;) {
      const column = cameFrom[this.columns + row]!;
      const value = this.candidates.valueOf(row, column);
      if (column === start) {
        pairs.add(row, column, value);
        return;
      }
      const next = cameFrom[column]!;
      pairs.remove(next, column);
      pairs.add(row, column, value);
      row = next;
    }
  }
}
