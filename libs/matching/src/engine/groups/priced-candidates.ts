import type { GroupModel } from './group-model.js';
import type { TeamCohesion } from './team-cohesion.js';

/**
 * The candidates of one group at given prices. The potential of a candidate is its priced value and half of the best cohesion
 * that it could have with each other slot: a pair's cohesion is at most the mean of what either side could hope for, so that
 * the potentials of a group's members add up to an upper bound of what the group is worth.
 */
export class PricedCandidates {
  /** Value less price, and potential: slot * widest + place within the seat. */
  readonly reduced: Float64Array;
  readonly potential: Float64Array;
  /** Places of the candidates that are still worth a look, best potential first, and how many they are in each slot. */
  readonly alive: Int32Array;
  readonly alives: Int32Array;
  /** Sum of the best potentials of this slot and all later ones. */
  readonly ahead: Float64Array;
  private readonly peak: Float64Array;
  private group = 0;

  constructor(
    private readonly model: GroupModel,
    private readonly cohesion: TeamCohesion,
  ) {
    const { slots, widest } = model;
    this.reduced = new Float64Array(slots * widest);
    this.potential = new Float64Array(slots * widest);
    this.alive = new Int32Array(slots * widest);
    this.alives = new Int32Array(slots);
    this.peak = new Float64Array(slots);
    this.ahead = new Float64Array(slots + 1);
  }

  /** Values a group's candidates at these prices; a locked seat has its place already. */
  price(group: number, price: Float64Array): void {
    const { model, reduced, potential, peak } = this;
    const { slots } = model;
    const { bestSum } = this.cohesion;
    this.group = group;
    for (let slot = 0; slot < slots; slot++) {
      const seat = group * slots + slot;
      const to = model.start[seat + 1]!;
      const locked = model.locked[seat]! >= 0;
      let at = slot * model.widest;
      let top = locked ? -Infinity : -model.openCost;
      for (let entry = model.start[seat]!; entry < to; entry++) {
        const worth = model.value[entry]! - (locked ? 0 : price[model.person[entry]!]!);
        const hope = worth + 0.5 * bestSum[entry]!;
        reduced[at] = worth;
        potential[at++] = hope;
        if (hope > top) top = hope;
      }
      peak[slot] = top;
    }
  }

  /** Keeps the candidates whose potential could still beat `best`; false when some slot has nobody left. */
  keepPromising(best: number): boolean {
    const { peak, potential, alive, model } = this;
    const { slots } = model;
    let total = 0;
    for (let slot = 0; slot < slots; slot++) total += peak[slot]!;
    for (let slot = slots - 1; slot >= 0; slot--) {
      const seat = this.group * slots + slot;
      const from = slot * model.widest;
      const needed = best - (total - peak[slot]!);
      const count = model.start[seat + 1]! - model.start[seat]!;
      let kept = 0;
      for (let place = 0; place < count; place++) {
        const hope = potential[from + place]!;
        if (!(hope > needed)) continue;
        let at = from + kept++;
        while (at > from && potential[from + alive[at - 1]!]! < hope) {
          alive[at] = alive[at - 1]!;
          at--;
        }
        alive[at] = place;
      }
      this.alives[slot] = kept;
      if (kept === 0 && !(model.locked[seat]! < 0 && -model.openCost > needed)) return false;
      this.ahead[slot] = this.ahead[slot + 1]! + peak[slot]!;
    }
    return true;
  }
}
