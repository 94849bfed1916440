import type { GroupModel } from './group-model.js';

/**
 * Finds the best set of members for one group when each place has a price: an exact depth-first search over the slots, cut by
 * what the open slots could still bring (their best priced affinity plus their best cohesion with those already chosen).
 */
export class BestGroupFinder {
  /** Members found by the last `find`, by slot; -1 is an open seat. */
  readonly members: Int32Array;
  private readonly reduced: Float64Array;
  /** Entries of each seat, best priced first; kept between calls because prices move little. */
  private readonly order: Int32Array;
  /** Best cohesion of an entry's person with any candidate of slot t of the group, at least 0: entry * slots + t. */
  private readonly bestWith: Int32Array;
  /** Best cohesion between any candidates of slots s and t: seat * slots + t. */
  private readonly bestPair: Int32Array;
  private readonly chosen: Int32Array;
  private readonly top: Float64Array;
  private group = 0;
  private best = -Infinity;

  constructor(private readonly model: GroupModel) {
    this.members = new Int32Array(model.slots);
    this.chosen = new Int32Array(model.slots);
    this.top = new Float64Array(model.slots);
    this.reduced = new Float64Array(model.person.length);
    this.order = Int32Array.from(model.person, (_, entry) => entry);
    this.bestWith = new Int32Array(model.person.length * model.slots);
    this.bestPair = new Int32Array(model.seats * model.slots);
    if (model.hasCohesion) this.prepareCohesion();
  }

  /**
   * Best value of the group: sum of affinities - prices + cohesion - open seats. A price of Infinity forbids a person.
   * @param hint members that are probably good; their value is a first lower bound. Must be allowed at these prices.
   */
  find(group: number, price: (person: number) => number, hint?: Int32Array): number {
    const { model } = this;
    this.group = group;
    for (let slot = 0; slot < model.slots; slot++) this.sortSlot(group * model.slots + slot, slot, price);
    this.best = -Infinity;
    if (hint !== undefined) {
      this.best = this.valueOf(hint, price);
      this.members.set(hint);
    }
    this.search(0, 0);
    return this.best;
  }

  /** Upper bound of the cohesion inside a group, whoever its members are. */
  mostCohesion(group: number): number {
    const { slots } = this.model;
    let sum = 0;
    for (let slot = 0; slot < slots; slot++) {
      for (let other = slot + 1; other < slots; other++)
        sum += this.bestPair[(group * slots + slot) * slots + other]!;
    }
    return sum;
  }

  private sortSlot(seat: number, slot: number, price: (person: number) => number): void {
    const { model, order, reduced } = this;
    const from = model.start[seat]!;
    const to = model.start[seat + 1]!;
    for (let entry = from; entry < to; entry++)
      reduced[entry] = model.value[entry]! - price(model.person[entry]!);
    for (let at = from + 1; at < to; at++) {
      const entry = order[at]!;
      const worth = reduced[entry]!;
      let place = at - 1;
      while (place >= from && this.after(order[place]!, entry, worth)) {
        order[place + 1] = order[place]!;
        place--;
      }
      order[place + 1] = entry;
    }
    const first = from < to ? reduced[order[from]!]! : -Infinity;
    this.top[slot] = this.mayStayOpen(seat) ? Math.max(first, -model.openCost) : first;
  }

  private after(left: number, right: number, worth: number): boolean {
    return this.reduced[left]! < worth || (this.reduced[left] === worth && left > right);
  }

  private mayStayOpen(seat: number): boolean {
    return this.model.locked[seat]! < 0;
  }

  private search(slot: number, gained: number): void {
    const { model, order, reduced } = this;
    if (slot === model.slots) {
      if (gained > this.best) {
        this.best = gained;
        for (let at = 0; at < slot; at++) {
          const entry = this.chosen[at]!;
          this.members[at] = entry < 0 ? -1 : model.person[entry]!;
        }
      }
      return;
    }
    const seat = this.group * model.slots + slot;
    const { ahead, withMe } = this.bounds(slot);
    for (let at = model.start[seat]!; at < model.start[seat + 1]!; at++) {
      const entry = order[at]!;
      const worth = gained + reduced[entry]!;
      if (worth + ahead + withMe <= this.best || worth === -Infinity) break;
      const cohesion = this.cohesionWithChosen(slot, model.person[entry]!);
      if (cohesion === undefined) continue;
      if (worth + cohesion + ahead + this.cohesionAhead(entry, slot) <= this.best) continue;
      this.chosen[slot] = entry;
      this.search(slot + 1, worth + cohesion);
    }
    if (this.mayStayOpen(seat) && gained - model.openCost + ahead > this.best) {
      this.chosen[slot] = -1;
      this.search(slot + 1, gained - model.openCost);
    }
  }

  /** `ahead`: most that the slots after this one bring without this one; `withMe`: most cohesion that this slot brings. */
  private bounds(slot: number): { ahead: number; withMe: number } {
    const { slots } = this.model;
    const first = this.group * slots;
    let ahead = 0;
    let withMe = 0;
    for (let chosen = 0; chosen < slot; chosen++) withMe += this.entryBestWith(this.chosen[chosen]!, slot);
    for (let later = slot + 1; later < slots; later++) {
      ahead += this.top[later]!;
      withMe += this.bestPair[(first + slot) * slots + later]!;
      for (let chosen = 0; chosen < slot; chosen++) ahead += this.entryBestWith(this.chosen[chosen]!, later);
      for (let between = slot + 1; between < later; between++)
        ahead += this.bestPair[(first + between) * slots + later]!;
    }
    return { ahead, withMe };
  }

  private entryBestWith(entry: number, slot: number): number {
    return entry < 0 ? 0 : this.bestWith[entry * this.model.slots + slot]!;
  }

  private cohesionAhead(entry: number, slot: number): number {
    let sum = 0;
    for (let later = slot + 1; later < this.model.slots; later++)
      sum += this.bestWith[entry * this.model.slots + later]!;
    return sum;
  }

  private cohesionWithChosen(slot: number, person: number): number | undefined {
    const { model } = this;
    let sum = 0;
    for (let at = 0; at < slot; at++) {
      const entry = this.chosen[at]!;
      if (entry < 0) continue;
      const partner = model.person[entry]!;
      if (partner === person) return undefined;
      if (model.hasCohesion) sum += model.cohesion(partner, person);
    }
    return sum;
  }

  private valueOf(members: Int32Array, price: (person: number) => number): number {
    const { model } = this;
    let value = 0;
    for (let slot = 0; slot < model.slots; slot++) {
      const seat = this.group * model.slots + slot;
      const person = members[slot]!;
      if (person < 0) {
        value -= model.openCost;
        continue;
      }
      value -= price(person);
      for (let entry = model.start[seat]!; entry < model.start[seat + 1]!; entry++) {
        if (model.person[entry] === person) value += model.value[entry]!;
      }
      for (let other = 0; other < slot; other++) {
        if (members[other]! >= 0) value += model.cohesion(person, members[other]!);
      }
    }
    return value;
  }

  private prepareCohesion(): void {
    const { model } = this;
    const { slots } = model;
    for (let seat = 0; seat < model.seats; seat++) {
      const first = seat - (seat % slots);
      for (let other = first; other < first + slots; other++) {
        if (other === seat) continue;
        let pairBest = 0;
        for (let entry = model.start[seat]!; entry < model.start[seat + 1]!; entry++) {
          let best = 0;
          for (let partner = model.start[other]!; partner < model.start[other + 1]!; partner++) {
            const cohesion = model.cohesion(model.person[entry]!, model.person[partner]!);
            if (cohesion > best) best = cohesion;
          }
          this.bestWith[entry * slots + (other - first)] = best;
          if (best > pairBest) pairBest = best;
        }
        this.bestPair[seat * slots + (other - first)] = pairBest;
      }
    }
  }
}
