import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';

const FIRST_PREFIX = 12;
const GROWTH = 4;

/** The head of one row's candidates, best value less price first, as the prices stood when it was taken. */
export interface Prefix {
  readonly column: Int32Array;
  readonly value: Int32Array;
  /** value - price at the time, descending. Prices only rise, so it stays an upper bound. */
  readonly worth: Float64Array;
  /** Upper bound of value - price for every candidate that is not in the prefix; -Infinity when none is left out. */
  readonly beyond: number;
}

/**
 * Lazily sorted candidates. Only a short prefix of each row is ever sorted; it is taken anew, longer, when the search
 * proves that it needs to look beyond it. This is exact because prices never fall.
 */
export class CandidatePrefixes {
  private readonly prefix: (Prefix | undefined)[];
  private readonly heapAt: Int32Array;
  private readonly heapWorth: Float64Array;

  constructor(
    private readonly problem: AssignmentProblem,
    /** Columns already locked to a row: they are no candidates any more. */
    private readonly locked: ReadonlyMap<number, ReadonlySet<number>>,
    private readonly price: Float64Array,
  ) {
    this.prefix = new Array<Prefix | undefined>(problem.rows);
    this.heapAt = new Int32Array(problem.columns + 1);
    this.heapWorth = new Float64Array(problem.columns + 1);
  }

  of(row: number): Prefix {
    return this.prefix[row] ?? this.extend(row);
  }

  /** A longer prefix at today's prices. */
  extend(row: number): Prefix {
    const before = this.prefix[row];
    const taken = this.select(row, before === undefined ? FIRST_PREFIX : before.column.length * GROWTH);
    this.prefix[row] = taken;
    return taken;
  }

  /** Best `limit` candidates through a bounded heap whose root is the worst one kept. */
  private select(row: number, limit: number): Prefix {
    const { candidates, columns } = this.problem;
    const sparse = candidates.kind === 'sparse';
    const from = sparse ? candidates.start[row]! : row * columns;
    const to = sparse ? candidates.start[row + 1]! : from + columns;
    const values = candidates.value;
    const locked = this.locked.get(row);
    const { heapAt, heapWorth, price } = this;
    let kept = 0;
    let beyond = -Infinity;
    for (let at = from; at < to; at++) {
      const value = values[at]!;
      if (value === NO_PAIR) continue;
      const column = sparse ? candidates.column[at]! : at - from;
      if (locked !== undefined && locked.has(column)) continue;
      const worth = value - price[column]!;
      if (kept === limit) {
        if (worth <= heapWorth[0]!) {
          if (worth > beyond) beyond = worth;
          continue;
        }
        if (heapWorth[0]! > beyond) beyond = heapWorth[0]!;
        this.sinkRoot(kept, at, worth);
      } else {
        this.push(kept++, at, worth);
      }
    }
    const order = Array.from({ length: kept }, (_, index) => index).sort(
      (left, right) => heapWorth[right]! - heapWorth[left]! || heapAt[left]! - heapAt[right]!,
    );
    const column = new Int32Array(kept);
    const value = new Int32Array(kept);
    const worth = new Float64Array(kept);
    order.forEach((index, rank) => {
      const at = heapAt[index]!;
      column[rank] = sparse ? candidates.column[at]! : at - from;
      value[rank] = values[at]!;
      worth[rank] = heapWorth[index]!;
    });
    return { column, value, worth, beyond };
  }

  private push(size: number, at: number, worth: number): void {
    let place = size;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.heapWorth[parent]! <= worth) break;
      this.move(place, parent);
      place = parent;
    }
    this.heapAt[place] = at;
    this.heapWorth[place] = worth;
  }

  private sinkRoot(size: number, at: number, worth: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.heapWorth[child + 1]! < this.heapWorth[child]!) child++;
      if (this.heapWorth[child]! >= worth) break;
      this.move(place, child);
      place = child;
    }
    this.heapAt[place] = at;
    this.heapWorth[place] = worth;
  }

  private move(to: number, from: number): void {
    this.heapAt[to] = this.heapAt[from]!;
    this.heapWorth[to] = this.heapWorth[from]!;
  }
}
