import { cohesionBetween } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';
import { envyReport } from './envy-of-assignment.js';
import type { Envy, EnvyReport } from './envy-of-assignment.js';

/**
 * Envy seat by seat: a group would be worth more, cohesion included, with somebody who sits in another group, in exchange for
 * its own member of that slot (on an open seat: for nobody). Only by what it could feasibly take: a candidate of that slot,
 * not a member already, and neither seat locked. `person` and `instead` of each wish name whom for whom.
 * O(candidates x slots).
 */
export function envyOfGroups(problem: GroupProblem, member: Int32Array, listed = 100): EnvyReport {
  const slots = problem.slots.length;
  const locked = new Set((problem.locks ?? []).map(({ group, slot }) => group * slots + slot));
  const takeable = new Int32Array(problem.people);
  member.forEach((person, seat) => person >= 0 && !locked.has(seat) && takeable[person]!++);
  const wishes: Envy[] = [];
  for (let group = 0; group < problem.groups; group++) {
    let best: Envy | undefined;
    for (let slot = 0; slot < slots; slot++) {
      if (locked.has(group * slots + slot)) continue;
      const wish = dearestWish(problem, member, group, slot, takeable);
      if (wish && wish.gain > (best?.gain ?? 0)) best = wish;
    }
    if (best) wishes.push(best);
  }
  return envyReport(wishes, listed);
}

function dearestWish(
  problem: GroupProblem,
  member: Int32Array,
  group: number,
  slot: number,
  takeable: Int32Array,
): Envy | undefined {
  const slots = problem.slots.length;
  const members = member.subarray(group * slots, (group + 1) * slots);
  const partners = members.filter((person, at) => at !== slot && person >= 0);
  const { start, column, value } = problem.slots[slot]!.candidates;
  const instead = members[slot]!;
  let now = 0;
  let person = -1;
  let worth = -Infinity;
  for (let at = start[group]!; at < start[group + 1]!; at++) {
    const candidate = column[at]!;
    if (candidate !== instead && (takeable[candidate] === 0 || members.includes(candidate))) continue;
    let then = value[at]!;
    for (const partner of partners) then += cohesionBetween(problem, candidate, partner);
    if (candidate === instead) now = then;
    else if (then > worth) {
      worth = then;
      person = candidate;
    }
  }
  return person < 0 || worth <= now ? undefined : { unit: group, person, instead, gain: worth - now };
}
