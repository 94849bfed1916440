import { checkAssignment } from '../assignment/assignment.certificate.js';
import type { AssignmentProblem, SparseCandidates } from '../assignment/assignment.problem.js';
import { sparseCandidates } from '../assignment/brute-force.fixture.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { seededRandom } from '../instances/seeded-random.js';
import { randomEvent, randomProblem } from './random-events.fixture.js';
import { RematchEventError } from './rematch.event.js';
import type { RematchEvent, StandingChange } from './rematch.event.js';
import { StandingAssignment } from './standing-assignment.js';

const SEQUENCES = 200;
const EVENTS = 25;

/** Applies the event unless it does not fit; undefined then. */
function tryApply(standing: StandingAssignment, event: RematchEvent): StandingChange | undefined {
  try {
    return standing.apply(event);
  } catch (error) {
    if (error instanceof RematchEventError) return undefined;
    throw error;
  }
}

const pairsOf = (standing: StandingAssignment): Set<string> =>
  new Set(
    Array.from({ length: standing.rows }, (_, row) =>
      standing.columnsOf(row).map((column) => `${row}-${column}`),
    ).flat(),
  );

/** The problem with a bonus on every pair of the earlier plan. */
function withBonus(
  problem: AssignmentProblem,
  earlier: ReadonlySet<string>,
  bonus: number,
): AssignmentProblem {
  const candidates = problem.candidates as SparseCandidates;
  const value = candidates.value.slice();
  for (let row = 0; row < problem.rows; row++) {
    for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++)
      if (earlier.has(`${row}-${candidates.column[at]!}`)) value[at]! += bonus;
  }
  return { ...problem, candidates: { ...candidates, value } };
}

describe('StandingAssignment', () => {
  it(`equals solving anew after each of ${EVENTS} random events, on ${SEQUENCES} sequences, with a certificate of gap 0`, () => {
    let events = 0;
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const random = seededRandom(seed * 7919);
      const standing = new StandingAssignment(randomProblem(seed));
      for (let turn = 0; turn < EVENTS; turn++) {
        const before = pairsOf(standing);
        const event = randomEvent(standing.problem(), random);
        const change = tryApply(standing, event);
        if (change === undefined) continue;
        events++;
        const problem = standing.problem();
        const anew = solveAssignment(problem);
        const plan = standing.plan();
        const where = `sequence ${seed}, event ${turn}: ${JSON.stringify(event)}`;
        expect([where, checkAssignment(problem, plan).faults]).toEqual([where, []]);
        expect([where, plan.objective]).toEqual([where, anew.objective]);
        // At a stated price of open seats, plans that fill differently can be worth the same.
        if (problem.unfilledCost === undefined) expect(plan.unfilledSeats).toBe(anew.unfilledSeats);
        expect([where, change.objective, change.value]).toEqual([where, plan.objective, plan.value]);
        const after = pairsOf(standing);
        expect(change.added.length).toBe([...after].filter((pair) => !before.has(pair)).length);
        expect(change.removed.length).toBe([...before].filter((pair) => !after.has(pair)).length);
      }
    }
    expect(events).toBeGreaterThan(SEQUENCES * EVENTS * 0.6);
  });

  it('with a bonus ends at the exact optimum of the bonused problem, never uses a pair twice, never beats the optimum', () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const random = seededRandom(seed * 104729);
      const bonus = 1 + random.below(12);
      const standing = new StandingAssignment(randomProblem(seed), undefined, { bonus });
      for (let turn = 0; turn < 12; turn++) {
        const before = pairsOf(standing);
        const event = randomEvent(standing.problem(), random);
        const change = tryApply(standing, event);
        if (change === undefined) continue;
        const problem = standing.problem();
        const plan = standing.plan();
        const faults = checkAssignment(problem, plan).faults.filter((fault) => fault !== 'gap-open');
        const where = `sequence ${seed}, event ${turn}: ${JSON.stringify(event)}`;
        expect([where, faults]).toEqual([where, []]);
        expect(plan.gap).toBeGreaterThanOrEqual(0);
        const anew = solveAssignment(problem);
        if (problem.unfilledCost === undefined) expect(plan.unfilledSeats).toBe(anew.unfilledSeats);
        expect(plan.objective).toBeLessThanOrEqual(anew.objective);
        const after = pairsOf(standing);
        const kept = [...after].filter((pair) => before.has(pair)).length;
        const bonused = solveAssignment(withBonus(problem, before, bonus));
        expect([where, plan.objective + bonus * kept]).toEqual([where, bonused.objective]);
        expect(change.others).toBe(Math.max(0, before.size - kept - change.forced));
      }
    }
  });
});

describe('StandingAssignment, one event at a time', () => {
  const matrix = [
    [90, 80, null],
    [70, 65, 20],
    [60, 10, 55],
  ];
  const problem: AssignmentProblem = {
    rows: 3,
    columns: 3,
    demand: Int32Array.of(1, 1, 1),
    maxLoad: Int32Array.of(1, 1, 1),
    candidates: sparseCandidates(matrix),
  };

  it('a mentor leaves: their team is served again, by moving others only where it pays', () => {
    const standing = new StandingAssignment(problem);
    expect([0, 1, 2].map((row) => standing.columnsOf(row))).toEqual([[0], [1], [2]]);
    const change = standing.withdrawColumn(0);
    expect(change).toMatchObject({ forced: 1, unfilledSeats: 1, others: 1, value: 135 });
    expect(standing.columnsOf(0)).toEqual([1]);
  });

  it('a place comes free again: the team without a mentor gets one, and prices come down', () => {
    const standing = new StandingAssignment(problem);
    standing.withdrawColumn(0);
    const change = standing.changeCapacity(0, 1);
    expect(change).toMatchObject({ forced: 0, unfilledSeats: 0, value: 210 });
    expect(checkAssignment(standing.problem(), standing.plan()).proven).toBe(true);
  });

  it('a lock displaces who sits there, unlocking brings the optimum back', () => {
    const standing = new StandingAssignment(problem);
    const locked = standing.lock(2, 0);
    expect(locked).toMatchObject({ forced: 2, value: 160 });
    expect(standing.columnsOf(2)).toEqual([0]);
    expect(standing.unlock(2, 0)).toMatchObject({ value: 210 });
  });

  it('refuses what does not fit and leaves the plan as it was', () => {
    const standing = new StandingAssignment(problem);
    standing.lock(0, 0);
    const value = standing.value;
    expect(() => standing.lock(0, 2)).toThrow('not-a-candidate');
    expect(() => standing.lock(0, 0)).toThrow('already-locked');
    expect(() => standing.lock(0, 1)).toThrow('locks-exceed-demand');
    expect(() => standing.lock(1, 0)).toThrow('locks-exceed-load');
    expect(() => standing.unlock(1, 1)).toThrow('not-locked');
    expect(() => standing.changeDemand(0, 0)).toThrow('locks-exceed-demand');
    expect(() => standing.changeCapacity(0, 0)).toThrow('locks-exceed-load');
    expect(() => standing.changeCapacity(1, -1)).toThrow('bad-number');
    expect(() => standing.removeRow(3)).toThrow('unknown-row');
    expect(() => standing.withdrawColumn(-1)).toThrow('unknown-column');
    expect(() => standing.addRow({ demand: 1, candidates: [{ other: 9, value: 1 }] })).toThrow(
      'not-a-candidate',
    );
    expect(() => new StandingAssignment(problem, undefined, { bonus: 0.5 })).toThrow(RangeError);
    expect(standing.value).toBe(value);
    expect(checkAssignment(standing.problem(), standing.plan()).proven).toBe(true);
  });
});
