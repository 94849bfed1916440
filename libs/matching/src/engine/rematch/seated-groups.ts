import { cohesionBetween } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';

/** Worse than anything that a feasible plan can lose, and small enough that sums stay exact in a double. */
const UNDER_FLOOR = 1e14;

/**
 * A P2 plan that changes seat by seat, measured against the plan in force. A seat is keepable when its person in force is still a
 * candidate there, no lock or partner stands against it, and the group reaches its floor without those who left; `lost` counts keepable seats that hold somebody else now.
 * Seats of released groups are never keepable: they may change freely.
 */
export class SeatedGroups {
  readonly slots: number;
  readonly seats: number;
  readonly member: Int32Array;
  /** Person locked on a seat, or -1. */
  readonly locked: Int32Array;
  /** Person in force on a seat that counts when it is lost, or -1. */
  readonly keepable: Int32Array;
  readonly kept: number;
  /** Seats in force that cannot stay, whatever is done; those above somebody's capacity included. */
  readonly forced: number;
  /** Of the keepable seats, how many must be lost because people have fewer places than seats. */
  readonly overload: number;
  /** Most that one seat's change can be worth. */
  readonly largestChange: number;
  readonly openCost: number;
  readonly room: Int32Array;
  readonly usage: Int32Array;
  /** Seats that a person holds and that are not locked. */
  readonly holders: Set<number>[];
  lost = 0;
  /** Affinities + cohesion - openCost x open seats, over all groups. */
  score = 0;
  private readonly affinity: Int32Array;
  private readonly groupScore: Float64Array;
  private readonly exempt: Uint8Array;

  constructor(
    readonly problem: GroupProblem,
    incumbent: Int32Array,
    released: ReadonlySet<number>,
    bonus: number,
  ) {
    this.slots = problem.slots.length;
    this.seats = problem.groups * this.slots;
    this.locked = new Int32Array(this.seats).fill(-1);
    this.room = problem.capacity.slice();
    this.exempt = new Uint8Array(problem.groups);
    for (const { group, slot, person } of problem.locks ?? []) {
      this.locked[group * this.slots + slot] = person;
      this.room[person]!--;
      this.exempt[group] = 1;
    }
    this.largestChange = largestChange(problem) + bonus;
    this.openCost = problem.unfilledCost ?? this.seats * this.largestChange + this.largestChange + 1;
    this.affinity = new Int32Array(this.seats);
    this.usage = new Int32Array(problem.people);
    this.holders = Array.from({ length: problem.people }, () => new Set<number>());
    this.member = new Int32Array(this.seats).fill(-1);
    this.keepable = new Int32Array(this.seats).fill(-1);
    this.groupScore = new Float64Array(problem.groups);
    for (let seat = 0; seat < this.seats; seat++) this.take(seat, this.locked[seat]!);

    const staying = this.whoCanStay(incumbent);
    let inForce = 0;
    let kept = 0;
    const wanted = new Int32Array(problem.people);
    for (let seat = 0; seat < this.seats; seat++) {
      const person = incumbent[seat] ?? -1;
      if (person < 0 || this.locked[seat] === person || released.has(this.groupOf(seat))) continue;
      inForce++;
      if (staying[seat] !== person) continue;
      this.keepable[seat] = person;
      wanted[person]!++;
      kept++;
    }
    this.kept = kept;
    this.lost = kept;
    this.overload = wanted.reduce((sum, seats, person) => sum + Math.max(0, seats - this.room[person]!), 0);
    this.forced = inForce - kept + this.overload;
    for (let seat = 0; seat < this.seats; seat++) if (staying[seat]! >= 0) this.put(seat, staying[seat]!);
    for (let group = 0; group < problem.groups; group++) this.settle(group);
  }

  groupOf(seat: number): number {
    return Math.floor(seat / this.slots);
  }

  /** Affinity of a person for a seat; undefined when they are no candidate. */
  affinityAt(seat: number, person: number): number | undefined {
    const group = this.groupOf(seat);
    const { start, column, value } = this.problem.slots[seat % this.slots]!.candidates;
    for (let at = start[group]!; at < start[group + 1]!; at++) if (column[at] === person) return value[at]!;
    return undefined;
  }

  /** The person already sits in the seat's group. */
  sitsInGroup(seat: number, person: number): boolean {
    const from = this.groupOf(seat) * this.slots;
    for (let other = from; other < from + this.slots; other++) if (this.member[other] === person) return true;
    return false;
  }

  /** Cohesion of a person with everybody else in the seat's group. */
  cohesionInGroup(seat: number, person: number): number {
    const from = this.groupOf(seat) * this.slots;
    let worth = 0;
    for (let other = from; other < from + this.slots; other++) {
      const partner = this.member[other]!;
      if (other !== seat && partner >= 0) worth += cohesionBetween(this.problem, person, partner);
    }
    return worth;
  }

  hasRoom(person: number): boolean {
    return this.usage[person]! < this.room[person]!;
  }

  /** Puts a candidate on an open seat that is not locked. Capacity is the caller's concern. */
  put(seat: number, person: number): void {
    this.take(seat, person);
    this.usage[person]!++;
    this.holders[person]!.add(seat);
    if (this.keepable[seat] === person) this.lost--;
    this.settle(this.groupOf(seat));
  }

  /** Empties a seat that is filled and not locked; returns who sat there. */
  vacate(seat: number): number {
    const person = this.member[seat]!;
    this.member[seat] = -1;
    this.usage[person]!--;
    this.holders[person]!.delete(seat);
    if (this.keepable[seat] === person) this.lost++;
    this.settle(this.groupOf(seat));
    return person;
  }

  /** Brings the seats of another plan of the same problem in; locked seats stay. */
  load(plan: Int32Array): void {
    for (let seat = 0; seat < this.seats; seat++)
      if (this.locked[seat]! < 0 && this.member[seat]! >= 0) this.vacate(seat);
    for (let seat = 0; seat < this.seats; seat++)
      if (this.locked[seat]! < 0 && plan[seat]! >= 0) this.put(seat, plan[seat]!);
  }

  /** Empties groups that fell below their floor: open entirely is what they are then. */
  openUnderFloor(): void {
    for (let group = 0; group < this.problem.groups; group++) {
      if (this.groupScore[group]! >= -UNDER_FLOOR / 10) continue;
      for (let seat = group * this.slots; seat < (group + 1) * this.slots; seat++)
        if (this.member[seat]! >= 0) this.vacate(seat);
    }
  }

  openSeats(): number {
    return this.member.reduce((open, person) => open + (person < 0 ? 1 : 0), 0);
  }

  /** What people see: the price of open seats only when the caller gave one. */
  objective(): number {
    return this.score + (this.problem.unfilledCost === undefined ? this.openCost * this.openSeats() : 0);
  }

  /** Worth of a set of members of one group, as `score` counts it. */
  scoreOf(group: number, members: ArrayLike<number>): number {
    let worth = 0;
    let open = 0;
    for (let slot = 0; slot < this.slots; slot++) {
      const person = members[slot]!;
      if (person < 0) {
        open++;
        continue;
      }
      const seat = group * this.slots + slot;
      worth += this.member[seat] === person ? this.affinity[seat]! : (this.affinityAt(seat, person) ?? 0);
      for (let other = 0; other < slot; other++)
        if (members[other]! >= 0) worth += cohesionBetween(this.problem, person, members[other]!);
    }
    const { floor } = this.problem;
    const filled = this.slots - open;
    const under =
      floor !== undefined && filled > 0 && this.exempt[group] === 0 && worth * this.slots < floor * filled;
    return worth - this.openCost * open - (under ? UNDER_FLOOR : 0);
  }

  private take(seat: number, person: number): void {
    this.member[seat] = person;
    if (person >= 0) this.affinity[seat] = this.affinityAt(seat, person) ?? 0;
  }

  private settle(group: number): void {
    const from = group * this.slots;
    const score = this.scoreOf(group, this.member.subarray(from, from + this.slots));
    this.score += score - this.groupScore[group]!;
    this.groupScore[group] = score;
  }

  /** Who of the plan in force is still possible, seat by seat; a group that does not reach its floor with them is broken up. */
  private whoCanStay(incumbent: Int32Array): Int32Array {
    const staying = new Int32Array(this.seats).fill(-1);
    for (let group = 0; group < this.problem.groups; group++) {
      const from = group * this.slots;
      const members = staying.subarray(from, from + this.slots);
      for (let slot = 0; slot < this.slots; slot++) {
        const person = incumbent[from + slot] ?? -1;
        const free = this.locked[from + slot]! < 0 && !this.sitsInGroup(from, person);
        if (free && !members.includes(person) && this.affinityAt(from + slot, person) !== undefined)
          members[slot] = person;
      }
      if (this.exempt[group] === 0 && this.scoreOf(group, members) < -UNDER_FLOOR / 10) members.fill(-1);
    }
    return staying;
  }
}

/**
 * The range of a seat's affinity and of its cohesion with the others. Filling one more seat changes every seat at most once, and
 * brings in one that is worth no less than minus this: seats + 1 times it outweighs all exchanges.
 */
function largestChange(problem: GroupProblem): number {
  let least = 0;
  let largest = 0;
  for (const slot of problem.slots) {
    for (const value of slot.candidates.value) {
      least = Math.min(least, value);
      largest = Math.max(largest, value);
    }
  }
  let worstPair = 0;
  let bestPair = 0;
  for (const value of problem.cohesion.value) {
    worstPair = Math.min(worstPair, value);
    bestPair = Math.max(bestPair, value);
  }
  worstPair += problem.cohesionRule?.least ?? 0;
  bestPair += problem.cohesionRule?.largest ?? 0;
  return largest - least + (problem.slots.length - 1) * (bestPair - worstPair);
}
