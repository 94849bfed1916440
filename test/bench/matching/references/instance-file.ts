import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { NO_PAIR } from '@jiebang/matching/engine';
import type { AssignmentProblem } from '@jiebang/matching/engine';

/**
 * Writes a P1 instance in the format that min-cost-flow.cpp describes. Locks and prices of open seats are not written: an open
 * seat costs more than any chain of exchanges can win, a missed minimum load twice that.
 */
export function writeInstance(file: string, problem: AssignmentProblem): void {
  const { rows, columns, candidates } = problem;
  const dense = candidates.kind === 'dense';
  const parts = [
    Int32Array.of(dense ? 1 : 0, rows, columns, candidates.value.length),
    problem.demand,
    problem.maxLoad,
    problem.minLoad ?? new Int32Array(columns),
    ...(dense ? [] : [candidates.start, candidates.column]),
    candidates.value,
    penaltiesOf(problem),
  ];
  const handle = openSync(file, 'w');
  for (const part of parts) writeAll(handle, Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  closeSync(handle);
}

function penaltiesOf({ rows, columns, candidates }: AssignmentProblem): Float64Array {
  let largest = 1;
  for (const value of candidates.value) {
    if (value !== NO_PAIR && Math.abs(value) > largest) largest = Math.abs(value);
  }
  const outweighing = 2 * (Math.min(rows, columns) + 1) * largest;
  return Float64Array.of(outweighing, 2 * outweighing);
}

/** Reads it back, array by array, so that nothing is in memory twice. */
export function readInstance(file: string): AssignmentProblem {
  const handle = openSync(file, 'r');
  const take = (count: number): Int32Array => readAll(handle, count);
  const [dense, rows, columns, entries] = take(4) as unknown as [number, number, number, number];
  const demand = take(rows);
  const maxLoad = take(columns);
  const minLoad = take(columns);
  const problem: AssignmentProblem = {
    rows,
    columns,
    demand,
    maxLoad,
    ...(minLoad.some((least) => least > 0) ? { minLoad } : {}),
    candidates:
      dense === 1
        ? { kind: 'dense', value: take(entries) }
        : { kind: 'sparse', start: take(rows + 1), column: take(entries), value: take(entries) },
  };
  closeSync(handle);
  return problem;
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at);
}

function readAll(handle: number, count: number): Int32Array {
  const into = new Int32Array(count);
  const bytes = Buffer.from(into.buffer);
  for (let at = 0; at < bytes.length;) {
    const got = readSync(handle, bytes, at, bytes.length - at, null);
    if (got === 0) throw new Error(`an instance file of ${fstatSync(handle).size} bytes is too short`);
    at += got;
  }
  return into;
}
