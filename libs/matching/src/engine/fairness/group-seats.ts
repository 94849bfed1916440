import type { GroupProblem } from '../groups/group.problem.js';
import { SeatedPlan } from './seated-plan.js';

/**
 * A P2 plan as units: a group's worth is its affinities plus the cohesion between its members. Open seats stay open, and
 * with a floor in the problem no exchange brings a group below it.
 */
export class GroupSeats extends SeatedPlan {
  readonly member: Int32Array;
  readonly value: Float64Array;
  readonly widest: number;
  private readonly slots: number;

  /**
   * @param member a plan that honours the problem, laid out as `GroupSolution.member`.
   * @param cohesion of two people.
   */
  constructor(
    private readonly problem: GroupProblem,
    member: Int32Array,
    private readonly cohesion: (one: number, other: number) => number,
  ) {
    const slots = problem.slots.length;
    const seatStart = Int32Array.from({ length: problem.groups + 1 }, (_, group) => group * slots);
    const fixed = Uint8Array.from(member, (person) => (person < 0 ? 1 : 0));
    for (const { group, slot } of problem.locks ?? []) fixed[group * slots + slot] = 1;
    const none = new Int32Array(problem.people);
    super(problem.groups, problem.people, seatStart, problem.capacity, none, fixed, floorOf(problem));
    this.slots = slots;
    this.widest = widestRow(problem);
    this.member = new Int32Array(member.length);
    this.value = new Float64Array(problem.groups);
    this.restore(member);
  }

  options(seat: number, person: Int32Array, worth: Float64Array): number {
    const group = this.unitOf[seat]!;
    const { start, column, value } = this.problem.slots[seat % this.slots]!.candidates;
    const others = this.worthWithout(seat);
    let count = 0;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const together = this.cohesionWith(seat, column[at]!);
      if (together === undefined) continue;
      person[count] = column[at]!;
      worth[count++] = others + value[at]! + together;
    }
    return count;
  }

  worthWith(seat: number, person: number): number {
    const affinity = this.affinity(seat, person);
    const together = this.cohesionWith(seat, person);
    if (affinity === undefined || together === undefined) return -Infinity;
    return this.worthWithout(seat) + affinity + together;
  }

  protected worthOf(group: number): number {
    let sum = 0;
    for (let seat = this.seatStart[group]!; seat < this.seatStart[group + 1]!; seat++) {
      const person = this.member[seat]!;
      if (person < 0) continue;
      sum += this.affinity(seat, person)!;
      for (let other = this.seatStart[group]!; other < seat; other++)
        if (this.member[other]! >= 0) sum += this.cohesion(person, this.member[other]!);
    }
    return sum;
  }

  private worthWithout(seat: number): number {
    const person = this.member[seat]!;
    const worth = this.value[this.unitOf[seat]!]!;
    return person < 0 ? worth : worth - this.affinity(seat, person)! - this.cohesionWith(seat, person)!;
  }

  /** Cohesion of a person with the group's other members; undefined when the person is one of them. */
  private cohesionWith(seat: number, person: number): number | undefined {
    const group = this.unitOf[seat]!;
    let sum = 0;
    for (let other = this.seatStart[group]!; other < this.seatStart[group + 1]!; other++) {
      const partner = this.member[other]!;
      if (other === seat || partner < 0) continue;
      if (partner === person) return undefined;
      sum += this.cohesion(person, partner);
    }
    return sum;
  }

  private affinity(seat: number, person: number): number | undefined {
    const group = this.unitOf[seat]!;
    const { start, column, value } = this.problem.slots[seat % this.slots]!.candidates;
    for (let at = start[group]!; at < start[group + 1]!; at++) if (column[at] === person) return value[at]!;
    return undefined;
  }
}

function floorOf(problem: GroupProblem): number {
  return problem.floor ?? -Infinity;
}

function widestRow({ slots, groups }: GroupProblem): number {
  let widest = 0;
  for (const { candidates } of slots)
    for (let group = 0; group < groups; group++)
      widest = Math.max(widest, candidates.start[group + 1]! - candidates.start[group]!);
  return widest;
}
