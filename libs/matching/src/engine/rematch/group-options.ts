import type { SeatedGroups } from './seated-groups.js';

/** One way to fill a group. */
export interface GroupOption {
  /** Members by slot, -1 for an open seat. */
  readonly members: readonly number[];
  /** Affinity + cohesion - open seats, less the bonus of what is lost. */
  readonly worth: number;
  /** Keepable seats that it gives up. */
  readonly lost: number;
}

/** All ways to fill each group; null as soon as there are more than `most` in all. */
export function groupOptions(plan: SeatedGroups, bonus: number, most: number): GroupOption[][] | null {
  let left = most;
  const all: GroupOption[][] = [];
  for (let group = 0; group < plan.problem.groups; group++) {
    const options: GroupOption[] = [];
    const members = new Array<number>(plan.slots).fill(-1);
    const visit = (slot: number): void => {
      if (left < 0) return;
      if (slot === plan.slots) {
        const worth = plan.scoreOf(group, members);
        let lost = 0;
        members.forEach((person, at) => {
          const wanted = plan.keepable[group * plan.slots + at]!;
          if (wanted >= 0 && person !== wanted) lost++;
        });
        // A group under its floor is worse than an empty one, which is always among the options.
        if (worth > -1e13) {
          options.push({ members: [...members], worth: worth - bonus * lost, lost });
          left--;
        }
        return;
      }
      const lock = plan.locked[group * plan.slots + slot]!;
      for (const person of lock >= 0 ? [lock] : candidates(plan, group, slot)) {
        if (person >= 0 && members.includes(person)) continue;
        members[slot] = person;
        visit(slot + 1);
        members[slot] = -1;
      }
    };
    visit(0);
    if (left < 0) return null;
    all.push(options);
  }
  return all;
}

function candidates(plan: SeatedGroups, group: number, slot: number): number[] {
  const { start, column } = plan.problem.slots[slot]!.candidates;
  const people = [-1];
  const lockedHere = plan.locked.subarray(group * plan.slots, (group + 1) * plan.slots);
  for (let at = start[group]!; at < start[group + 1]!; at++) {
    const person = column[at]!;
    if (plan.room[person]! > 0 && !lockedHere.includes(person)) people.push(person);
  }
  return people;
}
