import { auditGroups } from './group.audit.js';
import { noCohesion } from './cohesion.js';
import type { GroupProblem } from './group.problem.js';
import { generateGroups } from '../instances/generate-groups.js';
import { solveGroups } from './solve-groups.js';

describe('a bonus for the plan in force', () => {
  // Once, a bonus let a pair be used twice: feasible at a glance, plausible, and "better than the optimum".
  it('never lets a person be used twice, nor reports more than the optimum without bonus', () => {
    for (const seed of [1, 2, 3]) {
      const problem = generateGroups({ teams: 15, candidates: 6, capacity: 1, cohesion: 3, seed });
      const best = solveGroups(problem);
      expect(best.gap).toBe(0);
      for (const bonus of [1, 30_000, 1_000_000]) {
        // Everybody claims the best member of the first seat: most of these claims cannot be kept together.
        const member = best.member.map((person, seat) => (seat % 3 === 0 ? best.member[0]! : person));
        const kept = solveGroups({ ...problem, incumbent: { member, bonus } });
        expect(auditGroups({ ...problem, incumbent: { member, bonus } }, kept)).toEqual([]);
        expect(kept.objective).toBeLessThanOrEqual(best.objective);
        expect(kept.upperBound).toBeGreaterThanOrEqual(best.objective);
        expect(kept.bonusObjective).toBeLessThanOrEqual(kept.bonusUpperBound!);
      }
    }
  });

  it('keeps every seat of a feasible plan when it is large enough, and changes nothing when it is 0', () => {
    const problem = generateGroups({ teams: 15, candidates: 6, capacity: 1, seed: 4 });
    const { member } = solveGroups({ ...problem, cohesion: noCohesion(problem.people) });
    const calm = solveGroups({ ...problem, incumbent: { member, bonus: 3_000_000 } });
    expect(calm.member).toEqual(member);
    expect(calm.bonusObjective).toBe(calm.objective + 3_000_000 * member.length);
    const free = solveGroups({ ...problem, incumbent: { member, bonus: 0 } });
    expect(free.member).toEqual(solveGroups(problem).member);
    expect(free).not.toHaveProperty('bonusObjective');
  });

  it('gives nothing for somebody who is no candidate any more', () => {
    const problem: GroupProblem = {
      groups: 1,
      people: 2,
      slots: [
        {
          name: 'clinician',
          candidates: {
            kind: 'sparse',
            start: Int32Array.of(0, 1),
            column: Int32Array.of(1),
            value: Int32Array.of(5),
          },
        },
      ],
      capacity: Int32Array.of(1, 1),
      cohesion: noCohesion(2),
      incumbent: { member: Int32Array.of(0), bonus: 9 },
    };
    expect(solveGroups(problem)).toMatchObject({
      objective: 5,
      bonusObjective: 5,
      bonusUpperBound: 5,
      gap: 0,
    });
  });
});

describe('a start plan', () => {
  it('is repaired where it is infeasible, and never makes the result worse', () => {
    const problem = generateGroups({ teams: 15, candidates: 6, capacity: 1, seed: 5 });
    const start = new Int32Array(45).fill(problem.slots[0]!.candidates.column[0]!);
    const solution = solveGroups(problem, { start });
    expect(auditGroups(problem, solution)).toEqual([]);
    expect(solution.objective).toBe(solveGroups(problem).objective);
  });

  it('tells of better plans and bounds as they come', () => {
    const problem = generateGroups({ teams: 20, candidates: 6, capacity: 1, seed: 6 });
    const told: [number, number][] = [];
    const solution = solveGroups(problem, {
      onImproved: (objective, bound) => told.push([objective, bound]),
    });
    expect(told.at(-1)).toEqual([solution.objective, solution.upperBound]);
    told.slice(1).forEach(([objective, bound], at) => {
      expect(objective).toBeGreaterThanOrEqual(told[at]![0]);
      expect(bound).toBeLessThanOrEqual(told[at]![1]);
    });
  });
});
