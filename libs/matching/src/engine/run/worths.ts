import type { GroupProblem } from '../groups/group.problem.js';

/** What a group is worth, in affinity units. */
export interface GroupWorth {
  /** By slot; 0 for an open seat. */
  readonly affinity: readonly number[];
  readonly cohesion: number;
}

/** Worth of group `group` with these persons by slot (-1: open), who are candidates of their seats. */
export function candidateWorths(
  problem: GroupProblem,
  group: number,
  persons: readonly number[],
): GroupWorth {
  let cohesion = 0;
  persons.forEach((one, slot) => {
    for (const other of persons.slice(slot + 1)) {
      if (one >= 0 && other >= 0) cohesion += cohesionOf(problem, one, other);
    }
  });
  return {
    affinity: persons.map((person, slot) => {
      const { start, column, value } = problem.slots[slot]!.candidates;
      const at = person < 0 ? -1 : find(column, person, start[group]!, start[group + 1]!);
      return at < 0 ? 0 : value[at]!;
    }),
    cohesion,
  };
}

/** What each group of a plan is worth, its affinities summed up. Entry group * slots + slot is a person, or -1. */
export function worthsOfGroups(
  problem: GroupProblem,
  member: Int32Array,
): { readonly affinity: number; readonly cohesion: number }[] {
  const slots = problem.slots.length;
  return Array.from({ length: problem.groups }, (_, group) => {
    const persons = [...member.subarray(group * slots, (group + 1) * slots)];
    const { affinity, cohesion } = candidateWorths(problem, group, persons);
    return { affinity: affinity.reduce((sum, value) => sum + value, 0), cohesion };
  });
}

function cohesionOf({ cohesion, cohesionRule }: GroupProblem, one: number, other: number): number {
  const { start, person, value } = cohesion;
  const at = find(person, other, start[one]!, start[one + 1]!);
  return (at < 0 ? 0 : value[at]!) + (cohesionRule?.between(one, other) ?? 0);
}

/** Position of `wanted` in an ascending stretch, or -1. */
function find(values: Int32Array, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && values[low] === wanted ? low : -1;
}
