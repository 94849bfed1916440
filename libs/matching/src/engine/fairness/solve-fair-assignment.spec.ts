import fc from 'fast-check';
import { candidateValue } from '../assignment/assignment.faults.js';
import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { denseCandidates } from '../assignment/brute-force.fixture.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { generateAssignment } from '../instances/generate-assignment.js';
import { compareLeximin, reportFairness } from './fairness-report.js';
import { fairestByTrying, smallMarket } from './small-fair.fixture.js';
import { solveFairAssignment } from './solve-fair-assignment.js';
import type { FairAssignment } from './solve-fair-assignment.js';

const FULL = { seed: 1, giveUpBeyond: 1 };

/** Everything recomputed from the seats alone. */
function audit(problem: AssignmentProblem, fair: FairAssignment): void {
  const loads = new Int32Array(problem.columns);
  const values = Array.from({ length: problem.rows }, (_, row) => {
    const seats = [...fair.seatColumn.subarray(fair.seatStart[row], fair.seatStart[row + 1])];
    const taken = seats.filter((column) => column >= 0);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.map((column) => candidateValue(problem, row, column))).not.toContain(NO_PAIR);
    for (const column of taken) loads[column]!++;
    return taken.reduce((sum, column) => sum + candidateValue(problem, row, column), 0);
  });
  loads.forEach((load, column) => expect(load).toBeLessThanOrEqual(problem.maxLoad[column]!));
  for (const { row, column } of problem.locks ?? [])
    expect(fair.seatColumn.subarray(fair.seatStart[row], fair.seatStart[row + 1])).toContain(column);
  expect([...fair.values]).toEqual(values);
  expect(fair.total).toBe(values.reduce((sum, value) => sum + value, 0));
  const served = values.filter((_, row) => !fair.short.includes(row));
  const { worst, lowTenth, median, gini, loadSpread, loadGini } = fair.fairness;
  expect(reportFairness(served, loads, problem.maxLoad)).toMatchObject({
    ...{ worst, lowTenth, median, gini, loadSpread, loadGini },
  });
}

function shortage(problem: AssignmentProblem, seatColumn: Int32Array): number {
  const loads = new Int32Array(problem.columns);
  for (const column of seatColumn) if (column >= 0) loads[column]!++;
  return loads.reduce((sum, load, column) => sum + Math.max(0, (problem.minLoad?.[column] ?? 0) - load), 0);
}

describe('solveFairAssignment', () => {
  it('honours capacities, minimum loads, vetoes and locks, reports what the plan is, and never lowers the worst-off', () => {
    fc.assert(
      fc.property(smallMarket(2), fc.nat(9), ({ problem }, seed) => {
        const start = solveAssignment(problem);
        const fair = solveFairAssignment(problem, { seed, giveUpBeyond: seed % 2 });
        audit(problem, fair);
        expect(fair.seatColumn.filter((column) => column < 0)).toHaveLength(start.unfilledSeats);
        expect(shortage(problem, fair.seatColumn)).toBe(shortage(problem, start.seatColumn));
        expect(fair.startTotal).toBe(start.value);
        const before = start.seatColumn;
        const worths = Array.from({ length: problem.rows }, (_, row) =>
          before
            .subarray(start.seatStart[row], start.seatStart[row + 1])
            .reduce((sum, column) => sum + (column < 0 ? 0 : candidateValue(problem, row, column)), 0),
        ).filter((_, row) => !fair.short.includes(row));
        if (worths.length > 0) expect(fair.fairness.worst).toBeGreaterThanOrEqual(Math.min(...worths));
        if (worths.length > 0) expect(fair.worstBound).toBeGreaterThanOrEqual(fair.fairness.worst);
      }),
      { numRuns: 200, seed: 61 },
    );
  });

  it('finds the best worst-off of small markets with one seat a row always, and says so', () => {
    fc.assert(
      fc.property(smallMarket(1), (market) => {
        const best = fairestByTrying(market);
        fc.pre(best !== undefined);
        const fair = solveFairAssignment(market.problem, FULL);
        expect(fair.fairness.worst).toBe(Math.min(...best!));
        expect(fair.worstProven).toBe(true);
      }),
      { numRuns: 300, seed: 62 },
    );
  });

  it('is almost always the leximin optimum of small markets with two seats a row', () => {
    const counts = { markets: 0, worst: 0, leximin: 0, wronglyProven: 0 };
    fc.assert(
      fc.property(smallMarket(2), (market) => {
        const best = fairestByTrying(market);
        fc.pre(best !== undefined);
        const fair = solveFairAssignment(market.problem, FULL);
        const worst = Math.min(...best!);
        counts.markets++;
        if (fair.fairness.worst === worst) counts.worst++;
        if (compareLeximin(fair.values, best!) === 0) counts.leximin++;
        if (fair.worstBound < worst) counts.wronglyProven++;
      }),
      { numRuns: 300, seed: 63 },
    );
    expect(counts.wronglyProven).toBe(0);
    expect(counts.worst).toBeGreaterThanOrEqual(counts.markets * 0.99);
    expect(counts.leximin).toBeGreaterThanOrEqual(counts.markets * 0.95);
  });

  it('stays within what may be given up, and stops at the floor that is enough', () => {
    const problem = generateAssignment({ rows: 60, columns: 50, demand: 2, maxLoad: 4, seed: 5 });
    const careful = solveFairAssignment(problem, { seed: 1, giveUp: 0.001, giveUpBeyond: 1 });
    const free = solveFairAssignment(problem, { seed: 1 });
    expect(careful.price).toBeLessThanOrEqual(0.001);
    expect(careful.fairness.worst).toBeLessThanOrEqual(free.fairness.worst);
    const floor = Math.floor((careful.fairness.worst + free.fairness.worst) / 2);
    const enough = solveFairAssignment(problem, { seed: 1, floor, giveUpBeyond: 0 });
    expect(enough.fairness.worst).toBeGreaterThanOrEqual(floor);
    expect(enough.price).toBeLessThanOrEqual(free.price);
  });

  it('gives the same plan for the same seed', () => {
    const problem = generateAssignment({ rows: 40, columns: 30, demand: 3, maxLoad: 5, seed: 6 });
    expect(solveFairAssignment(problem, { seed: 4 })).toEqual(solveFairAssignment(problem, { seed: 4 }));
  });

  it('lifts the worst-off at a price that it names', () => {
    const problem = {
      rows: 2,
      columns: 2,
      demand: Int32Array.of(1, 1),
      maxLoad: Int32Array.of(1, 1),
      candidates: denseCandidates([
        [100, 50],
        [60, 20],
      ]),
    };
    expect(solveAssignment(problem).value).toBe(120);
    const fair = solveFairAssignment(problem, FULL);
    expect(fair).toMatchObject({
      total: 110,
      startTotal: 120,
      price: 10 / 120,
      worstBound: 50,
      worstProven: true,
    });
    expect([...fair.values]).toEqual([50, 60]);
    expect(fair.fairness).toMatchObject({
      worst: 50,
      best: 60,
      ceilingOfWorst: 60,
      envious: 1,
      worstEnvy: 50,
    });
  });

  it('stops when told to, with a plan that honours everything', () => {
    const problem = generateAssignment({ rows: 50, columns: 40, demand: 2, maxLoad: 3, seed: 7 });
    let asked = 0;
    const fair = solveFairAssignment(problem, FULL, { shouldStop: () => asked++ > 3 });
    audit(problem, fair);
  });
});
