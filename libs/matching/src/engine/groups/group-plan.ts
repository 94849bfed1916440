import type { GroupModel } from './group-model.js';

/** Worth of a plan. `score` is what the solver maximises: affinity + cohesion + bonus - openCost x open seats. */
export interface PlanWorth {
  readonly affinity: number;
  readonly cohesion: number;
  readonly bonus: number;
  readonly open: number;
  readonly score: number;
}

/** Evaluates a whole plan of entries from the problem's own cohesion. O(seats x slots). */
export function worthOf(model: GroupModel, plan: Int32Array): PlanWorth {
  let value = 0;
  let cohesion = 0;
  let open = 0;
  let kept = 0;
  for (let seat = 0; seat < model.seats; seat++) {
    const entry = plan[seat]!;
    if (entry < 0) {
      open++;
      continue;
    }
    value += model.value[entry]!;
    const person = model.person[entry]!;
    if (model.incumbent?.[seat] === person) kept++;
    for (let other = seat - (seat % model.slots); other < seat; other++) {
      if (plan[other]! >= 0) cohesion += model.cohesion(person, model.person[plan[other]!]!);
    }
  }
  const bonus = kept * model.bonus;
  return { affinity: value - bonus, cohesion, bonus, open, score: value + cohesion - model.openCost * open };
}

/** Persons of a plan of entries. */
export function membersOf(model: GroupModel, plan: Int32Array): Int32Array {
  return plan.map((entry) => (entry < 0 ? -1 : model.person[entry]!));
}

/** Entry of a candidate for a seat, or -1 when the person is none. */
export function entryOf(model: GroupModel, seat: number, person: number): number {
  for (let entry = model.start[seat]!; entry < model.start[seat + 1]!; entry++) {
    if (model.person[entry] === person) return entry;
  }
  return -1;
}

/** Entries of a plan of persons; whoever is no candidate leaves the seat open. */
export function entriesOf(model: GroupModel, member: Int32Array): Int32Array {
  return member.map((person, seat) => (person < 0 ? -1 : entryOf(model, seat, person)));
}

export function isLockedGroup(model: GroupModel, group: number): boolean {
  for (let seat = group * model.slots; seat < (group + 1) * model.slots; seat++)
    if (model.locked[seat]! >= 0) return true;
  return false;
}

/** Opens all seats of the groups that miss the floor (see `GroupProblem.floor`). */
export function openUnderFloor(model: GroupModel, plan: Int32Array): void {
  if (model.floor === -Infinity) return;
  for (let group = 0; group < model.groups; group++) {
    if (!reachesFloor(model, group, plan)) plan.fill(-1, group * model.slots, (group + 1) * model.slots);
  }
}

function reachesFloor(model: GroupModel, group: number, plan: Int32Array): boolean {
  if (isLockedGroup(model, group)) return true;
  const first = group * model.slots;
  let worth = 0;
  let filled = 0;
  for (let seat = first; seat < first + model.slots; seat++) {
    const entry = plan[seat]!;
    if (entry < 0) continue;
    filled++;
    const person = model.person[entry]!;
    worth += model.value[entry]! - (model.incumbent?.[seat] === person ? model.bonus : 0);
    for (let other = first; other < seat; other++)
      if (plan[other]! >= 0) worth += model.cohesion(person, model.person[plan[other]!]!);
  }
  return filled === 0 || model.slots * worth >= model.floor * filled;
}

/** A feasible plan as near as possible to a wish: members who are no candidates or one too many leave their seats. */
export function repaired(model: GroupModel, member: Int32Array): Int32Array {
  const plan = entriesOf(model, member);
  const room = model.room.slice();
  for (let seat = 0; seat < model.seats; seat++) {
    const first = seat - (seat % model.slots);
    if (model.locked[seat]! >= 0) {
      plan[seat] = model.start[seat]!;
      continue;
    }
    const person = plan[seat]! < 0 ? -1 : model.person[plan[seat]!]!;
    if (person < 0) continue;
    let twice = false;
    for (let other = first; other < seat; other++)
      if (plan[other]! >= 0) twice ||= model.person[plan[other]!] === person;
    if (twice || room[person]! <= 0) plan[seat] = -1;
    else room[person]!--;
  }
  openUnderFloor(model, plan);
  return plan;
}
