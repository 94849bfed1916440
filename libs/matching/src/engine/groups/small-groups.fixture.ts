import fc from 'fast-check';
import { sparseCandidates } from '../assignment/brute-force.fixture.js';
import { cohesionFromPairs } from './cohesion.js';
import type { GroupLock, GroupProblem } from './group.problem.js';

/** What a small random problem is built from; affinity by slot, group and person, null for no candidate. */
export interface SmallGroups {
  readonly affinity: readonly (readonly (readonly (number | null)[])[])[];
  readonly capacity: readonly number[];
  readonly pairs: readonly (readonly [number, number, number])[];
  readonly lockWish: readonly (readonly [number, number, number])[];
  readonly unfilledCost: number | undefined;
  readonly floor: number | undefined;
  readonly incumbent: { readonly member: readonly number[]; readonly bonus: number } | undefined;
}

/**
 * Problems of 2 to 4 groups and 2 to 5 slots in which everybody may serve every slot: shared capacities and one seat a group
 * are then binding. Vetoes are missing candidates.
 */
export const smallGroups: fc.Arbitrary<SmallGroups> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 6 }))
  .chain(([slots, groups, people]) => {
    const exactly = <T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(one, { minLength: length, maxLength: length });
    const sometimes = { nil: undefined, freq: 2 };
    return fc.record({
      affinity: exactly(
        exactly(exactly(fc.option(fc.integer({ min: -5, max: 20 }), { freq: 2 }), people), groups),
        slots,
      ),
      capacity: exactly(fc.integer({ min: 0, max: 2 }), people),
      pairs: fc.array(fc.tuple(fc.nat(people - 1), fc.nat(people - 1), fc.integer({ min: -6, max: 15 })), {
        maxLength: 8,
      }),
      lockWish: fc.array(fc.tuple(fc.nat(groups - 1), fc.nat(slots - 1), fc.nat(people - 1)), {
        maxLength: 2,
      }),
      unfilledCost: fc.option(fc.integer({ min: 0, max: 15 }), sometimes),
      floor: fc.option(fc.integer({ min: -5, max: 60 }), sometimes),
      incumbent: fc.option(
        fc.record({
          member: exactly(fc.integer({ min: -1, max: people - 1 }), groups * slots),
          bonus: fc.integer({ min: 0, max: 10 }),
        }),
        sometimes,
      ),
    });
  });

/** Locks that clash, or for which there is no candidate or no place, are left out. */
export function buildGroups(small: SmallGroups): GroupProblem {
  const { affinity, capacity, lockWish, unfilledCost, floor, incumbent } = small;
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
    groups: affinity[0]!.length,
    people: capacity.length,
    slots: affinity.map((matrix, at) => ({
      name: `slot-${at}`,
      candidates: sparseCandidates(matrix.map((row) => [...row])),
    })),
    capacity: Int32Array.from(capacity),
    cohesion: cohesionFromPairs(
      capacity.length,
      small.pairs.filter(([a, b]) => a !== b).map(([a, b, value]) => ({ a, b, value })),
    ),
    locks,
    ...(unfilledCost === undefined ? {} : { unfilledCost }),
    ...(floor === undefined ? {} : { floor }),
    ...(incumbent === undefined
      ? {}
      : { incumbent: { member: Int32Array.from(incumbent.member), bonus: incumbent.bonus } }),
  };
}
