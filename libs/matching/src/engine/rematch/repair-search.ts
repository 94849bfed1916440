import { atLeastLong } from './growable.js';
import { NearHeap } from './near-heap.js';
import type { StandingGraph } from './standing-graph.js';

const columnNode = (column: number): number => 2 * column;
const rowNode = (row: number): number => 2 * row + 1;

/**
 * Shortest exchanges in reduced costs through the residual graph of a standing plan, in both directions, so that prices can rise
 * and fall again (Dijkstra with potentials on either end: Edmonds and Karp 1972; repair after a change: Gallo and
 * Pallottino 1982, Toroslu and Ucoluk 2007).
 *
 * Residual arcs, all of reduced cost >= 0 at optimal prices a (rows), b (columns), penalty p, with w the worth of a pair:
 * row to column, not made: a + b - w; column to row, made: w - a - b; column to sink, free place: cost - b; sink to column,
 * place in use: cost + b; row to sink, a seat left open: p + a; sink to row with an open seat: -p - a.
 */
export class RepairSearch {
  private distance = new Float64Array(0);
  private seen = new Int32Array(0);
  private done = new Int32Array(0);
  /** Pair by which a node was reached; -1 at a start. */
  private via = new Int32Array(0);
  private settled = new Int32Array(0);
  private settledCount = 0;
  private readonly heap = new NearHeap();
  private generation = 0;
  private best = Infinity;
  private last = -1;
  /** Nodes settled since the start; what an event cost in machine-independent terms. */
  visited = 0;

  constructor(private readonly graph: StandingGraph) {}

  /**
   * A unit too many stands at the row: sends it to the sink, where it takes a place or leaves a seat (of any row) open.
   * `StandingGraph.openSeats` follows by itself.
   */
  sendFromRow(row: number): void {
    this.begin(Infinity);
    this.start(rowNode(row));
    this.runForward();
    this.exchange();
  }

  /**
   * Moves one row out of the column, if that costs less than `limit`; else only lowers or raises prices by up to the limit.
   * @returns whether a row was moved.
   */
  sendFromColumn(column: number, limit: number): boolean {
    this.begin(limit);
    this.start(columnNode(column));
    this.runForward();
    return this.exchange();
  }

  /** Frees one seat of a full row in the cheapest way. */
  drawToRow(row: number): void {
    this.begin(Infinity);
    this.start(rowNode(row));
    this.runBackward();
    this.exchange();
  }

  /**
   * Brings one more row into the column, if that wins more than it costs (`limit`, what the place is priced too high by);
   * otherwise the prices come down until the free place is priced right.
   * @returns whether a row came.
   */
  drawToColumn(column: number, limit: number): boolean {
    this.begin(limit);
    this.start(columnNode(column));
    this.runBackward();
    return this.exchange();
  }

  /** Prices after the penalty of open seats was raised by `more`: everybody who competes with an open row is dearer. */
  spreadFromRows(rows: readonly number[], more: number): void {
    this.begin(more);
    for (const row of rows) this.start(rowNode(row));
    this.runForward();
    this.mustNotHaveFoundAWay();
  }

  /** Prices after the penalty of missed minimum loads was raised by `more`. */
  spreadFromColumns(columns: readonly number[], more: number): void {
    this.begin(more);
    for (const column of columns) this.start(columnNode(column));
    this.runBackward();
    this.mustNotHaveFoundAWay();
  }

  private mustNotHaveFoundAWay(): void {
    if (this.last >= 0) throw new Error('the standing plan was not the fullest one');
  }

  private begin(limit: number): void {
    const nodes = 2 * Math.max(this.graph.rows, this.graph.columns) + 2;
    this.distance = atLeastLong(this.distance, nodes);
    this.seen = atLeastLong(this.seen, nodes);
    this.done = atLeastLong(this.done, nodes);
    this.via = atLeastLong(this.via, nodes);
    this.settled = atLeastLong(this.settled, nodes);
    this.generation++;
    this.settledCount = 0;
    this.best = limit;
    this.last = -1;
    this.heap.clear();
  }

  private start(node: number): void {
    this.distance[node] = 0;
    this.seen[node] = this.generation;
    this.via[node] = -1;
    this.heap.push(node, 0);
  }

  /** The nearest node that is not settled yet and nearer than the best way found; -1 when there is none. */
  private next(): number {
    const { heap } = this;
    while (!heap.isEmpty() && heap.least() < this.best) {
      const node = heap.pop();
      if (this.done[node] === this.generation) continue;
      this.done[node] = this.generation;
      this.settled[this.settledCount++] = node;
      return node;
    }
    this.visited += this.settledCount;
    return -1;
  }

  private reach(node: number, pair: number, far: number): boolean {
    if (far >= this.best || this.done[node] === this.generation) return false;
    if (this.seen[node] === this.generation && far >= this.distance[node]!) return false;
    this.seen[node] = this.generation;
    this.distance[node] = far;
    this.via[node] = pair;
    this.heap.push(node, far);
    return true;
  }

  private arrive(node: number, far: number): void {
    if (far >= this.best) return;
    this.best = far;
    this.last = node;
  }

  private runForward(): void {
    for (let node = this.next(); node >= 0; node = this.next()) {
      if (node & 1) this.leaveRow(node >> 1, this.distance[node]!);
      else this.leaveColumn(node >> 1, this.distance[node]!);
    }
    this.movePrices(1);
  }

  private leaveRow(row: number, near: number): void {
    const { graph } = this;
    const { columnPrice, made, pairColumn } = graph;
    const base = near + graph.rowPrice[row]!;
    this.arrive(rowNode(row), base + graph.unfilled[row]!);
    const pairs = graph.rowCandidates.of(row);
    for (let at = graph.rowCandidates.sizeOf(row) - 1; at >= 0; at--) {
      const pair = pairs[at]!;
      if (made[pair] === 1) continue;
      const column = pairColumn[pair]!;
      const price = columnPrice[column]!;
      const far = base + price - graph.worth(pair);
      if (far < this.best && this.reach(columnNode(column), pair, far)) {
        this.arrive(columnNode(column), far + graph.placeCost(column) - price);
      }
    }
  }

  private leaveColumn(column: number, near: number): void {
    const { graph } = this;
    const base = near - graph.columnPrice[column]!;
    const pairs = graph.columnMade.of(column);
    for (let at = graph.columnMade.sizeOf(column) - 1; at >= 0; at--) {
      const pair = pairs[at]!;
      const row = graph.pairRow[pair]!;
      this.reach(rowNode(row), pair, base + graph.worth(pair) - graph.rowPrice[row]!);
    }
  }

  private runBackward(): void {
    for (let node = this.next(); node >= 0; node = this.next()) {
      if (node & 1) this.enterRow(node >> 1, this.distance[node]!);
      else this.enterColumn(node >> 1, this.distance[node]!);
    }
    this.movePrices(-1);
  }

  /** Who could hand the row a unit: the columns that it holds, or the sink when it has an open seat. */
  private enterRow(row: number, near: number): void {
    const { graph } = this;
    const base = near - graph.rowPrice[row]!;
    if (graph.openSeats(row) > 0) this.arrive(rowNode(row), base - graph.unfilled[row]!);
    const pairs = graph.rowMade.of(row);
    for (let at = graph.rowMade.sizeOf(row) - 1; at >= 0; at--) {
      const pair = pairs[at]!;
      const column = graph.pairColumn[pair]!;
      const price = graph.columnPrice[column]!;
      const far = base + graph.worth(pair) - price;
      if (this.reach(columnNode(column), pair, far)) {
        this.arrive(columnNode(column), far + graph.vacateCost(column) + price);
      }
    }
  }

  /** Who would like to come into the column: rows that have it as a candidate. Rows without a seat have nothing to give. */
  private enterColumn(column: number, near: number): void {
    const { graph } = this;
    const { rowPrice, made, pairRow, seats } = graph;
    const base = near + graph.columnPrice[column]!;
    const pairs = graph.columnCandidates.of(column);
    for (let at = graph.columnCandidates.sizeOf(column) - 1; at >= 0; at--) {
      const pair = pairs[at]!;
      const row = pairRow[pair]!;
      if (made[pair] === 1 || seats[row] === 0) continue;
      const far = base + rowPrice[row]! - graph.worth(pair);
      if (far < this.best) this.reach(rowNode(row), pair, far);
    }
  }

  /** Settled nodes move by what they are nearer than the sink; forward columns get dearer, backward cheaper. */
  private movePrices(direction: 1 | -1): void {
    const { rowPrice, columnPrice } = this.graph;
    for (let at = 0; at < this.settledCount; at++) {
      const node = this.settled[at]!;
      const nearer = direction * (this.best - this.distance[node]!);
      if (node & 1) rowPrice[node >> 1]! -= nearer;
      else columnPrice[node >> 1]! += nearer;
    }
  }

  /** Flips the pairs between the end that was found and the start. */
  private exchange(): boolean {
    if (this.last < 0) return false;
    const { graph } = this;
    let node = this.last;
    for (let pair = this.via[node]!; pair >= 0; pair = this.via[node]!) {
      graph.flip(pair);
      node = node & 1 ? columnNode(graph.pairColumn[pair]!) : rowNode(graph.pairRow[pair]!);
    }
    return true;
  }
}
