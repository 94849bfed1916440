import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';

/**
 * A feasible plan that moves group by group (a person may be one over in between): who holds whom, and scores. Locked seats
 * stand outside: they neither move nor count against the room that people have.
 */
export class StandingPlan {
  readonly usage: Int32Array;
  /** Groups that hold a person: `holders[holderStart[person] + i]`, i below usage, in no order. */
  readonly holders: Int32Array;
  readonly holderStart: Int32Array;
  /** Score of each group as it was last `settle`d. */
  readonly score: Float64Array;

  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
    /** Entry of each seat, or -1. Written to. */
    readonly plan: Int32Array,
  ) {
    this.usage = new Int32Array(model.people);
    this.holderStart = new Int32Array(model.people + 1);
    for (let person = 0; person < model.people; person++) {
      const most = Math.min(model.room[person]!, model.groups) + 1;
      this.holderStart[person + 1] = this.holderStart[person]! + most;
    }
    this.holders = new Int32Array(this.holderStart[model.people]!);
    this.score = new Float64Array(model.groups);
    for (let group = 0; group < model.groups; group++) {
      for (let seat = group * model.slots; seat < (group + 1) * model.slots; seat++)
        if (plan[seat]! >= 0 && model.locked[seat]! < 0) this.hold(model.person[plan[seat]!]!, group);
      this.settle(group);
    }
  }

  /** Takes the member out of a seat that is filled and not locked. */
  vacate(seat: number, group: number): void {
    const entry = this.plan[seat]!;
    this.plan[seat] = -1;
    this.release(this.model.person[entry]!, group);
  }

  /** Puts entries into a group whose seats were vacated: from[at], from[at + 1] ... by slot. */
  put(group: number, from: Int32Array, at: number): void {
    const { model, plan } = this;
    for (let slot = 0; slot < model.slots; slot++) {
      const entry = from[at + slot]!;
      const seat = group * model.slots + slot;
      if (model.locked[seat]! >= 0) continue;
      plan[seat] = entry;
      if (entry >= 0) this.hold(model.person[entry]!, group);
    }
  }

  /** Computes the score of a group anew; returns by how much it changed. */
  settle(group: number): number {
    const score = this.finder.scoreOf(group, this.plan);
    const change = score - this.score[group]!;
    this.score[group] = score;
    return change;
  }

  isFull(person: number): boolean {
    return this.usage[person]! >= this.model.room[person]!;
  }

  private hold(person: number, group: number): void {
    this.holders[this.holderStart[person]! + this.usage[person]!] = group;
    this.usage[person]!++;
  }

  private release(person: number, group: number): void {
    const from = this.holderStart[person]!;
    const last = from + --this.usage[person]!;
    for (let at = from; at <= last; at++) {
      if (this.holders[at] !== group) continue;
      this.holders[at] = this.holders[last]!;
      return;
    }
  }
}
