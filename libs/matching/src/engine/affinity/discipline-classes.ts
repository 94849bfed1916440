import { disciplineSimilarity } from './discipline-distance.js';

/** Mentors with the same codes are one class, so that a team is compared with each set of codes once. */
export class DisciplineClasses {
  /** Class of each mentor. */
  readonly classOf: Int32Array;
  private readonly codes: string[] = [];
  private readonly classes: Int32Array[] = [];
  private readonly similarities = new Map<string, Float64Array>();

  constructor(lists: readonly (readonly string[])[]) {
    const idOfCode = new Map<string, number>();
    const idOfClass = new Map<string, number>();
    this.classOf = Int32Array.from(lists, (list) => {
      const key = [...new Set(list)].sort().join(' ');
      let id = idOfClass.get(key);
      if (id !== undefined) return id;
      idOfClass.set(key, (id = this.classes.length));
      const members = Int32Array.from(list, (code) => {
        let number = idOfCode.get(code);
        if (number === undefined) {
          idOfCode.set(code, (number = this.codes.length));
          this.codes.push(code);
        }
        return number;
      });
      this.classes.push(members);
      return id;
    });
  }

  /** Per class the mean over the wanted codes of the nearest code offered, 0..1. */
  coverage(wanted: readonly string[]): Float64Array {
    const rows = wanted.map((code) => this.similarityTo(code));
    return Float64Array.from(this.classes, (codes) => {
      let sum = 0;
      for (const row of rows) {
        let nearest = 0;
        for (const code of codes) if (row[code]! > nearest) nearest = row[code]!;
        sum += nearest;
      }
      return rows.length === 0 ? 0 : sum / rows.length;
    });
  }

  private similarityTo(wanted: string): Float64Array {
    let row = this.similarities.get(wanted);
    if (row === undefined) {
      row = Float64Array.from(this.codes, (code) => disciplineSimilarity(wanted, code));
      this.similarities.set(wanted, row);
    }
    return row;
  }
}
