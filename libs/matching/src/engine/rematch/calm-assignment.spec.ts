import { checkAssignment } from '../assignment/assignment.certificate.js';
import { generateAssignment } from '../instances/generate-assignment.js';
import { seededRandom } from '../instances/seeded-random.js';
import { CalmAssignment } from './calm-assignment.js';
import { randomEvent, randomProblem } from './random-events.fixture.js';
import { RematchEventError } from './rematch.event.js';
import type { CalmChange } from './calm-assignment.js';

function play(calm: CalmAssignment, seed: number, events: number): CalmChange[] {
  const random = seededRandom(seed);
  const changes: CalmChange[] = [];
  for (let turn = 0; turn < events; turn++) {
    try {
      changes.push(calm.apply(randomEvent(calm.problem(), random)));
    } catch (error) {
      if (!(error instanceof RematchEventError)) throw error;
    }
  }
  return changes;
}

describe('CalmAssignment', () => {
  it('with a budget for everything and a price of 0 it is the exact plan, on 100 random sequences', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const calm = new CalmAssignment(randomProblem(seed), { budget: 1000, opening: 0 });
      for (const change of play(calm, seed, 12))
        expect([seed, change.objective]).toEqual([seed, change.best]);
    }
  });

  it('is always feasible, never better than the best, never uses a pair twice, on 100 random sequences', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const calm = new CalmAssignment(randomProblem(seed), { budget: 0.5 });
      for (const change of play(calm, seed, 12)) {
        expect(change.objective).toBeLessThanOrEqual(change.best);
        const plan = calm.plan();
        expect(checkAssignment(calm.problem(), plan).faults.filter((fault) => fault !== 'gap-open')).toEqual(
          [],
        );
      }
    }
  });

  it('keeps close to the budget over time, and with budget 0 moves nobody as long as seats can be filled otherwise', () => {
    const problem = generateAssignment({ rows: 120, columns: 150, demand: 2, maxLoad: 2, seed: 4 });
    for (const budget of [0, 0.5, 1, 3]) {
      const calm = new CalmAssignment(problem, { budget });
      const random = seededRandom(9);
      let others = 0;
      for (let turn = 1; turn <= 25; turn++) {
        others += calm.withdrawColumn(calm.columnsOf(random.below(120))[0]!).others;
        expect(others).toBeLessThanOrEqual(budget * (turn + 20) + (budget === 0 ? 0 : 15));
      }
      expect(calm.unfilledSeats).toBe(0);
      if (budget === 0) expect(others).toBe(0);
    }
  });

  it('refuses a negative budget', () => {
    expect(() => new CalmAssignment(randomProblem(1), { budget: -1 })).toThrow(RangeError);
  });
});
