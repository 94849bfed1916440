import { cohesionBetween } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';

/** Best plan that loses at most so many keepable seats: fewest open seats first, unless these have a price. */
export interface BestWithin {
  readonly openSeats: number;
  /** Objective less bonus. */
  readonly worth: number;
}

interface Option {
  readonly members: readonly number[];
  readonly open: number;
  readonly worth: number;
  readonly lost: number;
}

/**
 * By going through all ways to fill each group, over all loads of people, group after group: exact, and written without a line
 * of what it checks. `keepable` says who counts as lost when they leave a seat.
 */
export function bestWithin(
  problem: GroupProblem,
  keepable: ArrayLike<number>,
  most: number,
  bonus: number,
): BestWithin | undefined {
  let states = new Map<string, { loads: number[]; open: number; lost: number; worth: number }>();
  states.set('', { loads: new Array<number>(problem.people).fill(0), open: 0, lost: 0, worth: 0 });
  for (let group = 0; group < problem.groups; group++) {
    const next: typeof states = new Map();
    for (const option of optionsOf(problem, group, keepable)) {
      for (const state of states.values()) {
        const lost = state.lost + option.lost;
        const loads = [...state.loads];
        for (const person of option.members) if (person >= 0) loads[person]!++;
        if (lost > most || loads.some((load, person) => load > problem.capacity[person]!)) continue;
        const open = state.open + option.open;
        const worth = state.worth + option.worth - bonus * option.lost;
        const key = `${loads.join()}|${lost}|${problem.unfilledCost === undefined ? open : 0}`;
        const known = next.get(key);
        if (known === undefined || worth > known.worth) next.set(key, { loads, open, lost, worth });
      }
    }
    states = next;
  }
  let best: BestWithin | undefined;
  for (const { open, worth } of states.values()) {
    const fuller = problem.unfilledCost === undefined && best !== undefined && open !== best.openSeats;
    if (best === undefined || (fuller ? open < best.openSeats : worth > best.worth))
      best = { openSeats: open, worth };
  }
  return best;
}

function optionsOf(problem: GroupProblem, group: number, keepable: ArrayLike<number>): Option[] {
  const slots = problem.slots.length;
  const locks = (problem.locks ?? []).filter((lock) => lock.group === group);
  const options: Option[] = [];
  const visit = (members: number[], worth: number): void => {
    const slot = members.length;
    if (slot === slots) {
      const open = members.filter((person) => person < 0).length;
      const under = worth * slots < (problem.floor ?? -Infinity) * (slots - open);
      if (open < slots && locks.length === 0 && under) return;
      const lost = members.filter(
        (person, at) => keepable[group * slots + at]! >= 0 && keepable[group * slots + at] !== person,
      ).length;
      options.push({ members, open, worth: worth - (problem.unfilledCost ?? 0) * open, lost });
      return;
    }
    const lock = locks.find((seat) => seat.slot === slot);
    if (lock === undefined) visit([...members, -1], worth);
    const { start, column, value } = problem.slots[slot]!.candidates;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const person = column[at]!;
      if (members.includes(person) || (lock !== undefined && lock.person !== person)) continue;
      const together = members.reduce(
        (sum, other) => sum + (other >= 0 ? cohesionBetween(problem, person, other) : 0),
        0,
      );
      visit([...members, person], worth + value[at]! + together);
    }
  };
  visit([], 0);
  return options;
}

/**
 * Seats of a plan in force that could stay, told by the rules in words: candidate, not locked otherwise, not twice in a group,
 * and the group reaches its floor with those who could stay.
 */
export function keepableSeats(
  problem: GroupProblem,
  incumbent: ArrayLike<number>,
  released: readonly number[],
): number[] {
  const keepable: number[] = [];
  for (let group = 0; group < problem.groups; group++) {
    const locks = (problem.locks ?? []).filter((lock) => lock.group === group);
    const members: number[] = [];
    let worth = 0;
    problem.slots.forEach(({ candidates: { start, column, value } }, slot) => {
      const person = incumbent[group * problem.slots.length + slot]!;
      const entry = column.subarray(start[group], start[group + 1]).indexOf(person);
      const clash = locks.some((lock) => lock.slot === slot || lock.person === person);
      if (person < 0 || entry < 0 || clash || members.includes(person)) {
        members.push(-1);
        return;
      }
      worth += value[start[group]! + entry]!;
      for (const other of members) if (other >= 0) worth += cohesionBetween(problem, person, other);
      members.push(person);
    });
    const filled = members.filter((person) => person >= 0).length;
    const under = locks.length === 0 && worth * members.length < (problem.floor ?? -Infinity) * filled;
    const stays = !released.includes(group) && !(under && filled > 0);
    keepable.push(...members.map((person) => (stays ? person : -1)));
  }
  return keepable;
}
