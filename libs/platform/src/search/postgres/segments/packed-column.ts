import type { Column } from './segment.js';
import { Spellings } from './spellings.js';

/** The column of a finished segment: labels, and for each document the numbers of its labels end to end. */
export class PackedColumn extends Spellings implements Column {
  /** The labels of document d are `values[offsets[d]]` to `values[offsets[d + 1] - 1]`. */
  constructor(
    labels: readonly string[],
    private readonly offsets: Uint32Array,
    private readonly values: Uint32Array,
  ) {
    super(labels);
  }

  labelsOf(document: number): readonly string[] {
    const { offsets, values, labels } = this;
    return Array.from(
      values.subarray(offsets[document], offsets[document + 1]),
      (value) => labels[value] ?? '',
    );
  }

  count(documents: Uint32Array, count: number, tally: Uint32Array): void {
    const { offsets, values } = this;
    for (let n = 0; n < count; n += 1) {
      const document = documents[n] as number;
      const end = offsets[document + 1] as number;
      for (let at = offsets[document] as number; at < end; at += 1) {
        const label = values[at] as number;
        tally[label] = (tally[label] as number) + 1;
      }
    }
  }

  mark(keys: ReadonlySet<number>, marked: Uint8Array): void {
    const { offsets, values } = this;
    const wanted = Uint8Array.from(this.keys, (key) => (keys.has(key) ? 1 : 0));
    for (let document = 0; document + 1 < offsets.length; document += 1) {
      const end = offsets[document + 1] as number;
      for (let at = offsets[document] as number; at < end; at += 1) {
        if (wanted[values[at] as number] === 1) {
          marked[document] = 1;
          break;
        }
      }
    }
  }
}

/** Gathers a column document by document. */
export class ColumnWriter {
  private readonly numberOf = new Map<string, number>();
  private readonly offsets: number[] = [0];
  private readonly values: number[] = [];

  add(labels: readonly string[]): void {
    for (const label of labels) {
      let number = this.numberOf.get(label);
      if (number === undefined) this.numberOf.set(label, (number = this.numberOf.size));
      this.values.push(number);
    }
    this.offsets.push(this.values.length);
  }

  finish(): {
    readonly labels: readonly string[];
    readonly offsets: Uint32Array;
    readonly values: Uint32Array;
  } {
    return {
      labels: [...this.numberOf.keys()],
      offsets: Uint32Array.from(this.offsets),
      values: Uint32Array.from(this.values),
    };
  }
}
