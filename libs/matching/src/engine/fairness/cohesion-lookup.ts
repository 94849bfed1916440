import { cohesionBetween } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';

/** Up to here a full table (4 bytes a pair) is worth its memory. */
const DENSE_PEOPLE = 4096;

/** Cohesion of two people; by a full table of the listed pairs while that is small, by binary search beyond. */
export function cohesionLookup(problem: GroupProblem): (one: number, other: number) => number {
  const { people, cohesion, cohesionRule } = problem;
  if (people > DENSE_PEOPLE || cohesion.value.length === 0)
    return (one, other) => cohesionBetween(problem, one, other);
  const table = new Int32Array(people * people);
  for (let one = 0; one < people; one++)
    for (let at = cohesion.start[one]!; at < cohesion.start[one + 1]!; at++)
      table[one * people + cohesion.person[at]!] = cohesion.value[at]!;
  if (cohesionRule === undefined) return (one, other) => table[one * people + other]!;
  return (one, other) => table[one * people + other]! + cohesionRule.between(one, other);
}
