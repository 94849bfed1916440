import fc from 'fast-check';
import { checkAssignment } from './assignment.certificate.js';
import type { AssignmentProblem } from './assignment.problem.js';
import type { AssignmentResult } from './assignment.result.js';
import { bruteForce, denseCandidates, sparseCandidates } from './brute-force.fixture.js';
import { solveAssignment } from './solve-assignment.js';

const matrix = [
  [9, 8, null, 1],
  [9, 2, 5, null],
  [7, 8, 5, 3],
];
const problem: AssignmentProblem = {
  rows: 3,
  columns: 4,
  demand: Int32Array.of(2, 1, 2),
  maxLoad: Int32Array.of(1, 1, 2, 1),
  candidates: denseCandidates(matrix),
  locks: [{ row: 2, column: 2 }],
};

function corrupted(
  change: (result: { -readonly [K in keyof AssignmentResult]: AssignmentResult[K] }) => void,
) {
  const result = solveAssignment(problem);
  const copy = {
    ...result,
    seatColumn: result.seatColumn.slice(),
    columnPrice: result.columnPrice.slice(),
    rowPrice: result.rowPrice.slice(),
  };
  change(copy);
  return checkAssignment(problem, copy).faults;
}

describe('checkAssignment', () => {
  it('accepts the solver’s plan', () => {
    expect(checkAssignment(problem, solveAssignment(problem)).proven).toBe(true);
  });

  it.each([
    ['a forbidden pair', 'pair-not-allowed', (r: AssignmentResult) => void (r.seatColumn[2] = 3)],
    ['a column out of range', 'pair-not-allowed', (r: AssignmentResult) => void (r.seatColumn[2] = 99)],
    ['a pair used twice', 'pair-twice', (r: AssignmentResult) => void (r.seatColumn[1] = r.seatColumn[0]!)],
    ['an overloaded column', 'column-overloaded', (r: AssignmentResult) => r.seatColumn.set([0, 0], 1)],
    ['a broken lock', 'lock-broken', (r: AssignmentResult) => r.seatColumn.set([0, 1], 3)],
    ['a seat silently dropped', 'unfilled-count-wrong', (r: AssignmentResult) => void (r.seatColumn[0] = -1)],
    ['a price that proves nothing', 'gap-open', (r: AssignmentResult) => void (r.columnPrice[0]! += 2000)],
    ['a fractional price', 'price-not-integer', (r: AssignmentResult) => void (r.rowPrice[0]! += 0.5)],
    [
      'a row price below its penalty',
      'row-price-below-penalty',
      (r: AssignmentResult) => void (r.rowPrice[0] = -1e9),
    ],
    [
      'a penalty that can be outweighed',
      'penalty-too-small',
      (r: AssignmentResult) => void r.penalties.unfilled.fill(3),
    ],
  ])('rejects %s', (_name, fault, change) => {
    expect(corrupted(change)).toContain(fault);
  });

  it('rejects a wrong value and a wrong bound', () => {
    expect(corrupted((r) => void (r.value += 1))).toContain('value-wrong');
    expect(corrupted((r) => void (r.upperBound -= 1))).toContain('bound-wrong');
    expect(corrupted((r) => void (r.seatColumn = new Int32Array(1)))).toEqual(['wrong-shape']);
  });
});

/** Plans that were feasible, plausible and wrong once. They stay here for good. */
describe('bugs that must not come back', () => {
  it('labels settled too early: the direct way to a column is dearer than the detour through two rows', () => {
    // Row 3 wants column 0 most; making room there by the first label found (through row 1) is worse than through row 2.
    const tight = [
      [10, 9, null, null],
      [9, null, 1, null],
      [10, null, null, 9],
      [10, 2, 2, 2],
    ];
    const input = {
      rows: 4,
      columns: 4,
      demand: Int32Array.of(1, 1, 1, 1),
      maxLoad: Int32Array.of(2, 1, 1, 1),
      candidates: sparseCandidates(tight),
    };
    const result = solveAssignment(input);
    expect(result.value).toBe(bruteForce(input, tight).value);
    expect(checkAssignment(input, result).proven).toBe(true);
  });

  it('labels settled too early: hundreds of tight instances with several seats a row keep a certificate of gap 0', () => {
    const tight = fc.record({
      affinity: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 14, maxLength: 14 }), {
        minLength: 20,
        maxLength: 20,
      }),
      seats: fc.integer({ min: 2, max: 4 }),
      load: fc.integer({ min: 2, max: 6 }),
      least: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(tight, ({ affinity, seats, load, least }) => {
        const input = {
          rows: 20,
          columns: 14,
          demand: new Int32Array(20).fill(seats),
          maxLoad: new Int32Array(14).fill(load),
          minLoad: new Int32Array(14).fill(least),
          candidates: sparseCandidates(affinity.map((row) => row.map((value) => (value < 8 ? null : value)))),
        };
        expect(checkAssignment(input, solveAssignment(input)).faults).toEqual([]);
      }),
      { numRuns: 200, seed: 21 },
    );
  });

  it('an incumbency bonus never lets a pair be used twice, nor a plan be better than the optimum', () => {
    const base = [
      [90, 10, 5],
      [80, 70, 5],
      [60, 50, 40],
    ];
    const input = { rows: 3, columns: 3, demand: Int32Array.of(2, 2, 1), maxLoad: Int32Array.of(2, 2, 1) };
    const best = solveAssignment({ ...input, candidates: denseCandidates(base) });
    const incumbent = [
      [0, 2],
      [1, 0],
      [2, 1],
    ];
    const withBonus = base.map((row) => row.slice());
    for (const [row, column] of incumbent) withBonus[row!]![column!]! += 1000;
    const calm = solveAssignment({ ...input, candidates: denseCandidates(withBonus) });
    let unbonused = 0;
    for (let row = 0; row < 3; row++) {
      const made = [...calm.seatColumn.subarray(calm.seatStart[row]!, calm.seatStart[row + 1]!)];
      expect(new Set(made).size).toBe(made.length);
      unbonused += made.reduce((sum, column) => sum + base[row]![column]!, 0);
    }
    expect(unbonused).toBeLessThanOrEqual(best.value);
    // A bonus given as a second, parallel candidate would be the old bug: it is refused at the door.
    const parallel = {
      kind: 'sparse' as const,
      start: Int32Array.of(0, 2),
      column: Int32Array.of(0, 0),
      value: Int32Array.of(90, 1090),
    };
    expect(() =>
      solveAssignment({
        rows: 1,
        columns: 1,
        demand: Int32Array.of(2),
        maxLoad: Int32Array.of(2),
        candidates: parallel,
      }),
    ).toThrow('duplicate-candidate');
  });
});
