import { disciplineSimilarity } from './discipline-distance.js';

/** Mentors with the same codes are one class, so that a team is compared with each set of codes once. */
export class DisciplineClasses {
  /** Class of each mentor. */
  readonly classOf: Int32Array;
  private readonly codes: string[] = [];
  /** Class i offers the codes code[start[i] .. start[i + 1]). */
  private readonly start: Int32Array;
  private readonly code: Int32Array;
  private readonly similarities = new Map<string, Float64Array>();

  constructor(lists: readonly (readonly string[])[]) {
    const idOfCode = new Map<string, number>();
    const idOfClass = new Map<string, number>();
    const start = [0];
    const offered: number[] = [];
    this.classOf = Int32Array.from(lists, (list) => {
      const distinct = [...new Set(list)].sort();
      const key = distinct.join(' ');
      let id = idOfClass.get(key);
      if (id !== undefined) return id;
      idOfClass.set(key, (id = idOfClass.size));
      for (const code of distinct) {
        let number = idOfCode.get(code);
        if (number === undefined) idOfCode.set(code, (number = this.codes.push(code) - 1));
        offered.push(number);
      }
      start.push(offered.length);
      return id;
    });
    this.start = Int32Array.from(start);
    this.code = Int32Array.from(offered);
  }

  /** Per class the mean over the wanted codes of the nearest code offered, 0..1. */
  coverage(wanted: readonly string[]): Float64Array {
    const { start, code } = this;
    const coverage = new Float64Array(start.length - 1);
    for (const row of wanted.map((one) => this.similarityTo(one))) {
      for (let id = 0; id < coverage.length; id++) {
        let nearest = 0;
        for (let at = start[id]!; at < start[id + 1]!; at++) {
          const similarity = row[code[at]!]!;
          if (similarity > nearest) nearest = similarity;
        }
        coverage[id]! += nearest;
      }
    }
    for (let id = 0; id < coverage.length; id++) coverage[id]! /= Math.max(1, wanted.length);
    return coverage;
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
