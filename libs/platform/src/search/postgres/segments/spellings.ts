import { comparable } from '../../text/fold.js';

/** Labels of a column, and the values that they compare as. */
export class Spellings {
  readonly labels: string[] = [];
  /** For each label the number of its value. */
  readonly keys: number[] = [];
  /** The values as compared, by number. */
  readonly terms: string[] = [];
  readonly keyOf = new Map<string, number>();
  private readonly byKey: number[][] = [];

  constructor(labels: readonly string[] = []) {
    for (const label of labels) this.add(label);
  }

  /** A label that was not there; returns its number. */
  add(label: string): number {
    const number = this.labels.length;
    this.labels.push(label);
    const term = comparable(label);
    let key = this.keyOf.get(term);
    if (key === undefined) {
      key = this.terms.length;
      this.keyOf.set(term, key);
      this.terms.push(term);
      this.byKey.push([]);
    }
    this.keys.push(key);
    this.byKey[key]?.push(number);
    return number;
  }

  labelsOfKey(key: number): readonly number[] {
    return this.byKey[key] ?? [];
  }
}
