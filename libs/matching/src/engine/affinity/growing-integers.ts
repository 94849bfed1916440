/** A list of 32-bit integers that grows, for what is too much for an array of numbers. */
export class GrowingIntegers {
  private values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  /** A copy of exactly what is in it. */
  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
