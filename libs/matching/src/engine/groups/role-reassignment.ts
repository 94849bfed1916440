import { solveAssignment } from '../assignment/solve-assignment.js';
import type { GroupModel } from './group-model.js';
import { usageOf, worthOf } from './group-plan.js';

/**
 * Re-assigns one slot of every group exactly, the other slots given: candidates are worth their affinity plus their cohesion
 * with the present partners. Never worsens a feasible plan. Writes into `member`.
 *
 * @param binding slots whose members hold places that this slot must leave to them; a slot outside is only a wish.
 */
export function reassignRole(
  model: GroupModel,
  member: Int32Array,
  slot: number,
  binding: (slot: number) => boolean = () => true,
): void {
  const { groups, slots } = model;
  const usage = usageOf(
    model,
    member,
    (seat) => seat % slots !== slot && (binding(seat % slots) || model.locked[seat]! >= 0),
  );
  const start = new Int32Array(groups + 1);
  const column: number[] = [];
  const value: number[] = [];
  const locks: { row: number; column: number }[] = [];
  for (let group = 0; group < groups; group++) {
    const seat = group * slots + slot;
    if (model.locked[seat]! >= 0) locks.push({ row: group, column: model.locked[seat]! });
    for (let at = model.start[seat]!; at < model.start[seat + 1]!; at++) {
      const person = model.person[at]!;
      const worth = worthBesidePartners(model, member, seat, person, binding);
      if (worth === undefined) continue;
      column.push(person);
      value.push(model.value[at]! + worth);
    }
    start[group + 1] = column.length;
  }
  const result = solveAssignment({
    rows: groups,
    columns: model.people,
    demand: new Int32Array(groups).fill(1),
    maxLoad: model.capacity.map((capacity, person) => Math.max(0, capacity - usage[person]!)),
    candidates: { kind: 'sparse', start, column: Int32Array.from(column), value: Int32Array.from(value) },
    locks,
    unfilledCost: model.openCost,
  });
  for (let group = 0; group < groups; group++) member[group * slots + slot] = result.seatColumn[group]!;
}

/** Cohesion with the other members; undefined when the person already holds a binding seat of the group. */
function worthBesidePartners(
  model: GroupModel,
  member: Int32Array,
  seat: number,
  person: number,
  binding: (slot: number) => boolean,
): number | undefined {
  const first = seat - (seat % model.slots);
  let worth = 0;
  for (let other = first; other < first + model.slots; other++) {
    const partner = member[other]!;
    if (other === seat || partner < 0) continue;
    if (partner !== person) worth += model.cohesion(person, partner);
    else if (binding(other - first)) return undefined;
  }
  return worth;
}

/** Re-assigns role after role until a whole round brings nothing. Returns the score reached. */
export function reassignRolesInTurn(
  model: GroupModel,
  member: Int32Array,
  shouldStop: () => boolean,
  firstSlot = 0,
): number {
  let score = worthOf(model, member).score;
  let idle = 0;
  for (let turn = 0; idle < model.slots && !shouldStop(); turn++) {
    const before = score;
    reassignRole(model, member, (firstSlot + turn) % model.slots);
    score = worthOf(model, member).score;
    idle = score > before ? 1 : idle + 1;
  }
  return score;
}

/**
 * A feasible plan from picks that may overuse people: the slots are assigned one after another, each beside the partners picked
 * for the others; only slots already assigned, and locked seats, hold their places.
 */
export function planFromPicks(model: GroupModel, picks: Int32Array, firstSlot: number): Int32Array {
  const member = picks.slice();
  const assigned = new Set<number>();
  for (let turn = 0; turn < model.slots; turn++) {
    const slot = (firstSlot + turn) % model.slots;
    reassignRole(model, member, slot, (other) => assigned.has(other));
    assigned.add(slot);
  }
  return member;
}
