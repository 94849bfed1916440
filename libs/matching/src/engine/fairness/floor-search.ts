import type { SeededRandom } from '../instances/seeded-random.js';
import { ExchangeRounds } from './exchange-rounds.js';
import type { SeatedPlan } from './seated-plan.js';

/** How dear a point below the floor is, from a gentle price to one that nothing outbids. */
const WEIGHTS = [3, 10, 30, 100, 300];
const DEAREST = 300;
const SHAKES = 3;
/** Raising the worst-off by less than this share is not worth another attempt. */
const FINE = 0.0005;

export interface FloorLimits {
  /** Rounds of exchange in one attempt at a floor. */
  readonly rounds: number;
  readonly random: SeededRandom;
  readonly shouldStop: () => boolean;
}

/** A seat of the unit that may change, -1 when none may. */
export function drawSeat(plan: SeatedPlan, unit: number, random: SeededRandom): number {
  const from = plan.seatStart[unit]!;
  const seats = plan.seatStart[unit + 1]! - from;
  const first = random.below(Math.max(1, seats));
  for (let step = 0; step < seats; step++) {
    const seat = from + ((first + step) % seats);
    if (plan.fixed[seat] === 0) return seat;
  }
  return -1;
}

/**
 * Raises the worst-off unit: attempts a floor for everybody under a Lagrangian weight that grows from round to round, keeps
 * the best plan seen, and halves the distance to the ceiling when an attempt fails. Never ends worse than it began.
 */
export class FloorSearch {
  private readonly rounds: ExchangeRounds;
  private readonly released: Int32Array;
  private best: Int32Array;
  private bestLevel = -Infinity;
  private bestTotal = -Infinity;
  private leastTotal = -Infinity;
  /** Levels beyond this are as good as this. */
  private enough = Infinity;

  /** @param ceiling most that each unit could ever be worth; -Infinity for a unit that takes no part. */
  constructor(
    private readonly plan: SeatedPlan,
    private readonly ceiling: Float64Array,
    private readonly limits: FloorLimits,
  ) {
    this.rounds = new ExchangeRounds(plan);
    this.released = new Int32Array(plan.units);
    this.best = plan.member;
  }

  /**
   * Aims at `wanted` for every unit that can have it, from the plan as it is seated. Leaves the best plan seated.
   * @returns the level that it reaches: what every unit below its ceiling has at least, at most `wanted`.
   */
  raise(wanted: number, leastTotal: number, attempts: number): number {
    this.enough = wanted;
    this.leastTotal = leastTotal;
    this.take();
    let high = wanted;
    let low = this.bestLevel;
    let aim = wanted;
    let stuck = false;
    for (let attempt = 0; attempt < attempts && low < high; attempt++) {
      if (stuck) this.shake(low);
      this.attempt(aim);
      this.plan.restore(this.best);
      stuck = this.bestLevel === low;
      if (this.limits.shouldStop()) break;
      low = this.bestLevel;
      if (low < aim) high = aim;
      if (high - low <= FINE * Math.abs(high)) break;
      aim = low + Math.ceil((high - low) / 2);
    }
    this.keepAbove(this.bestLevel);
    return this.bestLevel;
  }

  /** Wins back total without lowering anybody who takes part below where they are, or below `level` if they are above it. */
  keepAbove(level: number): void {
    const { plan } = this;
    const floor = this.ceiling.map((ceiling, unit) =>
      ceiling === -Infinity ? ceiling : Math.min(level, plan.value[unit]!),
    );
    const kept = () => floor.every((least, unit) => plan.value[unit]! >= least);
    let best = plan.member.slice();
    let bestTotal = plan.total();
    this.descend(floor, DEAREST, this.limits.rounds, () => {
      const total = plan.total();
      if (total <= bestTotal || !kept()) return;
      best = plan.member.slice();
      bestTotal = total;
    });
    plan.restore(best);
  }

  /** Leaves a dead end: a few rounds under floors drawn at random, so that other units are favoured for a while. */
  private shake(low: number): void {
    const { random } = this.limits;
    const floor = this.ceiling.map((ceiling) =>
      ceiling > low ? low + random.next() * (ceiling - low) : ceiling,
    );
    this.descend(floor, DEAREST, SHAKES, () => undefined);
  }

  private attempt(aim: number): void {
    const floor = this.floors(aim);
    for (const weight of WEIGHTS)
      this.descend(floor, weight, Math.ceil(this.limits.rounds / WEIGHTS.length), () => this.keepBest());
  }

  /** Rounds at one weight, until several in a row move nobody. */
  private descend(floor: Float64Array, weight: number, rounds: number, see: () => void): void {
    let quiet = 0;
    for (let round = 0; round < rounds && quiet < 6; round++) {
      if (this.limits.shouldStop()) return;
      this.release();
      quiet = this.rounds.run(this.released, { floor, weight }) > 0 ? 0 : quiet + 1;
      see();
    }
  }

  /** One seat a unit, drawn among those that may change. */
  private release(): void {
    for (let unit = 0; unit < this.plan.units; unit++)
      this.released[unit] = drawSeat(this.plan, unit, this.limits.random);
  }

  private floors(aim: number): Float64Array {
    return this.ceiling.map((ceiling) => Math.min(ceiling, aim));
  }

  /** Highest floor that the plan keeps: the least worth among the units that are below their ceiling. */
  private level(): number {
    let level = Infinity;
    let top = -Infinity;
    this.ceiling.forEach((ceiling, unit) => {
      if (ceiling === -Infinity) return;
      const worth = this.plan.value[unit]!;
      if (worth < ceiling && worth < level) level = worth;
      if (ceiling > top) top = ceiling;
    });
    return Math.min(level, top, this.enough);
  }

  private keepBest(): void {
    const total = this.plan.total();
    if (total < this.leastTotal) return;
    const level = this.level();
    if (level > this.bestLevel || (level === this.bestLevel && total > this.bestTotal)) this.take();
  }

  private take(): void {
    this.best = this.plan.member.slice();
    this.bestLevel = this.level();
    this.bestTotal = this.plan.total();
  }
}
