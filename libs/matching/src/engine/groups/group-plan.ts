import type { GroupModel } from './group-model.js';

/** Worth of a plan. `score` is what the solver maximises: affinity + cohesion - openCost x open seats. */
export interface PlanWorth {
  readonly affinity: number;
  readonly cohesion: number;
  readonly open: number;
  readonly score: number;
}

/** Evaluates a whole plan. O(seats x candidates). */
export function worthOf(model: GroupModel, member: Int32Array): PlanWorth {
  let affinity = 0;
  let cohesion = 0;
  let open = 0;
  for (let seat = 0; seat < model.seats; seat++) {
    const person = member[seat]!;
    if (person < 0) {
      open++;
      continue;
    }
    affinity += affinityAt(model, seat, person);
    const group = Math.floor(seat / model.slots);
    for (let other = group * model.slots; other < seat; other++) {
      if (member[other]! >= 0) cohesion += model.cohesion(person, member[other]!);
    }
  }
  return { affinity, cohesion, open, score: affinity + cohesion - model.openCost * open };
}

/** Score of one group alone. */
export function groupScore(model: GroupModel, member: Int32Array, group: number): number {
  let score = 0;
  const from = group * model.slots;
  for (let seat = from; seat < from + model.slots; seat++) {
    const person = member[seat]!;
    if (person < 0) {
      score -= model.openCost;
      continue;
    }
    score += affinityAt(model, seat, person);
    for (let other = from; other < seat; other++) {
      if (member[other]! >= 0) score += model.cohesion(person, member[other]!);
    }
  }
  return score;
}

/** Affinity of a candidate for a seat; asking for somebody who is no candidate is a bug. */
export function affinityAt(model: GroupModel, seat: number, person: number): number {
  for (let entry = model.start[seat]!; entry < model.start[seat + 1]!; entry++) {
    if (model.person[entry] === person) return model.value[entry]!;
  }
  throw new Error(`person ${person} is no candidate for seat ${seat}`);
}

/** How many seats each person holds, among all seats or those that `counts` accepts. */
export function usageOf(
  model: GroupModel,
  member: Int32Array,
  counts: (seat: number) => boolean = () => true,
): Int32Array {
  const usage = new Int32Array(model.people);
  for (let seat = 0; seat < model.seats; seat++) {
    const person = member[seat]!;
    if (person >= 0 && counts(seat)) usage[person]!++;
  }
  return usage;
}
