import fc from 'fast-check';
import { sparseCandidates } from '../assignment/brute-force.fixture.js';
import { cohesionFromPairs } from '../groups/cohesion.js';
import { auditGroups } from '../groups/group.audit.js';
import type { GroupLock, GroupProblem } from '../groups/group.problem.js';
import { solveGroups } from '../groups/solve-groups.js';
import { generateGroups } from '../instances/generate-groups.js';
import { cohesionLookup } from './cohesion-lookup.js';
import { groupCeilings } from './group-ceilings.js';
import { GroupSeats } from './group-seats.js';
import { solveFairGroups } from './solve-fair-groups.js';
import type { FairGroups } from './solve-fair-groups.js';

const GROUPS = 3;
const PEOPLE = 6;

/** Everybody may serve both slots, so that capacities are shared and nobody may sit twice in a group. */
const smallProblem: fc.Arbitrary<GroupProblem> = fc
  .record({
    affinity: fc.array(
      fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }), {
          minLength: PEOPLE,
          maxLength: PEOPLE,
        }),
        { minLength: GROUPS, maxLength: GROUPS },
      ),
      { minLength: 2, maxLength: 2 },
    ),
    capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    pairs: fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1), fc.integer({ min: -5, max: 15 })), {
      maxLength: 6,
    }),
    lockWish: fc.option(fc.tuple(fc.nat(GROUPS - 1), fc.nat(1), fc.nat(PEOPLE - 1))),
    floor: fc.option(fc.integer({ min: 5, max: 30 }), { nil: undefined }),
  })
  .map(({ affinity, capacity, pairs, lockWish, floor }) => {
    const locks: GroupLock[] = [];
    if (lockWish && affinity[lockWish[1]]![lockWish[0]]![lockWish[2]] !== null && capacity[lockWish[2]]! > 0)
      locks.push({ group: lockWish[0], slot: lockWish[1], person: lockWish[2] });
    return {
      groups: GROUPS,
      people: PEOPLE,
      slots: affinity.map((matrix, at) => ({ name: `slot-${at}`, candidates: sparseCandidates(matrix) })),
      capacity: Int32Array.from(capacity),
      cohesion: cohesionFromPairs(
        PEOPLE,
        pairs.filter(([a, b]) => a !== b).map(([a, b, value]) => ({ a, b, value })),
      ),
      locks,
      floor,
    };
  });

/** Affinity and cohesion from scratch, for the independent audit. */
function audited(problem: GroupProblem, fair: FairGroups) {
  const cohesion = cohesionLookup(problem);
  const slots = problem.slots.length;
  let together = 0;
  fair.member.forEach((person, seat) => {
    for (let other = seat - (seat % slots); other < seat; other++)
      if (person >= 0 && fair.member[other]! >= 0) together += cohesion(person, fair.member[other]!);
  });
  const unfilled = Array.from(fair.member.keys())
    .filter((seat) => fair.member[seat]! < 0)
    .map((seat) => ({
      group: Math.floor(seat / slots),
      slot: seat % slots,
      reason: 'capacity-exhausted' as const,
      bottleneck: -1,
    }));
  const { member, objective } = fair;
  return auditGroups(problem, {
    ...{
      member,
      objective,
      affinity: objective - together,
      cohesion: together,
      upperBound: Infinity,
      unfilled,
    },
  });
}

const worthsOf = (problem: GroupProblem, member: Int32Array) =>
  new GroupSeats(problem, member, cohesionLookup(problem)).value;

describe('solveFairGroups', () => {
  it('honours capacities, vetoes and locks, opens no seat, keeps the budget, and never lowers the worst-off', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(9), fc.constantFrom(0, 0.1, 1), (problem, seed, giveUp) => {
        const start = solveGroups(problem);
        const fair = solveFairGroups(problem, start, { seed, giveUp, giveUpBeyond: 1 });
        expect(audited(problem, fair)).toEqual([]);
        expect(fair.member.map(Math.sign).filter((sign) => sign < 0)).toHaveLength(start.unfilled.length);
        fair.member.forEach((person, seat) => expect(person < 0).toBe(start.member[seat]! < 0));
        expect([...fair.values]).toEqual([...worthsOf(problem, fair.member)]);
        expect(fair.startObjective).toBe(start.objective);
        expect(fair.objective).toBeGreaterThanOrEqual(start.objective - giveUp * Math.abs(start.objective));
        const before = worthsOf(problem, start.member).filter((_, group) => !fair.short.includes(group));
        if (before.length > 0) expect(fair.fairness.worst).toBeGreaterThanOrEqual(Math.min(...before));
        expect(fair.belowFloor).toBeLessThanOrEqual(
          before.filter((worth) => worth < (problem.floor ?? -1)).length,
        );
      }),
      { numRuns: 200, seed: 71 },
    );
  });

  it('knows the most that each group could be worth alone', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const alone = (group: number): number => {
          const only = (at: number) =>
            problem.slots[at]!.candidates.column.subarray(
              problem.slots[at]!.candidates.start[group],
              problem.slots[at]!.candidates.start[group + 1],
            );
          let best = -Infinity;
          for (const first of only(0))
            for (const second of only(1)) {
              if (first === second || problem.capacity[first] === 0 || problem.capacity[second] === 0)
                continue;
              const member = new Int32Array(GROUPS * 2).fill(-1);
              member.set([first, second], group * 2);
              best = Math.max(best, worthsOf({ ...problem, locks: [] }, member)[group]!);
            }
          return best;
        };
        const free = { ...problem, locks: [] };
        groupCeilings(free, cohesionLookup(free)).forEach((ceiling, group) =>
          expect(ceiling).toBe(alone(group)),
        );
      }),
      { numRuns: 100, seed: 72 },
    );
  });

  it('finds the best worst-off of small instances nearly always, when the total may pay for it', () => {
    const counts = { instances: 0, worst: 0 };
    fc.assert(
      fc.property(smallProblem, (drawn) => {
        const problem = { ...drawn, floor: undefined };
        const start = solveGroups(problem);
        fc.pre(start.unfilled.length === 0);
        const fair = solveFairGroups(problem, start, { seed: 1, giveUp: 1, giveUpBeyond: 1 });
        counts.instances++;
        if (fair.fairness.worst === bestWorst(problem)) counts.worst++;
      }),
      { numRuns: 150, seed: 73 },
    );
    expect(counts.worst).toBeGreaterThanOrEqual(counts.instances * 0.95);
  });

  it('lifts the worst-off of a hundred teams within the budget, and evens out loads when asked', () => {
    const problem = generateGroups({ teams: 100, candidates: 20, capacity: 2, cohesion: 3, seed: 2 });
    const start = solveGroups(problem, { rounds: 30 });
    const fair = solveFairGroups(problem, start, { seed: 1 });
    const least = Math.min(...worthsOf(problem, start.member));
    expect(fair.fairness.worst).toBeGreaterThan(least);
    expect(fair.price).toBeLessThanOrEqual(0.02);
    expect(solveFairGroups(problem, start, { seed: 1 })).toEqual(fair);
    const even = solveFairGroups(problem, start, { seed: 1, loadTolerance: 50_000 });
    expect(even.fairness.loadGini).toBeLessThan(fair.fairness.loadGini);
    even.values.forEach((worth, group) => expect(worth).toBeGreaterThanOrEqual(fair.values[group]! - 50_000));
    expect(audited(problem, even)).toEqual([]);
  });
});

/** The best worst-off over all complete plans. */
function bestWorst(problem: GroupProblem): number {
  const member = new Int32Array(GROUPS * 2).fill(-1);
  const left = problem.capacity.slice();
  let best = -Infinity;
  const visit = (seat: number): void => {
    if (seat === member.length) {
      best = Math.max(best, Math.min(...worthsOf(problem, member)));
      return;
    }
    const group = Math.floor(seat / 2);
    const { start, column } = problem.slots[seat % 2]!.candidates;
    const lock = problem.locks?.find((one) => one.group === group && one.slot === seat % 2);
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const person = column[at]!;
      if (left[person] === 0 || member[group * 2] === person || (lock && lock.person !== person)) continue;
      left[person]!--;
      member[seat] = person;
      visit(seat + 1);
      member[seat] = -1;
      left[person]!++;
    }
  };
  visit(0);
  return best;
}
