import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';
import type { StandingPlan } from './standing-plan.js';

const DEPTH = 5;
/** How dear a taken place looks, as a share of its price: from "ask politely" to "take it". */
const BOLDNESS = [1, 0.5, 0];
const MOST_FINDS = 40;

/**
 * Variable-depth descent over whole groups (ejection chains; Glover 1996): a group re-chooses all its members as if taken
 * places could be bought at their price; whoever is pushed out re-chooses in turn, up to a depth at which only free places
 * may be taken. A chain is kept when it gains, otherwise undone. The score only rises, so it ends.
 */
export class EjectionChains {
  /** For each boldness what a person's place costs now; the last list is for the end of a chain: taken means forbidden. */
  private readonly asked: readonly Float64Array[];
  /** Chain in which a group takes part, and when a group last tried in vain. */
  private readonly chainOf: Int32Array;
  private readonly tried: Int32Array;
  /** When a person's places last changed hands. */
  private readonly moved: Int32Array;
  private readonly before: Int32Array;
  private readonly inChain: Int32Array;
  private readonly waiting: Int32Array;
  /** People who have become untouchable in this chain. */
  private readonly barred: number[] = [];
  private chain = 0;
  private clock = 1;

  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
    private readonly standing: StandingPlan,
    private readonly price: Float64Array,
  ) {
    this.asked = [...BOLDNESS, Infinity].map(() => new Float64Array(model.people));
    this.chainOf = new Int32Array(model.groups);
    this.tried = new Int32Array(model.groups);
    this.moved = new Int32Array(model.people).fill(1);
    this.inChain = new Int32Array(model.groups);
    this.waiting = new Int32Array(model.groups);
    this.before = new Int32Array(model.seats);
    for (let person = 0; person < model.people; person++) this.ask(person);
  }

  /** One pass over all groups. Returns the gain in score; 0 means that no group starts a gaining chain. */
  pass(shouldStop: () => boolean): number {
    let total = 0;
    for (let group = 0; group < this.model.groups; group++) {
      if (shouldStop()) return total;
      if (!this.isWorthATry(group)) continue;
      this.tried[group] = this.clock;
      for (let level = 0; level < BOLDNESS.length; level++) {
        const gain = this.tryChain(group, level);
        if (gain <= 0) continue;
        total += gain;
        break;
      }
    }
    return total;
  }

  /** Nothing has changed for the group when none of its candidates moved since it last tried. */
  private isWorthATry(group: number): boolean {
    const { model, moved } = this;
    const to = model.start[(group + 1) * model.slots]!;
    for (let entry = model.start[group * model.slots]!; entry < to; entry++)
      if (moved[model.person[entry]!]! > this.tried[group]!) return true;
    return false;
  }

  private tryChain(start: number, level: number): number {
    const { model, standing, finder, waiting } = this;
    const { slots } = model;
    this.chain++;
    let size = 0;
    let heads = 0;
    let tails = 0;
    let gain = 0;
    let finds = 0;
    this.join(start, size++);
    waiting[tails++] = start;
    while (heads < tails && finds < MOST_FINDS) {
      const group = waiting[heads++]!;
      this.leave(group);
      const prices = this.asked[finds < DEPTH ? level : BOLDNESS.length]!;
      finds++;
      if (finder.find(group, prices, this.before) === -Infinity) {
        gain = -Infinity;
        break;
      }
      standing.put(group, finder.picked, 0);
      for (let slot = 0; slot < slots; slot++) {
        const entry = finder.picked[slot]!;
        if (entry < 0) continue;
        const person = model.person[entry]!;
        if (model.locked[group * slots + slot]! >= 0 || standing.usage[person]! <= model.room[person]!)
          continue;
        const pushed = this.cheapestHolder(person);
        this.join(pushed, size++);
        this.leave(pushed);
        waiting[tails++] = pushed;
      }
      this.askMembers(group);
    }
    if (heads < tails) gain = -Infinity;
    if (gain === 0) for (let at = 0; at < size; at++) gain += standing.settle(this.inChain[at]!);
    this.lift();
    if (gain > 0) {
      this.stamp(size);
      return gain;
    }
    for (let at = 0; at < size; at++) this.leave(this.inChain[at]!);
    for (let at = 0; at < size; at++) {
      const group = this.inChain[at]!;
      standing.put(group, this.before, group * slots);
      standing.settle(group);
      this.askMembers(group, false);
    }
    return 0;
  }

  private join(group: number, at: number): void {
    const { slots } = this.model;
    this.chainOf[group] = this.chain;
    this.inChain[at] = group;
    for (let seat = group * slots; seat < (group + 1) * slots; seat++)
      this.before[seat] = this.standing.plan[seat]!;
  }

  private leave(group: number): void {
    const { model, standing } = this;
    for (let seat = group * model.slots; seat < (group + 1) * model.slots; seat++) {
      const entry = standing.plan[seat]!;
      if (entry < 0 || model.locked[seat]! >= 0) continue;
      standing.vacate(seat, group);
      this.ask(model.person[entry]!);
    }
  }

  /** Free places are free; taken ones cost a share of their price. */
  private ask(person: number): void {
    const full = this.standing.isFull(person);
    for (let level = 0; level < this.asked.length; level++) {
      const share = level < BOLDNESS.length && this.model.room[person]! > 0 ? BOLDNESS[level]! : Infinity;
      this.asked[level]![person] = !full ? 0 : share === Infinity ? Infinity : share * this.price[person]!;
    }
  }

  private askMembers(group: number, inChain = true): void {
    const { model, standing } = this;
    for (let seat = group * model.slots; seat < (group + 1) * model.slots; seat++) {
      const entry = standing.plan[seat]!;
      if (entry < 0 || model.locked[seat]! >= 0) continue;
      const person = model.person[entry]!;
      this.ask(person);
      if (!inChain || !standing.isFull(person) || this.cheapestHolder(person) >= 0) continue;
      for (const prices of this.asked) prices[person] = Infinity;
      this.barred.push(person);
    }
  }

  private lift(): void {
    for (const person of this.barred) this.ask(person);
    this.barred.length = 0;
  }

  private stamp(size: number): void {
    const { model, standing } = this;
    this.clock++;
    for (let at = 0; at < size; at++) {
      const first = this.inChain[at]! * model.slots;
      for (let seat = first; seat < first + model.slots; seat++) {
        const now = standing.plan[seat]!;
        const then = this.before[seat]!;
        if (now === then) continue;
        if (now >= 0) this.moved[model.person[now]!] = this.clock;
        if (then >= 0) this.moved[model.person[then]!] = this.clock;
      }
    }
  }

  /** The holder outside the chain with the lowest score; -1 when nobody can be pushed. */
  private cheapestHolder(person: number): number {
    const { standing } = this;
    const from = standing.holderStart[person]!;
    let cheapest = -1;
    for (let at = from; at < from + standing.usage[person]!; at++) {
      const group = standing.holders[at]!;
      if (this.chainOf[group] === this.chain) continue;
      const least = cheapest < 0 ? Infinity : standing.score[cheapest]!;
      if (standing.score[group]! < least || (standing.score[group] === least && group < cheapest))
        cheapest = group;
    }
    return cheapest;
  }
}
