import { childOf } from './review-modes.js';
import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';

const FIRST_PREFIX = 12;
const GROWTH = 4;

/** The best entries of one child node of a row at the prices when it was taken, best first. */
export interface ClassPrefix {
  /** Entries of the model. */
  readonly entry: Int32Array;
  /** value - price at the time, descending. */
  readonly worth: Float64Array;
  /** Upper bound of value - price of all that were left out; -Infinity when none. */
  readonly beyond: number;
  /** `PriceLevel.fallen` at the time. */
  readonly fallen: number;
}

/** By how much prices fell since the start, at most; they rise one by one, and fall all together. */
export interface PriceLevel {
  fallen: number;
}

/**
 * Lazily sorted candidates of the children of every row. A prefix bounds today's values from above by its own, raised by what
 * all prices have fallen since; it is taken anew, longer, when the search has to look beyond it.
 */
export class ClassPrefixes {
  private readonly prefix: (ClassPrefix | undefined)[];
  private readonly heapEntry: Int32Array;
  private readonly heapWorth: Float64Array;

  constructor(
    private readonly model: ReviewModel,
    private readonly mode: Uint8Array,
    private readonly price: Float64Array,
    private readonly level: PriceLevel,
  ) {
    this.prefix = new Array<ClassPrefix | undefined>(model.rows * CLASSES);
    this.heapEntry = new Int32Array(model.columns + 1);
    this.heapWorth = new Float64Array(model.columns + 1);
  }

  of(row: number, child: number): ClassPrefix {
    return this.prefix[row * CLASSES + child] ?? this.extend(row, child);
  }

  /** A longer prefix at today's prices; one that only aged is taken anew at its old length. */
  extend(row: number, child: number): ClassPrefix {
    const before = this.prefix[row * CLASSES + child];
    let limit = FIRST_PREFIX;
    if (before !== undefined) {
      limit = before.entry.length * (before.fallen < this.level.fallen ? 1 : GROWTH);
    }
    const taken = this.select(row, child, limit);
    this.prefix[row * CLASSES + child] = taken;
    return taken;
  }

  /** The row's children changed. */
  forget(row: number): void {
    this.prefix.fill(undefined, row * CLASSES, (row + 1) * CLASSES);
  }

  private select(row: number, child: number, limit: number): ClassPrefix {
    const { heapEntry, heapWorth, price, model } = this;
    let kept = 0;
    let beyond = -Infinity;
    for (let flags = 0; flags < CLASSES; flags++) {
      if (childOf(this.mode[row]!, flags) !== child) continue;
      const to = model.start[row * CLASSES + flags + 1]!;
      for (let at = model.start[row * CLASSES + flags]!; at < to; at++) {
        const worth = model.value[at]! - price[model.column[at]!]!;
        if (kept < limit) {
          this.push(kept++, at, worth);
          continue;
        }
        if (worth <= heapWorth[0]!) {
          if (worth > beyond) beyond = worth;
          continue;
        }
        if (heapWorth[0]! > beyond) beyond = heapWorth[0]!;
        this.sinkRoot(kept, at, worth);
      }
    }
    const order = Array.from({ length: kept }, (_, index) => index).sort(
      (left, right) => heapWorth[right]! - heapWorth[left]! || heapEntry[left]! - heapEntry[right]!,
    );
    return {
      entry: Int32Array.from(order, (index) => heapEntry[index]!),
      worth: Float64Array.from(order, (index) => heapWorth[index]!),
      beyond,
      fallen: this.level.fallen,
    };
  }

  private push(size: number, entry: number, worth: number): void {
    let place = size;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.heapWorth[parent]! <= worth) break;
      this.move(place, parent);
      place = parent;
    }
    this.heapEntry[place] = entry;
    this.heapWorth[place] = worth;
  }

  private sinkRoot(size: number, entry: number, worth: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.heapWorth[child + 1]! < this.heapWorth[child]!) child++;
      if (this.heapWorth[child]! >= worth) break;
      this.move(place, child);
      place = child;
    }
    this.heapEntry[place] = entry;
    this.heapWorth[place] = worth;
  }

  private move(to: number, from: number): void {
    this.heapEntry[to] = this.heapEntry[from]!;
    this.heapWorth[to] = this.heapWorth[from]!;
  }
}
