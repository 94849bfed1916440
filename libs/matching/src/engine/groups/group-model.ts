import { cohesionBetween } from './cohesion.js';
import type { CohesionRule, GroupProblem } from './group.problem.js';

/**
 * A P2 problem laid out for the solver. Seat (g, s) is index g * slots + s, its candidates are entries
 * start[seat] .. start[seat + 1] - 1. Locks are already worked in: a locked seat has its person as its only candidate, and
 * that person is no candidate for the other seats of the group. A plan is an entry for each seat, -1 where it is open.
 */
export interface GroupModel {
  readonly groups: number;
  readonly people: number;
  readonly slots: number;
  readonly seats: number;
  readonly start: Int32Array;
  readonly person: Int32Array;
  /** Affinity, with the bonus where the entry is the incumbent. */
  readonly value: Int32Array;
  readonly capacity: Int32Array;
  /** Person locked on each seat, or -1. */
  readonly locked: Int32Array;
  /** Places of each person that no lock has taken. */
  readonly room: Int32Array;
  /** Cost of an open seat: the caller's, or a penalty that no gain outweighs. */
  readonly openCost: number;
  readonly fillingFirst: boolean;
  readonly hasCohesion: boolean;
  /** Bounds of the cohesion of any two people: at most 0, at least 0. */
  readonly leastCohesion: number;
  readonly largestCohesion: number;
  readonly largestValue: number;
  /** Least worth of a full group without bonus, -Infinity without a floor. Groups with a lock are exempt. */
  readonly floor: number;
  /** Incumbent of each seat, or null without a bonus. */
  readonly incumbent: Int32Array | null;
  readonly bonus: number;
  /** Most candidates that any seat has. */
  readonly widest: number;
  cohesion(one: number, other: number): number;
}

/** Lays a checked problem out. O(candidates). */
export function groupModel(problem: GroupProblem): GroupModel {
  const slots = problem.slots.length;
  const seats = problem.groups * slots;
  const locked = new Int32Array(seats).fill(-1);
  const room = problem.capacity.slice();
  for (const { group, slot, person } of problem.locks ?? []) {
    locked[group * slots + slot] = person;
    room[person]!--;
  }
  const bonus = problem.incumbent?.bonus ?? 0;
  const incumbent = bonus > 0 ? problem.incumbent!.member : null;
  const entries = readCandidates(problem, locked, incumbent, bonus);
  const range = ranges(entries.value, problem);
  const proven = seats * range.change + range.worst + 1;
  return {
    groups: problem.groups,
    people: problem.people,
    slots,
    seats,
    ...entries,
    capacity: problem.capacity,
    locked,
    room,
    openCost: problem.unfilledCost ?? proven,
    fillingFirst: problem.unfilledCost === undefined,
    hasCohesion: range.worstPair < 0 || range.bestPair > 0,
    leastCohesion: range.worstPair,
    largestCohesion: range.bestPair,
    largestValue: range.largest,
    floor: problem.floor ?? -Infinity,
    incumbent,
    bonus,
    cohesion: (one, other) => cohesionBetween(problem, one, other),
  };
}

function readCandidates(
  problem: GroupProblem,
  locked: Int32Array,
  incumbent: Int32Array | null,
  bonus: number,
) {
  const slots = problem.slots.length;
  const seats = problem.groups * slots;
  const most = problem.slots.reduce((sum, { candidates }) => sum + candidates.column.length, 0);
  const start = new Int32Array(seats + 1);
  const person = new Int32Array(most);
  const value = new Int32Array(most);
  let size = 0;
  let widest = 0;
  for (let seat = 0; seat < seats; seat++) {
    const group = Math.floor(seat / slots);
    const { candidates } = problem.slots[seat % slots]!;
    const lock = locked[seat]!;
    for (let at = candidates.start[group]!; at < candidates.start[group + 1]!; at++) {
      const candidate = candidates.column[at]!;
      if (lock >= 0 ? candidate !== lock : isLockedHere(locked, group * slots, slots, candidate)) continue;
      person[size] = candidate;
      value[size++] = candidates.value[at]! + (incumbent?.[seat] === candidate ? bonus : 0);
    }
    start[seat + 1] = size;
    widest = Math.max(widest, size - start[seat]!);
  }
  return { start, person: person.subarray(0, size), value: value.subarray(0, size), widest };
}

function isLockedHere(locked: Int32Array, from: number, slots: number, person: number): boolean {
  for (let seat = from; seat < from + slots; seat++) if (locked[seat] === person) return true;
  return false;
}

/**
 * Filling one more seat changes at most every seat once: its affinity (with bonus), and its cohesion with slots - 1 others.
 * `change` bounds that loss per seat, `worst` the worth of the added seat itself; seats x change + worst + 1 therefore
 * outweighs any gain.
 */
function ranges(values: Int32Array, { cohesion, cohesionRule, slots }: GroupProblem) {
  let least = values[0] ?? 0;
  let largest = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  let worstPair = 0;
  let bestPair = 0;
  for (const value of cohesion.value) {
    if (value < worstPair) worstPair = value;
    if (value > bestPair) bestPair = value;
  }
  const rule: Pick<CohesionRule, 'least' | 'largest'> = cohesionRule ?? { least: 0, largest: 0 };
  worstPair += rule.least;
  bestPair += rule.largest;
  return {
    largest,
    worstPair,
    bestPair,
    change: largest - least + (slots.length - 1) * (bestPair - worstPair),
    worst: Math.max(0, -least) - (slots.length - 1) * worstPair,
  };
}
