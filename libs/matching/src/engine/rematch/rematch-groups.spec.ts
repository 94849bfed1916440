import fc from 'fast-check';
import { auditGroups } from '../groups/group.audit.js';
import type { GroupProblem } from '../groups/group.problem.js';
import { buildGroups, smallGroups } from '../groups/small-groups.fixture.js';
import { solveGroups } from '../groups/solve-groups.js';
import { generateGroups } from '../instances/generate-groups.js';
import { bestWithin, keepableSeats } from './budgeted-plans.fixture.js';
import { rematchGroups } from './rematch-groups.js';
import type { Rematch } from './rematch-groups.js';
import { tradeOffCurve } from './trade-off-curve.js';

/** Numbers of a plan as the audit of P2 wants them. */
function faultsOf(problem: GroupProblem, plan: Rematch): string[] {
  const slots = problem.slots.length;
  const unfilled = [...plan.member].flatMap((person, seat) =>
    person < 0
      ? [
          {
            group: Math.floor(seat / slots),
            slot: seat % slots,
            reason: 'stopped-early' as const,
            bottleneck: -1,
          },
        ]
      : [],
  );
  const audited = auditGroups(problem, {
    member: plan.member,
    objective: plan.objective,
    affinity: NaN,
    cohesion: NaN,
    upperBound: Infinity,
    unfilled,
  });
  return audited.filter((fault) => fault !== 'affinity-wrong' && fault !== 'cohesion-wrong');
}

const lostSeats = (keepable: readonly number[], member: Int32Array): number =>
  keepable.filter((person, seat) => person >= 0 && member[seat] !== person).length;

function overloadOf(problem: GroupProblem, keepable: readonly number[]): number {
  let overload = 0;
  for (let person = 0; person < problem.people; person++) {
    const locked = (problem.locks ?? []).filter((lock) => lock.person === person).length;
    const wanted = keepable.filter((other) => other === person).length;
    overload += Math.max(0, wanted - (problem.capacity[person]! - locked));
  }
  return overload;
}

describe('rematchGroups beside the best of all plans within the budget', () => {
  it('finds it, and never takes more seats than the budget allows, on 300 small problems', () => {
    let proven = 0;
    const cases = fc.tuple(smallGroups, fc.option(fc.nat(4)), fc.nat(6), fc.boolean(), fc.nat(1000));
    fc.assert(
      fc.property(cases, ([small, budget, bonus, release, seed]) => {
        fc.pre(small.affinity.length <= 3 && small.affinity[0]!.length <= 3);
        const { incumbent: _none, ...problem } = buildGroups(small);
        const seats = problem.groups * problem.slots.length;
        const incumbent = Int32Array.from(
          { length: seats },
          (_, seat) => small.incumbent?.member[seat] ?? ((seed * 31 + seat * 17) % (problem.people + 1)) - 1,
        );
        const released = release ? [0] : [];
        const plan = rematchGroups(problem, incumbent, {
          ...(budget === null ? {} : { budget }),
          bonus,
          released,
        });
        expect(faultsOf(problem, plan)).toEqual([]);
        const keepable = keepableSeats(problem, incumbent, released);
        const overload = overloadOf(problem, keepable);
        const lost = lostSeats(keepable, plan.member);
        expect(plan.changes).toBe(Math.max(0, lost - overload));
        // A group that loses somebody to overload may fall under its floor: then there may be no plan within the budget.
        if (problem.floor !== undefined && overload > 0) return;
        expect(plan.changes).toBeLessThanOrEqual(budget ?? seats);
        const best = bestWithin(problem, keepable, overload + (budget ?? seats), bonus)!;
        expect({ openSeats: plan.openSeats, worth: plan.objective - bonus * lost }).toEqual(
          problem.unfilledCost === undefined ? best : { openSeats: plan.openSeats, worth: best.worth },
        );
        if (plan.proven) proven++;
      }),
      { numRuns: 300, seed: 99 },
    );
    expect(proven).toBeGreaterThan(250);
  });
});

describe('tradeOffCurve', () => {
  it('rises with every point, keeps its bounds, and ends at solving anew, on 60 small problems', () => {
    fc.assert(
      fc.property(smallGroups, fc.nat(1000), (small, seed) => {
        fc.pre(small.affinity.length <= 3 && small.affinity[0]!.length <= 3);
        const { incumbent: _none, ...problem } = buildGroups(small);
        const seats = problem.groups * problem.slots.length;
        const incumbent = Int32Array.from(
          { length: seats },
          (_, seat) => ((seed * 31 + seat * 17) % (problem.people + 1)) - 1,
        );
        const curve = tradeOffCurve(problem, incumbent);
        const keepable = keepableSeats(problem, incumbent, []);
        const overload = overloadOf(problem, keepable);
        const anew = solveGroups(problem);
        const mayBreakUp = problem.floor !== undefined && overload > 0;
        curve.forEach((point, at) => {
          const before = curve[at - 1];
          expect(faultsOf(problem, { ...point, forced: 0, proven: false })).toEqual([]);
          if (before !== undefined) {
            expect(point.changes).toBeGreaterThan(before.changes);
            expect(point.openSeats).toBeLessThanOrEqual(before.openSeats);
            if (point.openSeats === before.openSeats)
              expect(point.objective).toBeGreaterThan(before.objective);
          }
          if (mayBreakUp) return;
          const best = bestWithin(problem, keepable, overload + point.changes, 0)!;
          expect(point.objective).toBeLessThanOrEqual(point.upperBound);
          if (best.openSeats === point.openSeats) {
            expect(point.upperBound).toBeGreaterThanOrEqual(best.worth);
            expect(point.objective).toBe(best.worth);
          }
        });
        expect(curve.at(-1)!.objective).toBe(anew.objective);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('rematchGroups after what happens in a programme', () => {
  const problem = generateGroups({ teams: 40, candidates: 15, capacity: 2, seed: 1 });
  const before = solveGroups(problem);

  it('after a mentor left: their teams get somebody, nobody else is touched with budget 0', () => {
    const gone = before.member[0]!;
    const capacity = problem.capacity.slice();
    capacity[gone] = 0;
    const now = { ...problem, capacity };
    const calm = rematchGroups(now, before.member, { budget: 0 });
    const freer = rematchGroups(now, before.member, { budget: 3 });
    const seatsOfGone = before.member.filter((person) => person === gone).length;
    expect(calm).toMatchObject({ changes: 0, forced: seatsOfGone, openSeats: 0 });
    expect(calm.member.filter((person, seat) => person !== before.member[seat]).length).toBe(seatsOfGone);
    expect(freer.changes).toBeLessThanOrEqual(3);
    expect(freer.objective).toBeGreaterThanOrEqual(calm.objective);
    expect(faultsOf(now, freer)).toEqual([]);
    expect(rematchGroups(now, before.member, { budget: 3 })).toEqual(freer);
  });

  it('after a lock: the locked mentor comes, their other team is served again', () => {
    const person = problem.slots[0]!.candidates.column[problem.slots[0]!.candidates.start[5]!]!;
    const now = { ...problem, locks: [{ group: 5, slot: 0, person }] };
    const plan = rematchGroups(now, before.member, { budget: 2 });
    expect(plan.member[15]).toBe(person);
    expect(plan.openSeats).toBe(0);
    expect(faultsOf(now, plan)).toEqual([]);
  });

  it('a plan that is already the best stays as it is', () => {
    const plan = rematchGroups(problem, before.member, { budget: 5 });
    expect(plan).toMatchObject({ forced: 0 });
    expect(plan.objective).toBeGreaterThanOrEqual(before.objective);
  });
});
