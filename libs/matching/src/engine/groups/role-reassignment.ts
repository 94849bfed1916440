import { solveAssignment } from '../assignment/solve-assignment.js';
import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';
import { entryOf, openUnderFloor } from './group-plan.js';
import { SAME_PERSON } from './team-cohesion.js';
import type { TeamCohesion } from './team-cohesion.js';

/** Exact re-assignment of one slot of every group, the other slots given. */
export class RoleReassignment {
  private readonly column: Int32Array;
  private readonly value: Int32Array;
  private readonly maxLoad: Int32Array;
  private readonly worth: Float64Array;

  constructor(
    private readonly model: GroupModel,
    private readonly cohesion: TeamCohesion,
    private readonly finder: BestGroupFinder,
    private readonly shouldStop: () => boolean,
  ) {
    let most = 0;
    for (let slot = 0; slot < model.slots; slot++) {
      let entries = 0;
      for (let seat = slot; seat < model.seats; seat += model.slots)
        entries += model.start[seat + 1]! - model.start[seat]!;
      most = Math.max(most, entries);
    }
    this.column = new Int32Array(most);
    this.value = new Int32Array(most);
    this.maxLoad = new Int32Array(model.people);
    this.worth = new Float64Array(model.widest);
  }

  /** Score of a whole plan. */
  scoreOf(plan: Int32Array): number {
    let score = 0;
    for (let group = 0; group < this.model.groups; group++) score += this.finder.scoreOf(group, plan);
    return score;
  }

  /** Re-assigns role after role until a whole round brings nothing, or `most` times. Writes into `plan`; returns its score. */
  inTurn(plan: Int32Array, firstSlot = 0, most = Infinity): number {
    const { slots } = this.model;
    let score = this.scoreOf(plan);
    let idle = 0;
    for (let turn = 0; idle < slots && turn < most && !this.shouldStop(); turn++) {
      const slot = (firstSlot + turn) % slots;
      const before = plan.slice();
      const complete = this.reassign(plan, slot, () => true);
      openUnderFloor(this.model, plan);
      const after = complete ? this.scoreOf(plan) : -Infinity;
      if (after < score) plan.set(before);
      idle = after > score ? 1 : idle + 1;
      score = Math.max(score, after);
    }
    return score;
  }

  /**
   * A feasible plan from picks that may overuse people: the slots are assigned one after another, each beside the partners
   * picked for the others; only slots already assigned, and locked seats, hold their places. Null when stopped.
   */
  planFromPicks(picks: Int32Array, firstSlot: number): Int32Array | null {
    const plan = picks.slice();
    const assigned = new Set<number>();
    for (let turn = 0; turn < this.model.slots; turn++) {
      const slot = (firstSlot + turn) % this.model.slots;
      if (!this.reassign(plan, slot, (other) => assigned.has(other))) return null;
      assigned.add(slot);
    }
    openUnderFloor(this.model, plan);
    return plan;
  }

  /**
   * Candidates are worth their value plus their cohesion with the present partners.
   *
   * @param binding slots whose members hold places that this slot must leave to them; a slot outside is only a wish.
   * @returns false, with the plan untouched, when stopped.
   */
  private reassign(plan: Int32Array, slot: number, binding: (slot: number) => boolean): boolean {
    const { model } = this;
    const { groups, slots } = model;
    this.leavePlaces(plan, slot, binding);
    const start = new Int32Array(groups + 1);
    const locks: { row: number; column: number }[] = [];
    let size = 0;
    for (let group = 0; group < groups; group++) {
      const seat = group * slots + slot;
      if (model.locked[seat]! >= 0) locks.push({ row: group, column: model.locked[seat]! });
      size = this.valueBesidePartners(plan, group, slot, binding, size);
      start[group + 1] = size;
    }
    const result = solveAssignment(
      {
        rows: groups,
        columns: model.people,
        demand: new Int32Array(groups).fill(1),
        maxLoad: this.maxLoad,
        candidates: {
          kind: 'sparse',
          start,
          column: this.column.subarray(0, size),
          value: this.value.subarray(0, size),
        },
        locks,
        unfilledCost: model.openCost,
      },
      { shouldStop: this.shouldStop },
    );
    if (!result.complete) return false;
    for (let group = 0; group < groups; group++) {
      const seat = group * slots + slot;
      const person = result.seatColumn[group]!;
      plan[seat] = person < 0 ? -1 : entryOf(model, seat, person);
    }
    return true;
  }

  private leavePlaces(plan: Int32Array, slot: number, binding: (slot: number) => boolean): void {
    const { model, maxLoad } = this;
    maxLoad.set(model.capacity);
    for (let seat = 0; seat < model.seats; seat++) {
      const other = seat % model.slots;
      if (other === slot || plan[seat]! < 0) continue;
      const person = model.person[plan[seat]!]!;
      if ((binding(other) || model.locked[seat]! >= 0) && maxLoad[person]! > 0) maxLoad[person]!--;
    }
  }

  /**
   * Lists the candidates of a seat with their value plus their cohesion with the present partners, from `size` on; whoever
   * holds a binding seat of the group already is left out. Returns the new size.
   */
  private valueBesidePartners(
    plan: Int32Array,
    group: number,
    slot: number,
    binding: (slot: number) => boolean,
    size: number,
  ): number {
    const { model, cohesion, worth } = this;
    const first = group * model.slots;
    const from = model.start[first + slot]!;
    const count = model.start[first + slot + 1]! - from;
    for (let place = 0; place < count; place++) worth[place] = model.value[from + place]!;
    for (let other = 0; other < model.slots; other++) {
      if (other === slot || plan[first + other]! < 0) continue;
      const held = plan[first + other]! - model.start[first + other]!;
      const step = other < slot ? 1 : cohesion.widthOf(group, other);
      let at =
        other < slot
          ? cohesion.rowOf(group, other, held, slot)
          : cohesion.rowOf(group, slot, 0, other) + held;
      const same = binding(other) ? -Infinity : 0;
      for (let place = 0; place < count; place++, at += step) {
        const cell = cohesion.value[at]!;
        worth[place]! += cell === SAME_PERSON ? same : cell;
      }
    }
    for (let place = 0; place < count; place++) {
      if (worth[place] === -Infinity) continue;
      this.column[size] = model.person[from + place]!;
      this.value[size++] = worth[place]!;
    }
    return size;
  }
}
