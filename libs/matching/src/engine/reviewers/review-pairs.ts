import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';

/** The pairs made so far, from both sides, each with the child node of the row that it runs through. */
export class ReviewPairs {
  readonly rowStart: Int32Array;
  readonly rowCount: Int32Array;
  readonly rowColumn: Int32Array;
  readonly rowValue: Int32Array;
  /** Flags of each pair. */
  readonly rowFlags: Uint8Array;
  readonly columnStart: Int32Array;
  readonly load: Int32Array;
  readonly columnRow: Int32Array;
  readonly columnChild: Uint8Array;
  readonly columnValue: Int32Array;

  constructor(model: ReviewModel) {
    this.rowStart = starts(model.demand);
    this.rowCount = new Int32Array(model.rows);
    this.rowColumn = new Int32Array(this.rowStart[model.rows]!);
    this.rowValue = new Int32Array(this.rowColumn.length);
    this.rowFlags = new Uint8Array(this.rowColumn.length);
    const degree = new Int32Array(model.columns);
    for (let at = 0; at < model.start[model.rows * CLASSES]!; at++) degree[model.column[at]!]!++;
    this.columnStart = starts(model.places.map((places, column) => Math.min(places, degree[column]!)));
    this.load = new Int32Array(model.columns);
    this.columnRow = new Int32Array(this.columnStart[model.columns]!);
    this.columnChild = new Uint8Array(this.columnRow.length);
    this.columnValue = new Int32Array(this.columnRow.length);
  }

  clear(): void {
    this.rowCount.fill(0);
    this.load.fill(0);
  }

  has(row: number, column: number): boolean {
    const from = this.rowStart[row]!;
    const to = from + this.rowCount[row]!;
    for (let at = from; at < to; at++) if (this.rowColumn[at] === column) return true;
    return false;
  }

  add(row: number, child: number, column: number, value: number, flags: number): void {
    const place = this.rowStart[row]! + this.rowCount[row]!++;
    this.rowColumn[place] = column;
    this.rowValue[place] = value;
    this.rowFlags[place] = flags;
    const at = this.columnStart[column]! + this.load[column]!++;
    this.columnRow[at] = row;
    this.columnChild[at] = child;
    this.columnValue[at] = value;
  }

  remove(row: number, column: number): void {
    const rowFrom = this.rowStart[row]!;
    let at = rowFrom;
    while (this.rowColumn[at] !== column) at++;
    const lastOfRow = rowFrom + --this.rowCount[row]!;
    this.rowColumn[at] = this.rowColumn[lastOfRow]!;
    this.rowValue[at] = this.rowValue[lastOfRow]!;
    this.rowFlags[at] = this.rowFlags[lastOfRow]!;
    const from = this.columnStart[column]!;
    at = from;
    while (this.columnRow[at] !== row) at++;
    const last = from + --this.load[column]!;
    this.columnRow[at] = this.columnRow[last]!;
    this.columnChild[at] = this.columnChild[last]!;
    this.columnValue[at] = this.columnValue[last]!;
  }
}

/** One slot of slack each: along a path the new pair is made before the old one is dissolved. */
function starts(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) start[index + 1] = start[index]! + counts[index]! + 1;
  return start;
}
