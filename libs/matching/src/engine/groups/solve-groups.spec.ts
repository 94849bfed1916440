import fc from 'fast-check';
import { auditGroups, boundOfPrices } from './group.audit.js';
import { cohesionFromPairs, noCohesion } from './cohesion.js';
import { GroupInputError } from './group.problem.js';
import type { GroupLock, GroupProblem } from './group.problem.js';
import { sparseCandidates } from '../assignment/brute-force.fixture.js';
import { generateGroups } from '../instances/generate-groups.js';
import { solveGroups } from './solve-groups.js';

interface Recipe {
  readonly affinity: (number | null)[][][];
  readonly capacity: number[];
  readonly pairs: [number, number, number][];
  readonly lockWish: [number, number, number][];
  readonly unfilledCost: number | undefined;
}

const GROUPS = 3;
const SLOTS = 3;

/** Small instances in which everybody may serve every slot: shared capacities and one seat a group are then binding. */
const recipe = (people: number, cohesion: boolean): fc.Arbitrary<Recipe> =>
  fc.record({
    affinity: fc.array(
      fc.array(
        fc.array(fc.option(fc.integer({ min: -5, max: 20 }), { freq: 2 }), {
          minLength: people,
          maxLength: people,
        }),
        { minLength: GROUPS, maxLength: GROUPS },
      ),
      { minLength: SLOTS, maxLength: SLOTS },
    ),
    capacity: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: people, maxLength: people }),
    pairs: cohesion
      ? fc.array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1), fc.integer({ min: -6, max: 15 })), {
          maxLength: 8,
        })
      : fc.constant([]),
    lockWish: fc.array(fc.tuple(fc.nat(GROUPS - 1), fc.nat(SLOTS - 1), fc.nat(people - 1)), { maxLength: 2 }),
    unfilledCost: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
  });

function build({ affinity, capacity, pairs, lockWish, unfilledCost }: Recipe): GroupProblem {
  const people = capacity.length;
  const locks: GroupLock[] = [];
  for (const [group, slot, person] of lockWish) {
    const used = locks.filter((lock) => lock.person === person);
    const clash = locks.some(
      (lock) => lock.group === group && (lock.slot === slot || lock.person === person),
    );
    if (affinity[slot]![group]![person] === null || clash || used.length >= capacity[person]!) continue;
    locks.push({ group, slot, person });
  }
  return {
    groups: GROUPS,
    people,
    slots: affinity.map((matrix, at) => ({ name: `slot-${at}`, candidates: sparseCandidates(matrix) })),
    capacity: Int32Array.from(capacity),
    cohesion: cohesionFromPairs(
      people,
      pairs.filter(([a, b]) => a !== b).map(([a, b, value]) => ({ a, b, value })),
    ),
    locks,
    ...(unfilledCost === undefined ? {} : { unfilledCost }),
  };
}

/** Best (open seats, objective) by trying everybody for every seat. */
function bruteForce(problem: GroupProblem, { affinity, pairs }: Recipe): { open: number; objective: number } {
  const left = [...problem.capacity];
  const member = new Array<number>(GROUPS * SLOTS).fill(-1);
  const cohesion = (one: number, other: number): number =>
    pairs.reduce(
      (sum, [a, b, v]) => sum + ((a === one && b === other) || (a === other && b === one) ? v : 0),
      0,
    );
  let best = { open: Infinity, objective: -Infinity };
  const visit = (seat: number, open: number, value: number): void => {
    if (seat === member.length) {
      const objective = value - (problem.unfilledCost ?? 0) * open;
      const fuller = problem.unfilledCost === undefined && open !== best.open;
      if (fuller ? open < best.open : objective > best.objective) best = { open, objective };
      return;
    }
    const group = Math.floor(seat / SLOTS);
    const lock = problem.locks?.find((one) => one.group === group && one.slot === seat % SLOTS);
    const partners = member.slice(group * SLOTS, seat);
    if (lock === undefined) visit(seat + 1, open + 1, value);
    for (let person = 0; person < problem.people; person++) {
      const worth = affinity[seat % SLOTS]![group]![person]!;
      if (worth === null || left[person]! <= 0 || partners.includes(person)) continue;
      if (lock !== undefined && lock.person !== person) continue;
      left[person]!--;
      member[seat] = person;
      const together = partners.reduce((sum, other) => sum + (other < 0 ? 0 : cohesion(person, other)), 0);
      visit(seat + 1, open, value + worth + together);
      member[seat] = -1;
      left[person]!++;
    }
  };
  visit(0, 0, 0);
  return best;
}

describe('solveGroups', () => {
  it('is exact with gap 0 when there is no cohesion, also when people serve several roles', () => {
    fc.assert(
      fc.property(recipe(4, false), (small) => {
        const problem = build(small);
        const solution = solveGroups(problem);
        const best = bruteForce(problem, small);
        expect(auditGroups(problem, solution)).toEqual([]);
        expect(solution.objective).toBe(best.objective);
        if (problem.unfilledCost === undefined) expect(solution.unfilled.length).toBe(best.open);
        expect({ gap: solution.gap, status: solution.status }).toEqual({ gap: 0, status: 'optimal' });
        expect(solution.independentObjective).toBe(solution.objective);
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it('with cohesion stays feasible, fills as much as can be, and never beats its bound nor the optimum', () => {
    let optimal = 0;
    const runs = 250;
    fc.assert(
      fc.property(recipe(4, true), (small) => {
        const problem = build(small);
        const solution = solveGroups(problem);
        const best = bruteForce(problem, small);
        expect(auditGroups(problem, solution)).toEqual([]);
        if (problem.unfilledCost === undefined) expect(solution.unfilled.length).toBe(best.open);
        expect(solution.objective).toBeLessThanOrEqual(best.objective);
        expect(solution.upperBound).toBeGreaterThanOrEqual(best.objective);
        expect(solution.objective).toBeGreaterThanOrEqual(solution.independentObjective);
        if (solution.gap === 0) expect(solution.objective).toBe(best.objective);
        if (solution.objective === best.objective) optimal++;
      }),
      { numRuns: runs, seed: 32 },
    );
    expect(optimal / runs).toBeGreaterThan(0.9);
  });

  it('wins clearly over independent roles, and its prices prove its bound', () => {
    const problem = generateGroups({ teams: 30, candidates: 10, capacity: 2, seed: 1 });
    const solution = solveGroups(problem);
    expect(auditGroups(problem, solution)).toEqual([]);
    expect(solution.objective).toBeGreaterThan(solution.independentObjective * 1.01);
    expect(solution.gap).toBeLessThan(0.005);
    const proven = boundOfPrices(problem, solution.price, solution.openSeatPenalty, solution.unfilled.length);
    expect(solution.upperBound).toBeLessThanOrEqual(proven);
  });

  it('gives the same plan again', () => {
    const problem = generateGroups({ teams: 25, candidates: 8, capacity: 1, seed: 2 });
    expect(solveGroups(problem)).toEqual(solveGroups(problem));
  });

  it('stops when asked with a feasible plan and a true bound', () => {
    const problem = generateGroups({ teams: 30, candidates: 10, capacity: 1, seed: 3 });
    const whole = solveGroups(problem);
    for (const patience of [0, 1, 5, 20]) {
      let asked = 0;
      const solution = solveGroups(problem, { shouldStop: () => asked++ >= patience });
      expect(auditGroups(problem, solution)).toEqual([]);
      expect(solution.upperBound).toBeGreaterThanOrEqual(whole.objective);
      expect(solution.status).toBe('stopped');
    }
  });

  it('takes schemes of one, two and four slots', () => {
    for (const slots of [1, 2, 4]) {
      const problem = generateGroups({ teams: 12, candidates: 6, capacity: 2, seed: 4, slots });
      const solution = solveGroups(problem);
      expect(auditGroups(problem, solution)).toEqual([]);
      expect(solution.member.length).toBe(12 * slots);
      expect(solution.gap).toBeLessThan(0.01);
    }
  });

  it('says when the only person left already sits in the group', () => {
    const only = sparseCandidates([[7]]);
    const solution = solveGroups({
      groups: 1,
      people: 1,
      slots: [
        { name: 'clinician', candidates: only },
        { name: 'engineer', candidates: only },
      ],
      capacity: Int32Array.of(2),
      cohesion: noCohesion(1),
    });
    expect(solution.unfilled).toEqual([expect.objectContaining({ reason: 'person-already-in-group' })]);
  });

  it('names the bottleneck when teams share too few mentors', () => {
    const solution = solveGroups({
      groups: 3,
      people: 2,
      slots: [
        {
          name: 'clinician',
          candidates: sparseCandidates([
            [5, null],
            [6, null],
            [null, 4],
          ]),
        },
      ],
      capacity: Int32Array.of(1, 1),
      cohesion: noCohesion(2),
    });
    expect(solution.unfilled).toEqual([{ group: 0, slot: 0, reason: 'capacity-exhausted', bottleneck: 0 }]);
    expect(solution.bottlenecks).toEqual([
      {
        seats: [
          { group: 0, slot: 0 },
          { group: 1, slot: 0 },
        ],
        people: [0],
        places: 1,
      },
    ]);
  });

  it('refuses wrong input with typed faults', () => {
    const problem = build({
      affinity: [
        [[1], [null], [2]],
        [[1], [1], [1]],
        [[1], [1], [1]],
      ],
      capacity: [1],
      pairs: [],
      lockWish: [],
      unfilledCost: undefined,
    });
    expect(() => solveGroups({ ...problem, locks: [{ group: 1, slot: 0, person: 0 }] })).toThrow(
      GroupInputError,
    );
    expect(() => solveGroups({ ...problem, slots: [] })).toThrow('wrong-slot-count');
    const lopsided = { start: Int32Array.of(0, 1, 1), person: Int32Array.of(1), value: Int32Array.of(3) };
    const two = { ...problem, people: 2, capacity: Int32Array.of(1, 1), cohesion: lopsided };
    expect(() => solveGroups(two)).toThrow('cohesion-not-symmetric');
  });
});
