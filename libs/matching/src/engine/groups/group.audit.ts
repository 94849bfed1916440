/**
 * A checker for P2 plans that shares no code with the solver (types only): feasibility seat by seat, the numbers, and the
 * Lagrangian bound of the reported prices by plain enumeration.
 */
import type { GroupProblem } from './group.problem.js';
import type { GroupSolution } from './group.result.js';

export type GroupFault =
  | 'wrong-shape'
  | 'not-a-candidate'
  | 'person-twice-in-group'
  | 'person-over-capacity'
  | 'lock-broken'
  | 'affinity-wrong'
  | 'cohesion-wrong'
  | 'objective-wrong'
  | 'unfilled-wrong'
  | 'bound-below-objective';

type Part = Pick<GroupSolution, 'member' | 'objective' | 'affinity' | 'cohesion' | 'upperBound' | 'unfilled'>;

/** Everything that is wrong with a plan; empty when it is feasible and its numbers are right. */
export function auditGroups(problem: GroupProblem, solution: Part): GroupFault[] {
  const slots = problem.slots.length;
  if (solution.member.length !== problem.groups * slots) return ['wrong-shape'];
  const faults = new Set<GroupFault>();
  const uses = new Map<number, number>();
  let affinity = 0;
  let cohesion = 0;
  let open = 0;
  for (let group = 0; group < problem.groups; group++) {
    const members: number[] = [];
    for (let slot = 0; slot < slots; slot++) {
      const person = solution.member[group * slots + slot]!;
      if (person === -1) {
        open++;
        if (!solution.unfilled.some((seat) => seat.group === group && seat.slot === slot))
          faults.add('unfilled-wrong');
        continue;
      }
      const worth = affinityIn(problem, group, slot, person);
      if (worth === undefined) faults.add('not-a-candidate');
      if (members.includes(person)) faults.add('person-twice-in-group');
      affinity += worth ?? 0;
      for (const other of members) cohesion += pairCohesion(problem, person, other);
      members.push(person);
      uses.set(person, (uses.get(person) ?? 0) + 1);
    }
  }
  for (const [person, used] of uses)
    if (used > (problem.capacity[person] ?? 0)) faults.add('person-over-capacity');
  for (const lock of problem.locks ?? []) {
    if (solution.member[lock.group * slots + lock.slot] !== lock.person) faults.add('lock-broken');
  }
  const objective = affinity + cohesion - (problem.unfilledCost ?? 0) * open;
  if (affinity !== solution.affinity) faults.add('affinity-wrong');
  if (cohesion !== solution.cohesion) faults.add('cohesion-wrong');
  if (objective !== solution.objective) faults.add('objective-wrong');
  if (open !== solution.unfilled.length) faults.add('unfilled-wrong');
  if (solution.upperBound < solution.objective) faults.add('bound-below-objective');
  return [...faults];
}

/**
 * The bound that a price vector proves: sum(capacity x price) + each group's best members at these prices, by trying them all,
 * with `openSeatPenalty` added back for the `open` seats that every fullest plan leaves. O(groups x candidates ^ slots).
 */
export function boundOfPrices(
  problem: GroupProblem,
  price: Float64Array,
  openSeatPenalty: number,
  open: number,
): number {
  let bound = problem.unfilledCost === undefined ? openSeatPenalty * open : 0;
  problem.capacity.forEach((capacity, person) => (bound += capacity * price[person]!));
  for (let group = 0; group < problem.groups; group++)
    bound += bestMembers(problem, price, openSeatPenalty, group, []);
  return bound;
}

function bestMembers(
  problem: GroupProblem,
  price: Float64Array,
  penalty: number,
  group: number,
  chosen: number[],
): number {
  const slot = chosen.length;
  if (slot === problem.slots.length) return 0;
  const lock = problem.locks?.find((seat) => seat.group === group && seat.slot === slot);
  const lockedElsewhere = problem.locks?.filter((seat) => seat.group === group && seat.slot !== slot) ?? [];
  let best =
    lock === undefined ? bestMembers(problem, price, penalty, group, [...chosen, -1]) - penalty : -Infinity;
  const { start, column, value } = problem.slots[slot]!.candidates;
  for (let at = start[group]!; at < start[group + 1]!; at++) {
    const person = column[at]!;
    if (
      (lock !== undefined && lock.person !== person) ||
      lockedElsewhere.some((seat) => seat.person === person)
    )
      continue;
    if (chosen.includes(person) || problem.capacity[person] === 0) continue;
    let worth = value[at]! - price[person]!;
    for (const other of chosen) if (other >= 0) worth += pairCohesion(problem, person, other);
    worth += bestMembers(problem, price, penalty, group, [...chosen, person]);
    if (worth > best) best = worth;
  }
  return best;
}

function affinityIn(problem: GroupProblem, group: number, slot: number, person: number): number | undefined {
  const { start, column, value } = problem.slots[slot]!.candidates;
  for (let at = start[group]!; at < start[group + 1]!; at++) if (column[at] === person) return value[at]!;
  return undefined;
}

function pairCohesion({ cohesion }: GroupProblem, one: number, other: number): number {
  for (let at = cohesion.start[one]!; at < cohesion.start[one + 1]!; at++) {
    if (cohesion.person[at] === other) return cohesion.value[at]!;
  }
  return 0;
}
