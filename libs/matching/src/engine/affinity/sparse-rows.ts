import type { TermVector } from './term-space.js';

/** Sparse vectors one after the other: row i has entries start[i] to start[i + 1], ids ascending. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly id: Int32Array;
  readonly weight: Float32Array;
}

/** Weights are rounded to 32 bits, the same on every machine. */
export function sparseRows(vectors: Iterable<TermVector>): SparseRows {
  const start = [0];
  let id = new Int32Array(1024);
  let weight = new Float32Array(1024);
  let size = 0;
  for (const vector of vectors) {
    const next = size + vector.term.length;
    if (next > id.length) {
      const room = Math.max(next, 2 * id.length);
      const [ids, weights] = [new Int32Array(room), new Float32Array(room)];
      ids.set(id.subarray(0, size));
      weights.set(weight.subarray(0, size));
      [id, weight] = [ids, weights];
    }
    id.set(vector.term, size);
    weight.set(vector.weight, size);
    start.push((size = next));
  }
  return { start: Int32Array.from(start), id: id.slice(0, size), weight: weight.slice(0, size) };
}

/** Product of a row with a vector that is laid out densely. */
export function product({ start, id, weight }: SparseRows, row: number, dense: Float64Array): number {
  let sum = 0;
  for (let at = start[row]!; at < start[row + 1]!; at++) sum += weight[at]! * dense[id[at]!]!;
  return sum;
}

/** The same entries by id: at which positions of `rows`, ascending, with which weight (1 where rows have no weights). */
export function transposed(
  { start, id, weight }: Pick<SparseRows, 'start' | 'id'> & { readonly weight?: Float32Array },
  ids: number,
  rows: Int32Array,
): SparseRows {
  const first = new Int32Array(ids + 1);
  for (const row of rows) for (let at = start[row]!; at < start[row + 1]!; at++) first[id[at]! + 1]!++;
  for (let one = 0; one < ids; one++) first[one + 1]! += first[one]!;
  const next = first.slice();
  const position = new Int32Array(first[ids]!);
  const worth = new Float32Array(first[ids]!);
  rows.forEach((row, index) => {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const to = next[id[at]!]!++;
      position[to] = index;
      worth[to] = weight?.[at] ?? 1;
    }
  });
  return { start: first, id: position, weight: worth };
}
