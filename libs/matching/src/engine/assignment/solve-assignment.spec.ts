import fc from 'fast-check';
import { checkAssignment } from './assignment.certificate.js';
import { AssignmentInputError } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import { bruteForce, denseCandidates, sparseCandidates } from './brute-force.fixture.js';
import { solveAssignment } from './solve-assignment.js';

type Matrix = (number | null)[][];

interface Instance {
  readonly matrix: Matrix;
  readonly problem: AssignmentProblem;
}

const instance = (unfilledCost: fc.Arbitrary<number | undefined>): fc.Arbitrary<Instance> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        matrix: fc.array(
          fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
        demand: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows }),
        maxLoad: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
        minLoad: fc.option(
          fc.array(fc.integer({ min: 0, max: 2 }), { minLength: columns, maxLength: columns }),
        ),
        lockWish: fc.array(fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)), { maxLength: 3 }),
        sparse: fc.boolean(),
        unfilledCost,
      }),
    )
    .map(({ matrix, demand, maxLoad, minLoad, lockWish, sparse, unfilledCost }) => ({
      matrix,
      problem: {
        rows: matrix.length,
        columns: maxLoad.length,
        demand: Int32Array.from(demand),
        maxLoad: Int32Array.from(maxLoad),
        ...(minLoad === null
          ? {}
          : { minLoad: Int32Array.from(minLoad, (least, c) => Math.min(least, maxLoad[c]!)) }),
        ...(unfilledCost === undefined ? {} : { unfilledCost }),
        candidates: sparse ? sparseCandidates(matrix) : denseCandidates(matrix),
        locks: possibleLocks(lockWish, matrix, demand, maxLoad),
      },
    }));

function possibleLocks(wish: [number, number][], matrix: Matrix, demand: number[], maxLoad: number[]) {
  const locks: { row: number; column: number }[] = [];
  for (const [row, column] of wish) {
    const ofRow = locks.filter((lock) => lock.row === row);
    const ofColumn = locks.filter((lock) => lock.column === column);
    if (matrix[row]![column] === null || ofRow.some((lock) => lock.column === column)) continue;
    if (ofRow.length < demand[row]! && ofColumn.length < maxLoad[column]!) locks.push({ row, column });
  }
  return locks;
}

function expectBest({ matrix, problem }: Instance): void {
  const result = solveAssignment(problem);
  const best = bruteForce(problem, matrix);
  expect({
    shortLoad: result.shortLoads.reduce((sum, short) => sum + short.missing, 0),
    unfilled: result.unfilledSeats,
    value: problem.unfilledCost === undefined ? result.value : best.value,
    objective: result.objective,
  }).toEqual(best.unfilled === result.unfilledSeats ? best : { ...best, unfilled: result.unfilledSeats });
  expect(checkAssignment(problem, result)).toEqual({ proven: true, faults: [], gap: 0 });
  expect(result.unfilled.reduce((sum, row) => sum + row.missing, 0)).toBe(result.unfilledSeats);
}

describe('solveAssignment', () => {
  it('equals brute force, filling first, with vetoes, negatives, locks and minimum loads', () => {
    fc.assert(
      fc.property(instance(fc.constant(undefined)), (small) => {
        const best = bruteForce(small.problem, small.matrix);
        expect(solveAssignment(small.problem).unfilledSeats).toBe(best.unfilled);
        expectBest(small);
      }),
      { numRuns: 700, seed: 11 },
    );
  });

  it('equals brute force when the caller prices an open seat', () => {
    fc.assert(fc.property(instance(fc.integer({ min: 0, max: 12 })), expectBest), { numRuns: 500, seed: 12 });
  });

  it('gives the same plan for dense and sparse input', () => {
    fc.assert(
      fc.property(instance(fc.constant(undefined)), ({ matrix, problem }) => {
        const dense = solveAssignment({ ...problem, candidates: denseCandidates(matrix) });
        const sparse = solveAssignment({ ...problem, candidates: sparseCandidates(matrix) });
        expect([...sparse.seatColumn]).toEqual([...dense.seatColumn]);
        expect(sparse.value).toBe(dense.value);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  it('says who contests the full columns when a seat stays open', () => {
    const matrix = [
      [5, 4, null],
      [7, null, null],
      [6, 3, null],
      [null, null, 2],
    ];
    const result = solveAssignment({
      rows: 4,
      columns: 3,
      demand: Int32Array.of(1, 1, 1, 1),
      maxLoad: Int32Array.of(1, 1, 1),
      candidates: denseCandidates(matrix),
    });
    expect(result.unfilled).toEqual([
      expect.objectContaining({ reason: 'capacity-exhausted', bottleneck: 0 }),
    ]);
    expect(result.bottlenecks).toEqual([{ rows: [0, 1, 2], columns: [0, 1], seats: 3, places: 2 }]);
  });

  it('tells no candidates, all vetoed, too few candidates and too dear apart', () => {
    const base = {
      rows: 3,
      columns: 2,
      demand: Int32Array.of(1, 1, 3),
      maxLoad: Int32Array.of(3, 3),
      candidates: denseCandidates([
        [null, null],
        [null, null],
        [5, -4],
      ]),
      vetoed: Int32Array.of(0, 2, 0),
    };
    expect(solveAssignment(base).unfilled.map((row) => row.reason)).toEqual([
      'no-candidates',
      'all-vetoed',
      'too-few-candidates',
    ]);
    const priced = solveAssignment({ ...base, demand: Int32Array.of(0, 0, 2), unfilledCost: 0 });
    expect(priced.unfilled).toEqual([{ row: 2, missing: 1, reason: 'below-unfilled-cost', bottleneck: -1 }]);
  });

  it('stops when asked, with a feasible plan and a true bound', () => {
    const rows = 600;
    const matrix = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 50 }, (__, c) => (row * 31 + c * 17) % 97),
    );
    const problem = {
      rows,
      columns: 50,
      demand: new Int32Array(rows).fill(1),
      maxLoad: new Int32Array(50).fill(12),
      candidates: denseCandidates(matrix),
    };
    const stopped = solveAssignment(problem, { shouldStop: () => true });
    const whole = solveAssignment(problem);
    expect(stopped.complete).toBe(false);
    expect(stopped.unfilled.every((row) => row.reason === 'stopped-early')).toBe(true);
    expect(stopped.upperBound).toBeGreaterThanOrEqual(whole.objective);
    expect(checkAssignment(problem, stopped).faults).not.toContain('pair-not-allowed');
  });

  it('refuses wrong input with typed faults', () => {
    const problem = {
      rows: 1,
      columns: 1,
      demand: Int32Array.of(1),
      maxLoad: Int32Array.of(1),
      candidates: denseCandidates([[null]]),
      locks: [{ row: 0, column: 0 }],
    };
    expect(() => solveAssignment(problem)).toThrow(AssignmentInputError);
    expect(() => solveAssignment({ ...problem, demand: Int32Array.of(1, 2) })).toThrow('wrong-length');
  });
});
