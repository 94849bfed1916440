import { cohesionBetween } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';
import { PairList } from './blocking-pairs.js';
import type { BlockingPairs } from './blocking-pairs.js';

/** What a mentor thinks of a seat in a group; larger is better. */
export type MentorPreference = (person: number, group: number, slot: number, affinity: number) => number;

/**
 * Blocking pairs of a group plan: the group would be worth more, cohesion included, with this person on one of its seats, and
 * the person has a free place or a seat that they prefer strictly less. Locked seats do not move, and nobody joins a group
 * twice. The mentor's side is the affinity of the seat unless a preference is given.
 */
export function blockingPairsOfGroups(
  problem: GroupProblem,
  member: Int32Array,
  preference: MentorPreference = (_person, _group, _slot, affinity) => affinity,
  listed = 100,
): BlockingPairs {
  const slots = problem.slots.length;
  const locked = new Set((problem.locks ?? []).map(({ group, slot }) => group * slots + slot));
  const load = new Int32Array(problem.people);
  const leastLiked = new Float64Array(problem.people).fill(Infinity);
  eachCandidate(problem, (group, slot, person, affinity) => {
    const seat = group * slots + slot;
    if (member[seat] !== person) return;
    load[person]!++;
    if (!locked.has(seat))
      leastLiked[person] = Math.min(leastLiked[person]!, preference(person, group, slot, affinity));
  });
  const nowWorth = seatWorths(problem, member);
  const pairs = new PairList(listed);
  eachCandidate(problem, (group, slot, person, affinity) => {
    const seat = group * slots + slot;
    if (locked.has(seat) || member.subarray(group * slots, (group + 1) * slots).includes(person)) return;
    const hasPlace = load[person]! < problem.capacity[person]!;
    const personGain = hasPlace ? Infinity : preference(person, group, slot, affinity) - leastLiked[person]!;
    if (!(personGain > 0)) return;
    const unitGain = affinity + cohesionWith(problem, member, seat, person) - nowWorth[seat]!;
    if (unitGain > 0) pairs.add({ unit: group, slot, person, unitGain, personGain });
  });
  return pairs.report();
}

/** What each seat adds to its group: affinity and cohesion with the other members; 0 for an open seat. */
function seatWorths(problem: GroupProblem, member: Int32Array): Float64Array {
  const worth = new Float64Array(member.length);
  eachCandidate(problem, (group, slot, person, affinity) => {
    const seat = group * problem.slots.length + slot;
    if (member[seat] === person) worth[seat] = affinity + cohesionWith(problem, member, seat, person);
  });
  return worth;
}

function cohesionWith(problem: GroupProblem, member: Int32Array, seat: number, person: number): number {
  const slots = problem.slots.length;
  const first = seat - (seat % slots);
  let sum = 0;
  for (let other = first; other < first + slots; other++)
    if (other !== seat && member[other]! >= 0) sum += cohesionBetween(problem, person, member[other]!);
  return sum;
}

function eachCandidate(
  { slots, groups }: GroupProblem,
  visit: (group: number, slot: number, person: number, affinity: number) => void,
): void {
  for (let group = 0; group < groups; group++)
    slots.forEach(({ candidates: { start, column, value } }, slot) => {
      for (let at = start[group]!; at < start[group + 1]!; at++) visit(group, slot, column[at]!, value[at]!);
    });
}
