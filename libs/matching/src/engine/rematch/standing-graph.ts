import { atLeastLong } from './growable.js';
import { PairLists } from './pair-lists.js';

/**
 * The standing plan of P1 as a graph that can change: candidates and made pairs from both sides, loads and prices. Indexes of
 * rows, columns and pairs never change; what is withdrawn stays with demand or capacity 0.
 *
 * Locked pairs are not in here: `seats` and `places` are what the locks leave.
 */
export class StandingGraph {
  rows = 0;
  columns = 0;
  pairs = 0;
  pairRow = new Int32Array(0);
  pairColumn = new Int32Array(0);
  /** Affinity of a pair. */
  value = new Int32Array(0);
  /** 1 while the pair has the incumbency bonus. */
  kept = new Uint8Array(0);
  /** 1 while the pair is in the plan. */
  made = new Uint8Array(0);
  readonly rowCandidates = new PairLists();
  readonly columnCandidates = new PairLists();
  readonly rowMade = new PairLists();
  readonly columnMade = new PairLists();
  seats = new Int32Array(0);
  places = new Int32Array(0);
  /** Fewest rows that a column should take. */
  least = new Int32Array(0);
  rowPrice = new Float64Array(0);
  columnPrice = new Float64Array(0);
  /** Penalty of an open seat, row by row. */
  unfilled = new Float64Array(0);
  shortLoad = 0;
  /** Sum of the affinities of the made pairs, without any bonus. */
  madeValue = 0;
  private madePairs = 0;
  private allSeats = 0;
  /** Pairs that were made or unmade since the last `takeTouched`. */
  private touched = new Set<number>();

  constructor(
    /** Worth of keeping a pair that was in the plan before the event. */
    public bonus: number,
  ) {}

  addRow(unfilled: number, candidates: number): number {
    const row = this.rows++;
    this.seats = atLeastLong(this.seats, this.rows);
    this.rowPrice = atLeastLong(this.rowPrice, this.rows);
    this.unfilled = atLeastLong(this.unfilled, this.rows);
    this.unfilled[row] = unfilled;
    this.rowPrice[row] = -unfilled;
    this.rowCandidates.addOwner(candidates);
    this.rowMade.addOwner(0);
    return row;
  }

  addColumn(candidates: number): number {
    const column = this.columns++;
    this.places = atLeastLong(this.places, this.columns);
    this.least = atLeastLong(this.least, this.columns);
    this.columnPrice = atLeastLong(this.columnPrice, this.columns);
    this.columnCandidates.addOwner(candidates);
    this.columnMade.addOwner(0);
    return column;
  }

  /** Room for so many pairs, so that a large input is taken in without copying. */
  reservePairs(pairs: number): void {
    this.pairRow = atLeastLong(this.pairRow, pairs);
    this.pairColumn = atLeastLong(this.pairColumn, pairs);
    this.value = atLeastLong(this.value, pairs);
    this.kept = atLeastLong(this.kept, pairs);
    this.made = atLeastLong(this.made, pairs);
  }

  addPair(row: number, column: number, value: number): number {
    const pair = this.pairs++;
    if (pair === this.pairRow.length) this.reservePairs(Math.max(16, pair * 2));
    this.pairRow[pair] = row;
    this.pairColumn[pair] = column;
    this.value[pair] = value;
    this.rowCandidates.push(row, pair);
    this.columnCandidates.push(column, pair);
    return pair;
  }

  /** Takes a pair that is not made out of the candidates. */
  dropPair(pair: number): void {
    this.rowCandidates.remove(this.pairRow[pair]!, pair);
    this.columnCandidates.remove(this.pairColumn[pair]!, pair);
  }

  /** The pair of this row and column, or -1 when it is no candidate. O(candidates of the row). */
  find(row: number, column: number): number {
    const list = this.rowCandidates.of(row);
    for (let at = this.rowCandidates.sizeOf(row) - 1; at >= 0; at--) {
      if (this.pairColumn[list[at]!] === column) return list[at]!;
    }
    return -1;
  }

  /** Affinity with the incumbency bonus: what the search maximises. */
  worth(pair: number): number {
    return this.value[pair]! + this.kept[pair]! * this.bonus;
  }

  load(column: number): number {
    return this.columnMade.sizeOf(column);
  }

  openSeats(row: number): number {
    return this.seats[row]! - this.rowMade.sizeOf(row);
  }

  setSeats(row: number, seats: number): void {
    this.allSeats += seats - this.seats[row]!;
    this.seats[row] = seats;
  }

  /** Seats that nobody sits on. */
  get unfilledSeats(): number {
    return this.allSeats - this.madePairs;
  }

  make(pair: number): void {
    this.toggleTouched(pair);
    this.made[pair] = 1;
    this.madePairs++;
    this.madeValue += this.value[pair]!;
    this.rowMade.push(this.pairRow[pair]!, pair);
    this.columnMade.push(this.pairColumn[pair]!, pair);
  }

  unmake(pair: number): void {
    this.toggleTouched(pair);
    this.made[pair] = 0;
    this.madePairs--;
    this.madeValue -= this.value[pair]!;
    this.rowMade.remove(this.pairRow[pair]!, pair);
    this.columnMade.remove(this.pairColumn[pair]!, pair);
  }

  /** Makes a pair that is not made, unmakes one that is. */
  flip(pair: number): void {
    if (this.made[pair] === 1) this.unmake(pair);
    else this.make(pair);
  }

  setValue(pair: number, value: number): void {
    if (this.made[pair] === 1) this.madeValue += value - this.value[pair]!;
    this.value[pair] = value;
  }

  /** What one more row in this column costs: minus the penalty while its minimum is missed, Infinity when it is full. */
  placeCost(column: number): number {
    const load = this.load(column);
    if (load >= this.places[column]!) return Infinity;
    return load < this.least[column]! ? -this.shortLoad : 0;
  }

  /** What taking one row from this column costs. */
  vacateCost(column: number): number {
    const load = this.load(column);
    if (load === 0) return Infinity;
    return load <= this.least[column]! ? this.shortLoad : 0;
  }

  /** Pairs whose membership of the plan differs from when this was last called, ascending. */
  takeTouched(): number[] {
    const pairs = [...this.touched].sort((one, other) => one - other);
    this.touched = new Set();
    return pairs;
  }

  /** Says that a pair came into the plan or left it by a lock that was set or lifted. */
  noteChange(pair: number): void {
    this.toggleTouched(pair);
  }

  private toggleTouched(pair: number): void {
    if (!this.touched.delete(pair)) this.touched.add(pair);
  }
}
