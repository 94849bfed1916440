import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAssignment } from './assignment.certificate.js';
import type { AssignmentProblem } from './assignment.problem.js';
import { bruteForce, denseCandidates } from './brute-force.fixture.js';
import { solveAssignment } from './solve-assignment.js';

/** The public instances lie beside the project, not in it; the scale keeps their six decimals exact. */
const FOLDER = join(process.cwd(), '..', 'shared', 'data', 'bench');
const SCALE = 1_000_000;
const present = existsSync(join(FOLDER, 'midl.json'));

interface PublicInstance {
  readonly rows: number;
  readonly cols: number;
  readonly k: number;
  readonly maxLoad: number;
  readonly affinity: readonly (readonly number[])[];
}

function load(name: string, forbidden: number | null, minLoad: number): AssignmentProblem {
  const instance = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as PublicInstance;
  return {
    rows: instance.rows,
    columns: instance.cols,
    demand: new Int32Array(instance.rows).fill(instance.k),
    maxLoad: new Int32Array(instance.cols).fill(instance.maxLoad),
    minLoad: new Int32Array(instance.cols).fill(minLoad),
    candidates: denseCandidates(
      instance.affinity.map((row) =>
        row.map((value) => (value === forbidden ? null : Math.round(value * SCALE))),
      ),
    ),
  };
}

const PROVEN: [string, number | null, number, string][] = [
  ['preflib1', null, 0, '124.2500'],
  ['preflib3', null, 0, '454.2500'],
  ['aamas2015', null, 0, '1406.2500'],
  ['midl', -1, 0, '201.8849'],
  ['midl', -1, 2, '150.0431'],
];

describe('public instances with a proven optimum', () => {
  if (present) {
    it.each(PROVEN)(
      '%s (forbidden %p, minimum load %p) gives %s with gap 0',
      (name, forbidden, minLoad, optimum) => {
        const problem = load(name, forbidden, minLoad);
        const result = solveAssignment(problem);
        expect((result.value / SCALE).toFixed(4)).toBe(optimum);
        expect(result.unfilledSeats).toBe(0);
        expect(result.shortLoads).toEqual([]);
        expect(checkAssignment(problem, result)).toEqual({ proven: true, faults: [], gap: 0 });
      },
    );
  } else {
    it(`preflib1, preflib3, aamas2015 and midl were NOT FOUND in ${FOLDER}: only the built-in instance is checked`, () => {
      expect(present).toBe(false);
    });
  }

  it('the built-in instance gives its known optimum with gap 0', () => {
    // 4 papers x 3 reviewers, 2 reviewers each, load at most 3, bids of 0, 1/4, 1/2, 1; optimum by full enumeration.
    const bids = [
      [1, 0.25, 0.5],
      [1, 1, 0.25],
      [0.25, 0.5, 1],
      [1, 0.25, 0.25],
    ];
    const scaled = bids.map((row) => row.map((bid) => bid * SCALE));
    const problem: AssignmentProblem = {
      rows: 4,
      columns: 3,
      demand: new Int32Array(4).fill(2),
      maxLoad: new Int32Array(3).fill(3),
      candidates: denseCandidates(scaled),
    };
    const result = solveAssignment(problem);
    expect(result.value).toBe(6.25 * SCALE);
    expect(bruteForce(problem, scaled).value).toBe(6.25 * SCALE);
    expect(checkAssignment(problem, result).proven).toBe(true);
  });
});
