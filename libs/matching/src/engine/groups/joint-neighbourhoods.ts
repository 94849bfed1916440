import type { BestGroupFinder } from './best-group.js';
import { seededRandom } from '../instances/seeded-random.js';
import { JointBranchAndBound } from './branch-and-bound.js';
import type { GroupModel } from './group-model.js';
import { StandingPlan } from './standing-plan.js';

const MOST_COLUMNS = 4000;
const MOST_WORK = 200_000;
/** How far the prices by which groups look for what they would rather have may be from the true ones. */
const NOISE = 0.5;

/**
 * Large-neighbourhood search: a group together with those who hold the people it would rather have, those who hold what these
 * would rather have, and so on; they give all their people back and are re-assigned as well as possible, by branch and bound.
 */
export class JointNeighbourhoods {
  private readonly joint: JointBranchAndBound;
  private readonly standing: StandingPlan;
  /** Places left beside those that the plan takes; while a neighbourhood is searched, its own are among them. */
  private readonly room: Int32Array;
  /** The search's prices: what nobody competes for is free, what is full is forbidden. */
  private readonly asked: Float64Array;
  private readonly memberOf: Int32Array;
  private wished: Float64Array = new Float64Array(0);
  private stamp = 0;

  /** @param plan entries, written to when it gains. @param price of each person's place. */
  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
    private readonly plan: Int32Array,
    private readonly price: Float64Array,
  ) {
    this.joint = new JointBranchAndBound(model, finder);
    this.standing = new StandingPlan(model, finder, plan);
    this.room = model.room.map((room, person) => room - this.standing.usage[person]!);
    this.asked = new Float64Array(model.people);
    for (let person = 0; person < model.people; person++) this.ask(person);
    this.memberOf = new Int32Array(model.groups);
  }

  /** Tries the neighbourhood of every group once; the seed varies who counts as a neighbour. Returns the gain in score. */
  pass(size: number, seed: number, shouldStop: () => boolean): number {
    const random = seededRandom(seed);
    this.wished = this.price.map((price) => price * (1 - NOISE + 2 * NOISE * random.next()));
    let gain = 0;
    for (let group = 0; group < this.model.groups && !shouldStop(); group++)
      gain += this.tryAround(group, size, shouldStop);
    return gain;
  }

  private tryAround(start: number, size: number, shouldStop: () => boolean): number {
    const groups = this.neighbours(start, size);
    if (groups.length < 2) return 0;
    const { model, standing } = this;
    const { slots } = model;
    let score = 0;
    for (const group of groups) {
      score += standing.score[group]!;
      this.moveRoom(group, 1);
    }
    const { plan, room, asked: price } = this;
    const limits = { mostColumns: MOST_COLUMNS, mostWork: MOST_WORK, shouldStop };
    const answer = this.joint.search({ groups, room, price, score, plan, ...limits });
    if (answer.better !== null) {
      for (const group of groups) {
        for (let seat = group * slots; seat < (group + 1) * slots; seat++)
          if (plan[seat]! >= 0 && model.locked[seat]! < 0) standing.vacate(seat, group);
      }
      groups.forEach((group, at) => {
        standing.put(group, answer.better!, at * slots);
        standing.settle(group);
      });
    }
    for (const group of groups) this.moveRoom(group, -1);
    return answer.score - score;
  }

  /** Breadth first over who holds whom; the same start gives the same groups. */
  private neighbours(start: number, size: number): number[] {
    const { model, finder, standing, memberOf, wished } = this;
    this.stamp++;
    memberOf[start] = this.stamp;
    const groups = [start];
    for (let at = 0; at < groups.length && groups.length < size; at++) {
      const group = groups[at]!;
      finder.find(group, wished, this.plan);
      for (let slot = 0; slot < model.slots && groups.length < size; slot++) {
        const entry = finder.picked[slot]!;
        if (entry < 0 || entry === this.plan[group * model.slots + slot]) continue;
        const person = model.person[entry]!;
        const from = standing.holderStart[person]!;
        for (let held = from; held < from + standing.usage[person]! && groups.length < size; held++) {
          const holder = standing.holders[held]!;
          if (memberOf[holder] === this.stamp) continue;
          memberOf[holder] = this.stamp;
          groups.push(holder);
        }
      }
    }
    return groups;
  }

  private moveRoom(group: number, sign: number): void {
    const { model, plan } = this;
    for (let seat = group * model.slots; seat < (group + 1) * model.slots; seat++) {
      if (plan[seat]! < 0 || model.locked[seat]! >= 0) continue;
      const person = model.person[plan[seat]!]!;
      this.room[person]! += sign;
      // Given back, a place has its price; nobody else asks for those that were free before.
      if (sign > 0 && this.asked[person] === Infinity) this.asked[person] = this.price[person]!;
      if (sign < 0) this.ask(person);
    }
  }

  private ask(person: number): void {
    this.asked[person] = this.room[person]! > 0 ? 0 : Infinity;
  }
}
