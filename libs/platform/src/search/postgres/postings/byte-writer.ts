/** Up to here a loop is quicker than a copy of memory. */
const SHORT = 32;

/** A buffer that grows, with numbers in 7-bit groups (the low ones first, the high bit set on all but the last). */
export class ByteWriter {
  private bytes: Uint8Array;
  private used = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.used++] = value;
  }

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }

  copy(source: Uint8Array, start = 0, end = source.length): void {
    this.room(end - start);
    if (end - start < SHORT) {
      for (let at = start; at < end; at += 1) this.bytes[this.used++] = source[at] as number;
      return;
    }
    this.bytes.set(source.subarray(start, end), this.used);
    this.used += end - start;
  }

  /** What was written, without a copy: good until the next write. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  clear(): void {
    this.used = 0;
  }

  private room(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }
}
