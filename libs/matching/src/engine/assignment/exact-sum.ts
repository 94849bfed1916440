const SAFE = 2 ** 52;

/** Adds integers exactly, however large the total grows (doubles are only exact below 2^53). */
export class ExactSum {
  private large = 0n;
  private small = 0;

  /** Adds a safe integer. */
  add(value: number): void {
    const next = this.small + value;
    if (next < SAFE && next > -SAFE) {
      this.small = next;
      return;
    }
    this.large += BigInt(this.small) + BigInt(value);
    this.small = 0;
  }

  /** Adds the product of two safe integers, which may itself be unsafe. */
  addProduct(left: number, right: number): void {
    const product = left * right;
    if (product < SAFE && product > -SAFE) this.add(product);
    else this.large += BigInt(left) * BigInt(right);
  }

  /** The total, rounded only if it is beyond 2^53. */
  total(): number {
    return Number(this.large + BigInt(this.small));
  }
}
