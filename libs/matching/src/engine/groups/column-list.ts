import type { GroupModel } from './group-model.js';

const FIRST_SIZE = 256;

/** Sets of members with what they lose against the best set of their group. Grows as needed, and is used again. */
export class ColumnList {
  size = 0;
  loss = new Float64Array(FIRST_SIZE);
  /** Entry of each slot, -1 for an open seat: column * slots + slot. */
  entry: Int32Array;
  /** Person whose place the column takes in each slot; -1 for open and for locked seats. */
  person: Int32Array;

  constructor(private readonly model: GroupModel) {
    this.entry = new Int32Array(FIRST_SIZE * model.slots);
    this.person = new Int32Array(FIRST_SIZE * model.slots);
  }

  clear(): void {
    this.size = 0;
  }

  add(group: number, loss: number, entries: Int32Array): void {
    const { slots, locked, person } = this.model;
    if (this.size === this.loss.length) this.grow();
    const at = this.size++;
    this.loss[at] = loss;
    for (let slot = 0; slot < slots; slot++) {
      const entry = entries[slot]!;
      this.entry[at * slots + slot] = entry;
      this.person[at * slots + slot] = entry < 0 || locked[group * slots + slot]! >= 0 ? -1 : person[entry]!;
    }
  }

  /** Brings the columns from `first` on into the order of their losses, ties as they came. */
  sortFrom(first: number): void {
    const { slots } = this.model;
    const order = Array.from({ length: this.size - first }, (_, at) => first + at);
    order.sort((left, right) => this.loss[left]! - this.loss[right]! || left - right);
    const loss = order.map((at) => this.loss[at]!);
    const entry = order.flatMap((at) => [...this.entry.subarray(at * slots, (at + 1) * slots)]);
    const person = order.flatMap((at) => [...this.person.subarray(at * slots, (at + 1) * slots)]);
    this.loss.set(loss, first);
    this.entry.set(entry, first * slots);
    this.person.set(person, first * slots);
  }

  private grow(): void {
    const loss = new Float64Array(2 * this.loss.length);
    const entry = new Int32Array(2 * this.entry.length);
    const person = new Int32Array(2 * this.person.length);
    loss.set(this.loss);
    entry.set(this.entry);
    person.set(this.person);
    this.loss = loss;
    this.entry = entry;
    this.person = person;
  }
}
