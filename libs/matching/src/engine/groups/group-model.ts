import { cohesionOf } from './group.faults.js';
import type { GroupProblem } from './group.problem.js';

const DENSE_PEOPLE = 2500;

/**
 * A P2 problem laid out for the solver. Seat (g, s) is index g * slots + s, its candidates are entries
 * start[seat] .. start[seat + 1] - 1. Locks are already worked in: a locked seat has its person as its only candidate, and
 * that person is no candidate for the other seats of the group.
 */
export interface GroupModel {
  readonly groups: number;
  readonly people: number;
  readonly slots: number;
  readonly seats: number;
  readonly start: Int32Array;
  readonly person: Int32Array;
  readonly value: Int32Array;
  readonly capacity: Int32Array;
  /** Person locked on each seat, or -1. */
  readonly locked: Int32Array;
  /** Cost of an open seat: the caller's, or a penalty that no gain outweighs. */
  readonly openCost: number;
  readonly fillingFirst: boolean;
  readonly hasCohesion: boolean;
  readonly largestAffinity: number;
  cohesion(one: number, other: number): number;
}

/** Lays a checked problem out. O(candidates + people^2 for up to 2,500 people). */
export function groupModel(problem: GroupProblem): GroupModel {
  const slots = problem.slots.length;
  const seats = problem.groups * slots;
  const locked = new Int32Array(seats).fill(-1);
  for (const { group, slot, person } of problem.locks ?? []) locked[group * slots + slot] = person;

  const start = new Int32Array(seats + 1);
  const people: number[] = [];
  const values: number[] = [];
  for (let seat = 0; seat < seats; seat++) {
    const group = Math.floor(seat / slots);
    const { candidates } = problem.slots[seat % slots]!;
    const lockedHere = locked.subarray(group * slots, (group + 1) * slots);
    for (let at = candidates.start[group]!; at < candidates.start[group + 1]!; at++) {
      const candidate = candidates.column[at]!;
      const lock = locked[seat]!;
      if (lock >= 0 ? candidate !== lock : lockedHere.includes(candidate)) continue;
      people.push(candidate);
      values.push(candidates.value[at]!);
    }
    start[seat + 1] = people.length;
  }

  const range = ranges(values, problem.cohesion.value, slots);
  const proven = seats * range.change + range.worst + 1;
  return {
    groups: problem.groups,
    people: problem.people,
    slots,
    seats,
    start,
    person: Int32Array.from(people),
    value: Int32Array.from(values),
    capacity: problem.capacity,
    locked,
    openCost: problem.unfilledCost ?? proven,
    fillingFirst: problem.unfilledCost === undefined,
    hasCohesion: problem.cohesion.value.some((value) => value !== 0),
    largestAffinity: range.largest,
    cohesion: cohesionLookup(problem),
  };
}

/**
 * Filling one more seat changes at most every seat once: its affinity, and its cohesion with slots - 1 others. `change` bounds
 * that loss per seat, `worst` the worth of the added seat itself; seats x change + worst + 1 therefore outweighs any gain.
 */
function ranges(values: readonly number[], cohesion: Int32Array, slots: number) {
  let least = 0;
  let largest = 0;
  values.forEach((value, at) => {
    least = at === 0 ? value : Math.min(least, value);
    largest = at === 0 ? value : Math.max(largest, value);
  });
  let worstPair = 0;
  let bestPair = 0;
  for (const value of cohesion) {
    worstPair = Math.min(worstPair, value);
    bestPair = Math.max(bestPair, value);
  }
  return {
    largest,
    change: largest - least + (slots - 1) * (bestPair - worstPair),
    worst: Math.max(0, -least) - (slots - 1) * worstPair,
  };
}

/** Constant-time lookup while a full table is small, binary search in the sparse rows beyond. */
function cohesionLookup({ cohesion, people }: GroupProblem): (one: number, other: number) => number {
  if (cohesion.value.length === 0) return () => 0;
  if (people > DENSE_PEOPLE) return (one, other) => cohesionOf(cohesion, one, other);
  const table = new Int32Array(people * people);
  for (let one = 0; one < people; one++) {
    for (let at = cohesion.start[one]!; at < cohesion.start[one + 1]!; at++) {
      table[one * people + cohesion.person[at]!] = cohesion.value[at]!;
    }
  }
  return (one, other) => table[one * people + other]!;
}
