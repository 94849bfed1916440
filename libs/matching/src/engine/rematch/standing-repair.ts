import { atLeastLong } from './growable.js';
import { RepairSearch } from './repair-search.js';
import { StandingGraph } from './standing-graph.js';
import { StandingLocks } from './standing-locks.js';

/** Penalties are set so many times larger than they must be, so that additions seldom make them too small. */
const HEADROOM = 4;

/**
 * A plan that is optimal at its prices, and the few ways in which it is made optimal again after rows and columns changed. Rows
 * are repaired first (their seats go out and look for places while freed places are held back), then the held places are given
 * free one by one; each step ends with an exact optimum of the problem as it stands then.
 */
export class StandingRepair {
  readonly graph: StandingGraph;
  readonly locks = new StandingLocks();
  readonly search: RepairSearch;
  /** As the caller stated them, locks included. */
  maxLoad = new Int32Array(0);
  minLoad = new Int32Array(0);
  private leastValue = 0;
  private largestValue = 0;
  private largestBonus = 0;
  /** What the penalties outweigh, and the dearest open seat. */
  private proven = 0;
  private dearest = 0;
  private readonly held: number[] = [];

  constructor(
    bonus: number,
    readonly fillingFirst: boolean,
  ) {
    this.graph = new StandingGraph(bonus);
    this.search = new RepairSearch(this.graph);
  }

  addColumn(maxLoad: number, minLoad: number, candidates: number): number {
    const column = this.graph.addColumn(candidates);
    this.maxLoad = atLeastLong(this.maxLoad, column + 1);
    this.minLoad = atLeastLong(this.minLoad, column + 1);
    this.maxLoad[column] = maxLoad;
    this.minLoad[column] = minLoad;
    this.fitPlaces(column);
    return column;
  }

  /** Works capacity, minimum load and locks of a column into what the search sees. */
  fitPlaces(column: number): void {
    const most = this.maxLoad[column]!;
    const locked = this.locks.countOfColumn(column);
    this.graph.places[column] = most - locked;
    this.graph.least[column] = Math.max(0, Math.min(this.minLoad[column]!, most) - locked);
  }

  /** The pair leaves the plan; its place is held back until `release`. */
  unmakeAndHold(pair: number): void {
    this.graph.unmake(pair);
    this.hold(this.graph.pairColumn[pair]!);
  }

  /** Holds one free place of the column back until `release`: to everybody else it looks as full as before. */
  hold(column: number): void {
    const { places, least } = this.graph;
    places[column]!--;
    if (least[column]! > 0) least[column]!--;
    this.held.push(column);
  }

  /**
   * Prices the row anew, takes it out of columns that are not worth their price any more, and sends all its missing
   * seats out. Call `release` when all rows are settled.
   */
  settleRow(row: number): void {
    const { graph } = this;
    const { columnPrice, pairColumn } = graph;
    let price = -graph.unfilled[row]!;
    const pairs = graph.rowCandidates.of(row);
    for (let at = graph.rowCandidates.sizeOf(row) - 1; at >= 0; at--) {
      const pair = pairs[at]!;
      if (graph.made[pair] === 1) continue;
      const worth = graph.worth(pair) - columnPrice[pairColumn[pair]!]!;
      if (worth > price) price = worth;
    }
    graph.rowPrice[row] = price;
    for (let at = graph.rowMade.sizeOf(row) - 1; at >= 0; at--) {
      const pair = graph.rowMade.of(row)[at]!;
      if (graph.worth(pair) - columnPrice[pairColumn[pair]!]! < price) this.unmakeAndHold(pair);
    }
    for (let missing = graph.openSeats(row); missing > 0; missing--) {
      if (graph.rowPrice[row] === -graph.unfilled[row]!) break;
      this.search.sendFromRow(row);
    }
  }

  /** Gives the held places free again. */
  release(): void {
    const columns = [...new Set(this.held)].sort((one, other) => one - other);
    this.held.length = 0;
    for (const column of columns) this.fitPlaces(column);
    for (const column of columns) this.settleColumn(column);
  }

  /** Empties what is above capacity, gives up what is not worth having, fills what is priced above its cost. */
  settleColumn(column: number): void {
    const { graph, search } = this;
    while (graph.load(column) > graph.places[column]!) search.sendFromColumn(column, Infinity);
    while (graph.load(column) > graph.least[column]! && graph.columnPrice[column]! < 0) {
      if (!search.sendFromColumn(column, -graph.columnPrice[column]!)) break;
    }
    for (;;) {
      const above = graph.columnPrice[column]! - graph.placeCost(column);
      if (!(above > 0) || !search.drawToColumn(column, above)) return;
    }
  }

  /**
   * A higher bonus. Between events every pair that has the bonus is made, so every price stays right and nobody moves.
   */
  raiseBonus(bonus: number): void {
    if (bonus <= this.graph.bonus) return;
    this.largestBonus = bonus;
    this.outweigh([], this.graph.rows, this.graph.columns);
    this.graph.bonus = bonus;
  }

  /** Affinities of all pairs lie so far apart at most. */
  get range(): number {
    return this.largestValue - this.leastValue;
  }

  /** A price that keeps every row out of a column in which nobody sits. */
  priceEmptyColumn(column: number, from: number): void {
    const { graph } = this;
    let price = from;
    const pairs = graph.columnCandidates.of(column);
    for (let at = graph.columnCandidates.sizeOf(column) - 1; at >= 0; at--) {
      const row = graph.pairRow[pairs[at]!]!;
      if (graph.seats[row] === 0) continue;
      price = Math.max(price, graph.worth(pairs[at]!) - graph.rowPrice[row]!);
    }
    graph.columnPrice[column] = price;
  }

  /**
   * Makes sure that the penalties outweigh every exchange once these affinities, rows, columns and costs of open seats are in.
   * A path of exchanges adds t + 1 pairs and removes t < min(rows, columns); bonuses widen the range.
   */
  outweigh(values: Iterable<number>, rows: number, columns: number, unfilledCost = 0): void {
    for (const value of values) {
      if (value < this.leastValue) this.leastValue = value;
      if (value > this.largestValue) this.largestValue = value;
    }
    const range = this.range + Math.max(this.largestBonus, this.graph.bonus);
    const needed = Math.min(rows, columns) * range - this.leastValue + 1;
    if (this.proven >= needed && this.dearest >= unfilledCost) return;
    this.proven = Math.max(this.proven, needed * HEADROOM);
    this.dearest = Math.max(this.dearest, this.fillingFirst ? this.proven : unfilledCost);
    this.raisePenalties();
  }

  /** Penalty of a new row's open seats when filling comes first. */
  fillPenalty(): number {
    return this.proven;
  }

  private raisePenalties(): void {
    const { graph, search } = this;
    const short: number[] = [];
    for (let column = 0; column < graph.columns; column++) {
      if (graph.load(column) < graph.least[column]!) short.push(column);
    }
    const moreForShort = this.proven + this.dearest - graph.shortLoad;
    graph.shortLoad += moreForShort;
    search.spreadFromColumns(short, moreForShort);
    if (!this.fillingFirst) return;
    const open: number[] = [];
    let moreForOpen = 0;
    for (let row = 0; row < graph.rows; row++) {
      moreForOpen = this.proven - graph.unfilled[row]!;
      graph.unfilled[row] = this.proven;
      if (graph.openSeats(row) > 0) open.push(row);
    }
    search.spreadFromRows(open, moreForOpen);
  }
}
