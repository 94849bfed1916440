import type { CandidatePrefixes } from './candidate-prefix.js';
import type { MatchedPairs } from './matched-pairs.js';
import type { Prices } from './shortest-augmentation.js';

const BIDS_PER_CHECK = 1024;

/**
 * An auction that opens the exact solve (Bertsekas 1979; several alike places: Bertsekas and Castañon 1989). A row bids for a
 * seat up to where its second best would be as good. Phases with a shrinking extra step find the level of the prices; the last
 * phase without one makes pairs that the exact solve can keep, because each is as good as its row's best alternative.
 *
 * Whatever it makes of the prices, the solve stays exact: it starts from any. Good ones spare it long searches.
 */
export class OpeningAuction {
  private readonly placeRow: Int32Array;
  private readonly placeValue: Int32Array;
  /** What the holder offered; the places of a column are a heap with the least offer first. */
  private readonly offer: Float64Array;
  private readonly load: Int32Array;
  private readonly held: Int32Array;
  private readonly heldCount: Int32Array;
  private readonly waiting: Int32Array;
  private readonly isWaiting: Uint8Array;
  private size = 0;
  private bids = 0;

  constructor(
    private readonly pairs: MatchedPairs,
    private readonly prefixes: CandidatePrefixes,
    private readonly prices: Prices,
    private readonly unfilledPenalty: Float64Array,
    private readonly shouldStop: () => boolean,
  ) {
    const rows = prices.row.length;
    const columns = prices.column.length;
    const places = pairs.columnStart[columns]!;
    this.placeRow = new Int32Array(places);
    this.placeValue = new Int32Array(places);
    this.offer = new Float64Array(places);
    this.load = new Int32Array(columns);
    this.held = new Int32Array(pairs.rowStart[rows]!);
    this.heldCount = new Int32Array(rows);
    this.waiting = new Int32Array(rows);
    this.isWaiting = new Uint8Array(rows);
  }

  /** All bid anew at today's prices, until everybody has what it wants, `mostBids` were made, or the caller wants to stop. */
  phase(step: number, mostBids: number): void {
    const { pairs, waiting, isWaiting } = this;
    this.load.fill(0);
    this.heldCount.fill(0);
    this.bids = 0;
    this.size = 0;
    for (let row = waiting.length - 1; row >= 0; row--) if (pairs.demand[row]! > 0) this.call(row);
    while (this.size > 0) {
      const row = waiting[this.size - 1]!;
      if (this.heldCount[row]! === pairs.demand[row]! || !this.bid(row, step)) {
        this.size--;
        isWaiting[row] = 0;
        continue;
      }
      if (++this.bids >= mostBids) return;
      if (this.bids % BIDS_PER_CHECK === 0 && this.shouldStop()) return;
    }
  }

  /** Hands the pairs of the last phase over; only those of a phase without step are worth keeping. */
  keep(): void {
    for (let column = 0; column < this.load.length; column++) {
      const from = this.pairs.columnStart[column]!;
      for (let at = from; at < from + this.load[column]!; at++) {
        this.pairs.add(this.placeRow[at]!, column, this.placeValue[at]!);
      }
    }
  }

  private call(row: number): void {
    if (this.isWaiting[row] === 1) return;
    this.isWaiting[row] = 1;
    this.waiting[this.size++] = row;
  }

  /**
   * One bid for one seat, for the best column to within `step`; false when the row has nothing better to do than to wait for the
   * exact solve.
   */
  private bid(row: number, step: number): boolean {
    const { prefixes, pairs } = this;
    const { column: price } = this.prices;
    const open = -this.unfilledPenalty[row]!;
    let best: number;
    let second: number;
    let bestAt: number;
    prefixes.open(row);
    for (;;) {
      const slack = prefixes.slackOf(row);
      const { column, value, worth } = prefixes;
      const from = prefixes.head[row]!;
      const to = from + prefixes.length[row]!;
      best = -Infinity;
      second = open;
      bestAt = -1;
      // Where nothing lies beyond and prices fell since, the order tells too little to stop early by it.
      const stale = slack > 0 && prefixes.beyond[row] === -Infinity;
      for (let at = from; at < to && (stale || worth[at]! + slack > second); at++) {
        const now = value[at]! - price[column[at]!]!;
        if (now <= second || this.holds(row, column[at]!)) continue;
        if (now > best) {
          if (best > second) second = best;
          best = now;
          bestAt = at;
        } else second = now;
      }
      if (prefixes.beyond[row]! + slack <= second + step) break;
      prefixes.extend(row);
    }
    if (bestAt < 0) {
      this.prices.row[row] = open;
      return false;
    }
    const column = prefixes.column[bestAt]!;
    const value = prefixes.value[bestAt]!;
    const offer = value - second + step;
    if (pairs.maxLoad[column]! === 0) {
      if (offer <= price[column]!) return false;
      price[column] = offer;
      return true;
    }
    if (this.load[column]! < pairs.maxLoad[column]!) this.takeFree(row, column, value, offer);
    else if (offer > price[column]!) this.displace(row, column, value, offer);
    else return false;
    this.held[pairs.rowStart[row]! + this.heldCount[row]!++] = column;
    this.prices.row[row] = second;
    return true;
  }

  private holds(row: number, column: number): boolean {
    const from = this.pairs.rowStart[row]!;
    const to = from + this.heldCount[row]!;
    for (let at = from; at < to; at++) if (this.held[at] === column) return true;
    return false;
  }

  private takeFree(row: number, column: number, value: number, offer: number): void {
    const from = this.pairs.columnStart[column]!;
    let place = this.load[column]!++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.offer[from + parent]! <= offer) break;
      this.move(from + place, from + parent);
      place = parent;
    }
    this.put(from + place, row, value, offer);
    if (this.load[column] === this.pairs.maxLoad[column]) this.raise(column);
  }

  private displace(row: number, column: number, value: number, offer: number): void {
    const from = this.pairs.columnStart[column]!;
    const loser = this.placeRow[from]!;
    const size = this.load[column]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.offer[from + child + 1]! < this.offer[from + child]!) child++;
      if (this.offer[from + child]! >= offer) break;
      this.move(from + place, from + child);
      place = child;
    }
    this.put(from + place, row, value, offer);
    this.raise(column);
    const first = this.pairs.rowStart[loser]!;
    let at = first;
    while (this.held[at] !== column) at++;
    this.held[at] = this.held[first + --this.heldCount[loser]!]!;
    this.call(loser);
  }

  /** A full column costs its least offer. */
  private raise(column: number): void {
    const least = this.offer[this.pairs.columnStart[column]!]!;
    if (least > this.prices.column[column]!) this.prices.column[column] = least;
  }

  private move(to: number, from: number): void {
    this.placeRow[to] = this.placeRow[from]!;
    this.placeValue[to] = this.placeValue[from]!;
    this.offer[to] = this.offer[from]!;
  }

  private put(at: number, row: number, value: number, offer: number): void {
    this.placeRow[at] = row;
    this.placeValue[at] = value;
    this.offer[at] = offer;
  }
}
