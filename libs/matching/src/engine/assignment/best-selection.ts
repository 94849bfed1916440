const SMALL = 24;
const LARGEST_KEYED = 2 ** 53;

/**
 * The best `limit` of many offered entries, sorted. Entries that may belong to them wait in a room of twice the limit; when it
 * is full the worse half is dropped (Floyd and Rivest's partial selection is not worth its length here: Hoare's will do), so
 * that almost every offer costs one comparison with the threshold.
 */
export class BestSelection {
  /** After `finish`: the kept entries, best first; ties in the order in which they were offered. */
  readonly at: Int32Array;
  readonly worth: Float64Array;
  /** Offers up to this worth are refused. */
  threshold = -Infinity;
  /** The largest worth that was offered and not kept; -Infinity when all were kept. */
  beyond = -Infinity;
  private readonly key: Float64Array;
  private readonly sortedAt: Int32Array;
  private readonly sortedWorth: Float64Array;
  private limit = 0;
  private size = 0;

  /** @param most no more than so many entries are ever offered. */
  constructor(most: number) {
    const room = most + 1;
    this.at = new Int32Array(room);
    this.worth = new Float64Array(room);
    this.key = new Float64Array(room);
    this.sortedAt = new Int32Array(room);
    this.sortedWorth = new Float64Array(room);
  }

  /** @param threshold entries up to this worth may be refused from the start. */
  begin(limit: number, threshold = -Infinity): void {
    this.limit = limit;
    this.size = 0;
    this.threshold = threshold;
    this.beyond = -Infinity;
  }

  offer(at: number, worth: number): void {
    if (worth <= this.threshold) return;
    this.at[this.size] = at;
    this.worth[this.size++] = worth;
    if (this.size === 2 * this.limit) this.drop();
  }

  /** Sorts what is kept and says how many. */
  finish(): number {
    if (this.size > this.limit) this.drop();
    if (this.threshold > this.beyond) this.beyond = this.threshold;
    if (this.size <= SMALL) this.insertionSort();
    else this.keySort();
    return this.size;
  }

  /** Keeps the best `limit`; what is refused from here on is worth no more than the worst of them. */
  private drop(): void {
    this.partition();
    let worst = Infinity;
    for (let index = 0; index < this.limit; index++)
      if (this.worth[index]! < worst) worst = this.worth[index]!;
    this.size = this.limit;
    this.threshold = worst;
  }

  private partition(): void {
    const { worth, at } = this;
    const rank = this.limit - 1;
    let from = 0;
    let to = this.size - 1;
    while (from < to) {
      const pivot = worth[(from + to) >> 1]!;
      let left = from;
      let right = to;
      while (left <= right) {
        while (worth[left]! > pivot) left++;
        while (worth[right]! < pivot) right--;
        if (left > right) break;
        const heldWorth = worth[left]!;
        const heldAt = at[left]!;
        worth[left] = worth[right]!;
        at[left++] = at[right]!;
        worth[right] = heldWorth;
        at[right--] = heldAt;
      }
      if (rank <= right) to = right;
      else if (rank >= left) from = left;
      else return;
    }
  }

  private insertionSort(): void {
    const { worth, at } = this;
    for (let index = 1; index < this.size; index++) {
      const oneWorth = worth[index]!;
      const oneAt = at[index]!;
      let place = index;
      while (
        place > 0 &&
        (worth[place - 1]! < oneWorth || (worth[place - 1] === oneWorth && at[place - 1]! > oneAt))
      ) {
        worth[place] = worth[place - 1]!;
        at[place] = at[place - 1]!;
        place--;
      }
      worth[place] = oneWorth;
      at[place] = oneAt;
    }
  }

  /** Sorting numbers without a comparator is several times faster: distance from the best and place in one number. */
  private keySort(): void {
    const { worth, at, key, size } = this;
    let best = -Infinity;
    let least = Infinity;
    for (let index = 0; index < size; index++) {
      if (worth[index]! > best) best = worth[index]!;
      if (worth[index]! < least) least = worth[index]!;
    }
    if ((best - least + 1) * size >= LARGEST_KEYED) {
      this.insertionSort();
      return;
    }
    for (let index = 0; index < size; index++) key[index] = (best - worth[index]!) * size + index;
    key.subarray(0, size).sort();
    for (let rank = 0; rank < size; rank++) {
      const index = key[rank]! % size;
      this.sortedAt[rank] = at[index]!;
      this.sortedWorth[rank] = worth[index]!;
    }
    at.set(this.sortedAt.subarray(0, size));
    worth.set(this.sortedWorth.subarray(0, size));
  }
}
