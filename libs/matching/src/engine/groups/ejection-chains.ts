import type { BestGroupFinder } from './best-group.js';
import { groupScore, usageOf } from './group-plan.js';
import type { GroupModel } from './group-model.js';

const DEPTH = 5;
/** How dear a taken place looks, as a share of its price: from "ask politely" to "take it". */
const BOLDNESS = [1, 0.5, 0];

/**
 * Variable-depth descent over whole groups: a group re-chooses all its members as if taken places could be bought at their
 * price; whoever is pushed out re-chooses in turn, up to a depth at which only free places may be taken. A chain is kept when
 * it gains, otherwise undone. Ends when no group starts a gaining chain. The score only rises, so it ends.
 */
export class EjectionChains {
  private readonly usage: Int32Array;
  private readonly holders: Set<number>[];
  private readonly undo: { group: number; members: Int32Array }[] = [];

  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
    private readonly member: Int32Array,
    private readonly price: Float64Array,
  ) {
    this.usage = usageOf(model, member);
    this.holders = Array.from({ length: model.people }, () => new Set<number>());
    member.forEach(
      (person, seat) => person >= 0 && this.holders[person]!.add(Math.floor(seat / model.slots)),
    );
  }

  /** Returns the gain in score. */
  descend(shouldStop: () => boolean): number {
    let total = 0;
    for (let gained = true; gained;) {
      gained = false;
      for (let group = 0; group < this.model.groups; group++) {
        if (shouldStop()) return total;
        for (const boldness of BOLDNESS) {
          const gain = this.tryChain(group, boldness);
          if (gain <= 0) continue;
          total += gain;
          gained = true;
          break;
        }
      }
    }
    return total;
  }

  private tryChain(start: number, boldness: number): number {
    this.undo.length = 0;
    const inChain = new Set<number>();
    const waiting = [start];
    let gain = 0;
    while (waiting.length > 0) {
      const group = waiting.shift()!;
      const before = groupScore(this.model, this.member, group);
      inChain.add(group);
      this.take(group);
      this.finder.find(group, this.priceFor(inChain, inChain.size < DEPTH ? boldness : Infinity));
      this.put(group, this.finder.members);
      gain += groupScore(this.model, this.member, group) - before;
      for (const person of this.finder.members) {
        if (person < 0 || this.usage[person]! <= this.model.capacity[person]!) continue;
        const pushed = this.cheapestHolder(person, inChain);
        gain += this.empty(pushed, person);
        if (!waiting.includes(pushed)) waiting.push(pushed);
      }
    }
    if (gain > 0) return gain;
    for (const { group, members } of this.undo.reverse()) {
      this.take(group, false);
      this.put(group, members);
    }
    return 0;
  }

  /** Free places are free; taken ones cost `boldness` x price unless every holder is in the chain (or locked) already. */
  private priceFor(inChain: ReadonlySet<number>, boldness: number): (person: number) => number {
    return (person) => {
      if (this.usage[person]! < this.model.capacity[person]!) return 0;
      if (boldness === Infinity || this.cheapestHolder(person, inChain) < 0) return Infinity;
      return boldness * this.price[person]!;
    };
  }

  /** The holder outside the chain whose seat is worth least with this person; -1 when nobody can be pushed. */
  private cheapestHolder(person: number, inChain: ReadonlySet<number>): number {
    let cheapest = -1;
    let least = Infinity;
    for (const group of this.holders[person]!) {
      if (inChain.has(group)) continue;
      const seat = this.seatOf(group, person);
      if (this.model.locked[seat]! >= 0) continue;
      const score = groupScore(this.model, this.member, group);
      if (score < least || (score === least && group < cheapest)) {
        least = score;
        cheapest = group;
      }
    }
    return cheapest;
  }

  private seatOf(group: number, person: number): number {
    const from = group * this.model.slots;
    return from + this.member.subarray(from, from + this.model.slots).indexOf(person);
  }

  /** Takes one person out of a group; returns the (negative) change of its score. */
  private empty(group: number, person: number): number {
    const before = groupScore(this.model, this.member, group);
    this.remember(group);
    this.member[this.seatOf(group, person)] = -1;
    this.usage[person]!--;
    this.holders[person]!.delete(group);
    return groupScore(this.model, this.member, group) - before;
  }

  private take(group: number, remember = true): void {
    if (remember) this.remember(group);
    const from = group * this.model.slots;
    for (let seat = from; seat < from + this.model.slots; seat++) {
      const person = this.member[seat]!;
      if (person < 0) continue;
      this.usage[person]!--;
      this.holders[person]!.delete(group);
      this.member[seat] = -1;
    }
  }

  private put(group: number, members: Int32Array): void {
    this.member.set(members, group * this.model.slots);
    for (const person of members) {
      if (person < 0) continue;
      this.usage[person]!++;
      this.holders[person]!.add(group);
    }
  }

  private remember(group: number): void {
    const from = group * this.model.slots;
    this.undo.push({ group, members: this.member.slice(from, from + this.model.slots) });
  }
}
