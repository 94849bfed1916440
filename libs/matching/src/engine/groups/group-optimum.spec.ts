import fc from 'fast-check';
import { loadMilp, optimalGroups } from '../../../../../test/bench/matching/references/group-milp.js';
import type { SolveMilp } from '../../../../../test/bench/matching/references/group-milp.js';
import { auditGroups, boundOfPrices } from './group.audit.js';
import { buildGroups, smallGroups } from './small-groups.fixture.js';
import { solveGroups } from './solve-groups.js';

const RUNS = 400;

describe('solveGroups beside the optimum of a MILP (HiGHS)', () => {
  let solve: SolveMilp;
  beforeAll(async () => {
    solve = await loadMilp();
  });

  it('finds it: locks, vetoes, capacities, floors, incumbents, two to five slots, people for several slots', () => {
    let proven = 0;
    fc.assert(
      fc.property(smallGroups, (small) => {
        const problem = buildGroups(small);
        const best = optimalGroups(problem, solve);
        const ours = solveGroups(problem);
        expect(auditGroups(problem, ours)).toEqual([]);
        if (problem.unfilledCost === undefined) expect(ours.unfilled.length).toBe(best.open);
        expect(ours.bonusObjective ?? ours.objective).toBe(best.bonusObjective);
        expect(ours.bonusUpperBound ?? ours.upperBound).toBeGreaterThanOrEqual(best.bonusObjective);
        expect(ours.upperBound).toBeGreaterThanOrEqual(best.objective);
        if (ours.gap === 0) proven++;
      }),
      { numRuns: RUNS, seed: 2024 },
    );
    expect(proven).toBe(RUNS);
  });

  it('never promises less than the optimum, however early it is stopped', () => {
    fc.assert(
      fc.property(smallGroups, fc.nat(30), (small, patience) => {
        const problem = buildGroups(small);
        const best = optimalGroups(problem, solve);
        let asked = 0;
        const ours = solveGroups(problem, { shouldStop: () => asked++ >= patience });
        expect(auditGroups(problem, ours)).toEqual([]);
        const fuller =
          problem.unfilledCost === undefined ? ours.openSeatPenalty * (ours.unfilled.length - best.open) : 0;
        expect((ours.bonusUpperBound ?? ours.upperBound) - fuller).toBeGreaterThanOrEqual(
          best.bonusObjective,
        );
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('proves its bound by its prices, also with floors and incumbents', () => {
    fc.assert(
      fc.property(smallGroups, (small) => {
        const problem = buildGroups(small);
        const best = optimalGroups(problem, solve);
        const ours = solveGroups(problem);
        const proven = boundOfPrices(problem, ours.price, ours.openSeatPenalty, ours.unfilled.length);
        expect(proven).toBeGreaterThanOrEqual(best.bonusObjective);
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
