import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { denseCandidates } from '../assignment/brute-force.fixture.js';
import { generateAssignment } from '../instances/generate-assignment.js';
import { solveFairAssignment } from './solve-fair-assignment.js';

/** The public instance lies beside the project, not in it. */
const FILE = join(process.cwd(), '..', 'shared', 'data', 'bench', 'midl.json');
const SCALE = 1_000_000;

interface PublicInstance {
  readonly rows: number;
  readonly cols: number;
  readonly k: number;
  readonly maxLoad: number;
  readonly affinity: readonly (readonly number[])[];
}

function midl(minLoad: number) {
  const instance = JSON.parse(readFileSync(FILE, 'utf8')) as PublicInstance;
  return {
    rows: instance.rows,
    columns: instance.cols,
    demand: new Int32Array(instance.rows).fill(instance.k),
    maxLoad: new Int32Array(instance.cols).fill(instance.maxLoad),
    minLoad: new Int32Array(instance.cols).fill(minLoad),
    candidates: denseCandidates(
      instance.affinity.map((row) => row.map((value) => (value === -1 ? null : Math.round(value * SCALE)))),
    ),
  };
}

describe('fairness on instances like those of the benchmark', () => {
  if (existsSync(FILE)) {
    it('midl: the worst-off at its ceiling for a tenth of a per cent', () => {
      const fair = solveFairAssignment(midl(0), { seed: 1 });
      expect(fair.fairness.worst).toBe(944_839);
      expect(fair.worstProven).toBe(true);
      expect(fair.total).toBeGreaterThanOrEqual(201.5 * SCALE);
    });

    it('midl, everybody at least two papers: far above what the best total leaves the worst-off', () => {
      const fair = solveFairAssignment(midl(2), { seed: 1 });
      expect(fair.fairness.worst).toBeGreaterThanOrEqual(0.92 * SCALE);
      expect(fair.total).toBeGreaterThanOrEqual(137 * SCALE);
      expect(fair.fairness.loadSpread).toBe(0);
    });
  } else {
    it(`midl was NOT FOUND at ${FILE}`, () => {
      expect(existsSync(FILE)).toBe(false);
    });
  }

  it.each([1, 2, 3, 4])('generated instance %p: the worst-off is proven best, or near its bound', (seed) => {
    const problem = generateAssignment({ rows: 80, columns: 70, demand: 3, maxLoad: 4, seed });
    const fair = solveFairAssignment(problem, { seed: 1 });
    expect(fair.fairness.worst).toBeGreaterThanOrEqual(fair.worstBound * 0.98);
    expect(fair.price).toBeLessThan(0.1);
  });
});
