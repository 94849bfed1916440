import { LARGEST_AFFINITY } from '../assignment/assignment.problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import type { SeatedPlan } from './seated-plan.js';

/** What a round strives for: worth of all units - weight x what units lack to their floors. */
export interface FloorAim {
  /** Wanted worth of each unit; -Infinity for none. */
  readonly floor: Float64Array;
  /** How many points of the total one missing point is worth. */
  readonly weight: number;
}

/**
 * The large exchange. Every unit releases at most one seat; who takes which released seat is then decided for all at once by
 * P1. Because only one seat of a unit changes, any concave measure of the unit's worth is a plain value of the pair, so the
 * step is exact over all replacements, swaps and chains of any length among the released seats: it never lowers the aim
 * (save for rounding when values must be scaled down to fit P1).
 */
export class ExchangeRounds {
  private readonly person: Int32Array;
  private readonly worth: Float64Array;
  private column = new Int32Array(0);
  private gain = new Float64Array(0);

  constructor(private readonly plan: SeatedPlan) {
    this.person = new Int32Array(plan.widest);
    this.worth = new Float64Array(plan.widest);
  }

  /**
   * @param released one seat a unit, -1 for none.
   * @returns how many units have somebody new; -1, with nothing changed, when the seats cannot all be taken again. That can
   * only be when the plan was overfull before.
   */
  run(released: Int32Array, aim: FloorAim): number {
    const { plan } = this;
    const kept = plan.load.slice();
    for (const seat of released) if (seat >= 0) kept[plan.member[seat]!]!--;
    const { start, size, least, largest } = this.gather(released, kept, aim);
    const scale = Math.min(1, LARGEST_AFFINITY / Math.max(1, -least, largest));
    const value = new Int32Array(size);
    for (let at = 0; at < size; at++) value[at] = Math.round(this.gain[at]! * scale);
    const solved = solveAssignment({
      rows: plan.units,
      columns: plan.people,
      demand: Int32Array.from(released, (seat) => (seat < 0 ? 0 : 1)),
      maxLoad: plan.maxLoad.map((most, person) => Math.max(0, most - kept[person]!)),
      minLoad: plan.minLoad.map((fewest, person) =>
        Math.max(0, Math.min(fewest, plan.maxLoad[person]!) - kept[person]!),
      ),
      candidates: { kind: 'sparse', start, column: this.column.slice(0, size), value },
    });
    if (solved.unfilledSeats > 0) return -1;
    return this.apply(released, solved.seatStart, solved.seatColumn);
  }

  private gather(released: Int32Array, kept: Int32Array, aim: FloorAim) {
    const { plan, person, worth } = this;
    const start = new Int32Array(plan.units + 1);
    let size = 0;
    let least = 0;
    let largest = 0;
    for (let unit = 0; unit < plan.units; unit++) {
      const seat = released[unit]!;
      const count = seat < 0 ? 0 : plan.options(seat, person, worth);
      this.reserve(size + count);
      const now = plan.value[unit]!;
      const floor = aim.floor[unit]!;
      const lackNow = Math.max(0, floor - now);
      for (let at = 0; at < count; at++) {
        const then = worth[at]!;
        if (kept[person[at]!]! >= plan.maxLoad[person[at]!]!) continue;
        if (then < plan.leastWorth && then < now) continue;
        const gain = then - now + aim.weight * (lackNow - Math.max(0, floor - then));
        if (gain < least) least = gain;
        if (gain > largest) largest = gain;
        this.column[size] = person[at]!;
        this.gain[size++] = gain;
      }
      start[unit + 1] = size;
    }
    return { start, size, least, largest };
  }

  private reserve(size: number): void {
    if (size <= this.column.length) return;
    const column = new Int32Array(size * 2);
    const gain = new Float64Array(size * 2);
    column.set(this.column);
    gain.set(this.gain);
    this.column = column;
    this.gain = gain;
  }

  private apply(released: Int32Array, seatStart: Int32Array, seatColumn: Int32Array): number {
    const { plan } = this;
    let moved = 0;
    for (let unit = 0; unit < plan.units; unit++) {
      const seat = released[unit]!;
      if (seat < 0) continue;
      const person = seatColumn[seatStart[unit]!]!;
      if (person === plan.member[seat]) continue;
      plan.put(seat, person, plan.worthWith(seat, person));
      moved++;
    }
    return moved;
  }
}
