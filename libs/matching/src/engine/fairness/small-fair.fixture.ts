import fc from 'fast-check';
import { sparseCandidates, denseCandidates } from '../assignment/brute-force.fixture.js';
import type { AssignmentLock, AssignmentProblem } from '../assignment/assignment.problem.js';
import { compareLeximin } from './fairness-report.js';

export interface SmallMarket {
  readonly matrix: (number | null)[][];
  readonly problem: AssignmentProblem;
}

/** A handful of rows and columns with vetoes, minimum loads and locks. */
export const smallMarket = (seats: number): fc.Arbitrary<SmallMarket> =>
  fc
    .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 3, max: 5 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        matrix: fc.array(
          fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
        maxLoad: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: columns, maxLength: columns }),
        minLoad: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }),
        lockWish: fc.option(fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)), { freq: 2 }),
        sparse: fc.boolean(),
      }),
    )
    .map(({ matrix, maxLoad, minLoad, lockWish, sparse }) => {
      const locks: AssignmentLock[] = [];
      if (lockWish && matrix[lockWish[0]]![lockWish[1]] !== null)
        locks.push({ row: lockWish[0], column: lockWish[1] });
      return {
        matrix,
        problem: {
          rows: matrix.length,
          columns: maxLoad.length,
          demand: new Int32Array(matrix.length).fill(seats),
          maxLoad: Int32Array.from(maxLoad),
          minLoad: Int32Array.from(minLoad),
          candidates: sparse ? sparseCandidates(matrix) : denseCandidates(matrix),
          locks,
        },
      };
    });

/** Worths of the fairest of all plans that fill every seat and meet the most minimum loads; undefined when none fills all. */
export function fairestByTrying({ matrix, problem }: SmallMarket): number[] | undefined {
  const load = new Array<number>(problem.columns).fill(0);
  const worths = new Array<number>(problem.rows).fill(0);
  let best: { short: number; worths: number[] } | undefined;
  const visit = (row: number): void => {
    if (row === problem.rows) {
      const short = load.reduce((sum, used, at) => sum + Math.max(0, problem.minLoad![at]! - used), 0);
      const fairer =
        !best || short < best.short || (short === best.short && compareLeximin(worths, best.worths) < 0);
      if (fairer) best = { short, worths: [...worths] };
      return;
    }
    for (let subset = 0; subset < 1 << problem.columns; subset++) {
      const chosen = [...load.keys()].filter((column) => (subset >> column) & 1);
      if (chosen.length !== problem.demand[row] || chosen.some((column) => matrix[row]![column] === null))
        continue;
      if (chosen.some((column) => load[column]! >= problem.maxLoad[column]!)) continue;
      if (problem.locks?.some((lock) => lock.row === row && !chosen.includes(lock.column))) continue;
      for (const column of chosen) load[column]!++;
      worths[row] = chosen.reduce((sum, column) => sum + matrix[row]![column]!, 0);
      visit(row + 1);
      for (const column of chosen) load[column]!--;
    }
  };
  visit(0);
  return best?.worths;
}
