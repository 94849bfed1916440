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
  | 'under-floor'
  | 'bonus-wrong'
  | 'bound-below-objective';

type Part = Pick<
  GroupSolution,
  | 'member'
  | 'objective'
  | 'affinity'
  | 'cohesion'
  | 'upperBound'
  | 'unfilled'
  | 'bonusObjective'
  | 'bonusUpperBound'
>;

/** Everything that is wrong with a plan; empty when it is feasible and its numbers are right. */
export function auditGroups(problem: GroupProblem, solution: Part): GroupFault[] {
  const slots = problem.slots.length;
  if (solution.member.length !== problem.groups * slots) return ['wrong-shape'];
  const faults = new Set<GroupFault>();
  const uses = new Map<number, number>();
  let affinity = 0;
  let cohesion = 0;
  let open = 0;
  const openOf = new Set(solution.unfilled.map((seat) => seat.group * slots + seat.slot));
  for (let group = 0; group < problem.groups; group++) {
    const members: number[] = [];
    const before = affinity + cohesion;
    for (let slot = 0; slot < slots; slot++) {
      const person = solution.member[group * slots + slot]!;
      if (person === -1) {
        open++;
        if (!openOf.has(group * slots + slot)) faults.add('unfilled-wrong');
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
    if (missesFloor(problem, group, members.length, affinity + cohesion - before)) faults.add('under-floor');
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
  if (problem.incumbent !== undefined && problem.incumbent.bonus > 0) {
    const kept = solution.member.filter(
      (person, seat) => person >= 0 && person === problem.incumbent!.member[seat],
    );
    const withBonus = objective + kept.length * problem.incumbent.bonus;
    if (solution.bonusObjective !== withBonus) faults.add('bonus-wrong');
    if (!(solution.bonusUpperBound! >= withBonus)) faults.add('bound-below-objective');
  }
  if (solution.upperBound < solution.objective) faults.add('bound-below-objective');
  return [...faults];
}

/** By the rule of `GroupProblem.floor`: in proportion to the filled seats, groups with a lock exempt. */
function missesFloor(problem: GroupProblem, group: number, filled: number, worth: number): boolean {
  if (problem.floor === undefined || filled === 0) return false;
  if (problem.locks?.some((lock) => lock.group === group) === true) return false;
  return worth * problem.slots.length < problem.floor * filled;
}

/**
 * The bound that a price vector proves: sum(places x price) + each group's best members at these prices (with the bonus of
 * seats that stay as they were), by trying them all, with `openSeatPenalty` added back for the `open` seats that every fullest
 * plan leaves. Places that locks have taken are neither counted nor priced. O(groups x candidates ^ slots).
 */
export function boundOfPrices(
  problem: GroupProblem,
  price: Float64Array,
  openSeatPenalty: number,
  open: number,
): number {
  const places = problem.capacity.slice();
  for (const { person } of problem.locks ?? []) places[person]!--;
  let bound = problem.unfilledCost === undefined ? openSeatPenalty * open : 0;
  places.forEach((count, person) => (bound += count * price[person]!));
  const asked = price.map((one, person) => (places[person]! > 0 ? one : Infinity));
  for (let group = 0; group < problem.groups; group++)
    bound += bestMembers({ problem, asked, openSeatPenalty, group }, [], 0, 0);
  return bound;
}

interface Choice {
  readonly problem: GroupProblem;
  readonly asked: Float64Array;
  readonly openSeatPenalty: number;
  readonly group: number;
}

/** @param worth affinities and cohesion of those chosen so far @param priced the same with bonus, less prices and open seats. */
function bestMembers(choice: Choice, chosen: readonly number[], worth: number, priced: number): number {
  const { problem, asked, openSeatPenalty, group } = choice;
  const slot = chosen.length;
  if (slot === problem.slots.length) {
    const filled = chosen.filter((person) => person >= 0).length;
    return missesFloor(problem, group, filled, worth) ? -Infinity : priced;
  }
  const here = problem.locks?.filter((seat) => seat.group === group) ?? [];
  const lock = here.find((seat) => seat.slot === slot);
  let best = -Infinity;
  if (lock === undefined) best = bestMembers(choice, [...chosen, -1], worth, priced - openSeatPenalty);
  const { start, column, value } = problem.slots[slot]!.candidates;
  for (let at = start[group]!; at < start[group + 1]!; at++) {
    const person = column[at]!;
    if (chosen.includes(person) || (lock !== undefined && lock.person !== person)) continue;
    if (lock === undefined && here.some((seat) => seat.person === person)) continue;
    const cost = lock === undefined ? asked[person]! : 0;
    if (cost === Infinity) continue;
    const { incumbent } = problem;
    const bonus = incumbent?.member[group * problem.slots.length + slot] === person ? incumbent.bonus : 0;
    let gained = value[at]!;
    for (const other of chosen) if (other >= 0) gained += pairCohesion(problem, person, other);
    best = Math.max(
      best,
      bestMembers(choice, [...chosen, person], worth + gained, priced + gained + bonus - cost),
    );
  }
  return best;
}

function affinityIn(problem: GroupProblem, group: number, slot: number, person: number): number | undefined {
  const { start, column, value } = problem.slots[slot]!.candidates;
  for (let at = start[group]!; at < start[group + 1]!; at++) if (column[at] === person) return value[at]!;
  return undefined;
}

function pairCohesion({ cohesion, cohesionRule }: GroupProblem, one: number, other: number): number {
  let worth = cohesionRule?.between(one, other) ?? 0;
  for (let at = cohesion.start[one]!; at < cohesion.start[one + 1]!; at++) {
    if (cohesion.person[at] === other) worth += cohesion.value[at]!;
  }
  return worth;
}
