import type { GroupModel } from './group-model.js';
import { isLockedGroup } from './group-plan.js';
import { PricedCandidates } from './priced-candidates.js';
import { SAME_PERSON } from './team-cohesion.js';
import type { TeamCohesion } from './team-cohesion.js';

const CLIMBS = 3;

/**
 * Finds the best set of members for one group when each place has a price, exactly: a climb from a hint gives a lower bound,
 * candidates whose potential cannot beat it are dropped, and a depth-first search goes over the rest.
 */
export class BestGroupFinder {
  /** Entries found by the last `find`, by slot; -1 is an open seat. */
  readonly picked: Int32Array;
  private readonly slots: number;
  private readonly width: number;
  private readonly candidates: PricedCandidates;
  /** Place chosen in each slot, -1 for an open seat, and where its row of cohesion with a later slot begins. */
  private readonly chosen: Int32Array;
  private readonly row: Float64Array;
  private group = 0;
  private best = -Infinity;
  private price: Float64Array = new Float64Array(0);
  /** While all sets above a value are named: who takes them. */
  private take: ((value: number) => boolean) | null = null;
  /** True when the group at hand must reach the floor. */
  private floored = false;

  constructor(
    private readonly model: GroupModel,
    private readonly cohesion: TeamCohesion,
  ) {
    this.slots = model.slots;
    this.width = model.widest;
    this.picked = new Int32Array(this.slots);
    this.candidates = new PricedCandidates(model, cohesion);
    this.chosen = new Int32Array(this.slots);
    this.row = new Float64Array(this.slots * this.slots);
  }

  /**
   * Best value of the group: sum of values - prices + cohesion - open seats. -Infinity when a locked seat has no member.
   * @param price of each person's place; Infinity forbids the person. Locked seats have their place already.
   * @param hint a plan whose entries for this group are probably good; they need not be allowed.
   */
  find(group: number, price: Float64Array, hint: Int32Array | null): number {
    this.begin(group, price);
    this.best = -Infinity;
    if (this.floored) {
      this.best = -this.slots * this.model.openCost;
      this.picked.fill(-1);
      if (hint !== null) this.tryHint(hint);
    } else {
      this.climb(hint);
    }
    if (this.candidates.keepPromising(this.best)) this.search(0, 0);
    return this.best;
  }

  /**
   * Names every set of members whose value at these prices is more than `above`: `take` gets the value, the entries stand in
   * `picked` while it runs. Ends early when `take` answers false; the answer says whether all were named.
   */
  findAll(group: number, price: Float64Array, above: number, take: (value: number) => boolean): boolean {
    this.begin(group, price);
    this.best = above;
    this.take = take;
    if (this.candidates.keepPromising(this.best)) this.search(0, 0);
    this.take = null;
    return this.best === above;
  }

  /** Score of a group as it stands in a plan: values + cohesion - open seats. */
  scoreOf(group: number, plan: Int32Array): number {
    const { model, slots } = this;
    const first = group * slots;
    let score = 0;
    for (let slot = 0; slot < slots; slot++) {
      const entry = plan[first + slot]!;
      if (entry < 0) {
        score -= model.openCost;
        continue;
      }
      score += model.value[entry]!;
      for (let other = 0; other < slot; other++) {
        const partner = plan[first + other]!;
        if (partner >= 0) score += this.cohesion.between(group, other, partner, slot, entry);
      }
    }
    return score;
  }

  private begin(group: number, price: Float64Array): void {
    this.group = group;
    this.price = price;
    this.floored = this.model.floor > -Infinity && !isLockedGroup(this.model, group);
    this.candidates.price(group, price);
  }

  private mayStayOpen(slot: number): boolean {
    return this.model.locked[this.group * this.slots + slot]! < 0;
  }

  private tryHint(hint: Int32Array): void {
    const first = this.group * this.slots;
    let value = 0;
    for (let slot = 0; slot < this.slots; slot++) {
      const entry = hint[first + slot]!;
      const place = entry < 0 ? -1 : entry - this.model.start[first + slot]!;
      value += this.worthBeside(slot, place, slot);
      this.setChosen(slot, place);
    }
    if (value > this.best) this.record(value);
  }

  /** Value that a place brings beside the places chosen in the slots before `until`, its own slot left out. */
  private worthBeside(slot: number, place: number, until: number): number {
    if (place < 0) return this.mayStayOpen(slot) ? -this.model.openCost : -Infinity;
    const { cohesion, chosen, group, slots, row } = this;
    let worth = this.candidates.reduced[slot * this.width + place]!;
    for (let other = 0; other < until; other++) {
      const partner = chosen[other]!;
      if (partner < 0 || other === slot) continue;
      const at =
        other < slot
          ? row[slot * slots + other]! + place
          : cohesion.rowOf(group, slot, place, other) + partner;
      const cell = cohesion.value[at]!;
      if (cell === SAME_PERSON) return -Infinity;
      worth += cell;
    }
    return worth;
  }

  /** Improves one slot after the other from the hint (or the most promising candidates) while that helps. */
  private climb(hint: Int32Array | null): void {
    const { slots, chosen, model, group } = this;
    let value = 0;
    for (let slot = 0; slot < slots; slot++) {
      const seat = group * slots + slot;
      const entry = hint === null ? -1 : hint[seat]!;
      const place = entry < 0 ? -1 : entry - model.start[seat]!;
      const worth = place < 0 ? -Infinity : this.worthBeside(slot, place, slot);
      if (worth > -Infinity) {
        this.setChosen(slot, place);
        value += worth;
      } else {
        value += this.chooseBest(slot, slot, -1);
      }
    }
    for (let turn = 0, idle = 0; idle < slots && turn < CLIMBS * slots; turn++) {
      const slot = turn % slots;
      const present = chosen[slot]!;
      const before = this.worthBeside(slot, present, slots);
      const after = this.chooseBest(slot, slots, present);
      idle = chosen[slot] === present ? idle + 1 : 1;
      if (after > before && value > -Infinity) value += after - before;
    }
    // Sums of differences are exact for integers; a start without a legal member is not counted on.
    if (value > -Infinity) this.record(value);
  }

  /** Chooses the best place of a slot beside those before `until`; keeps `present` on ties. Returns its worth. */
  private chooseBest(slot: number, until: number, present: number): number {
    const { model, group, slots } = this;
    const seat = group * slots + slot;
    let best = present;
    let top = this.worthBeside(slot, present, until);
    const count = model.start[seat + 1]! - model.start[seat]!;
    const from = slot * this.width;
    const hope = until === slots ? this.hopeBeside(slot) : Infinity;
    for (let place = 0; place < count; place++) {
      if (this.candidates.potential[from + place]! + hope <= top) continue;
      const worth = this.worthBeside(slot, place, until);
      if (worth > top) {
        top = worth;
        best = place;
      }
    }
    this.setChosen(slot, best);
    return top;
  }

  /** What the partners chosen in the other slots could add to anybody's potential: half of their own hopes for this slot. */
  private hopeBeside(slot: number): number {
    const { model, slots, chosen, group, cohesion } = this;
    let sum = 0;
    for (let other = 0; other < slots; other++) {
      if (other === slot || chosen[other]! < 0) continue;
      sum += 0.5 * cohesion.bestWith[(model.start[group * slots + other]! + chosen[other]!) * slots + slot]!;
    }
    return sum;
  }

  private setChosen(slot: number, place: number): void {
    this.chosen[slot] = place;
    if (place < 0) return;
    for (let later = slot + 1; later < this.slots; later++)
      this.row[later * this.slots + slot] = this.cohesion.rowOf(this.group, slot, place, later);
  }

  private record(value: number): void {
    if (this.floored && !this.chosenReachFloor(value)) return;
    for (let slot = 0; slot < this.slots; slot++) {
      const place = this.chosen[slot]!;
      this.picked[slot] = place < 0 ? -1 : this.model.start[this.group * this.slots + slot]! + place;
    }
    if (this.take === null) this.best = value;
    else if (!this.take(value)) this.best = Infinity;
  }

  private chosenReachFloor(value: number): boolean {
    const { model, slots, chosen, group } = this;
    let worth = value;
    let filled = 0;
    for (let slot = 0; slot < slots; slot++) {
      const seat = group * slots + slot;
      if (chosen[slot]! < 0) {
        worth += model.openCost;
        continue;
      }
      const entry = model.start[seat]! + chosen[slot]!;
      filled++;
      const kept = model.incumbent?.[seat] === model.person[entry];
      worth += this.price[model.person[entry]!]! - (kept ? model.bonus : 0);
    }
    return filled === 0 || slots * worth >= model.floor * filled;
  }

  /** @param gained value so far, with half of what the chosen ones hope for from this slot and the later ones. */
  private search(slot: number, gained: number): void {
    const { slots, width, chosen, model, candidates } = this;
    const { bestWith, value: table } = this.cohesion;
    const from = slot * width;
    const first = model.start[this.group * slots + slot]!;
    const ahead = candidates.ahead[slot + 1]!;
    const last = slot === slots - 1;
    let sure = gained;
    for (let earlier = 0; earlier < slot; earlier++) {
      if (chosen[earlier]! < 0) continue;
      sure -= 0.5 * bestWith[(model.start[this.group * slots + earlier]! + chosen[earlier]!) * slots + slot]!;
    }
    const kept = candidates.alives[slot]!;
    for (let at = 0; at < kept; at++) {
      const place = candidates.alive[from + at]!;
      if (gained + candidates.potential[from + place]! + ahead <= this.best) break;
      let worth = sure + candidates.reduced[from + place]!;
      let twice = false;
      for (let earlier = 0; earlier < slot; earlier++) {
        if (chosen[earlier]! < 0) continue;
        const cell = table[this.row[slot * slots + earlier]! + place]!;
        if (cell === SAME_PERSON) {
          twice = true;
          break;
        }
        worth += cell;
      }
      if (twice) continue;
      if (last) {
        if (worth > this.best) {
          chosen[slot] = place;
          this.record(worth);
        }
        continue;
      }
      for (let later = slot + 1; later < slots; later++)
        worth += 0.5 * bestWith[(first + place) * slots + later]!;
      if (worth + ahead <= this.best) continue;
      this.setChosen(slot, place);
      this.search(slot + 1, worth);
    }
    if (!this.mayStayOpen(slot) || sure - model.openCost + ahead <= this.best) return;
    chosen[slot] = -1;
    if (last) this.record(sure - model.openCost);
    else this.search(slot + 1, sure - model.openCost);
  }
}
