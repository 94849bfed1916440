import type { SeededRandom } from '../instances/seeded-random.js';
import { ExchangeRounds } from './exchange-rounds.js';
import { drawSeat } from './floor-search.js';
import type { SeatedPlan } from './seated-plan.js';

/** The best so many people for each of two seats, and the best so many pairs of them, are tried. */
const BREADTH = 24;
const PAIRS = 16;
const REPAIRS = 4;
const DEAREST = 300;

export interface ReseatLimits {
  readonly leastTotal: number;
  /** Worth that is enough for everybody. */
  readonly enough: number;
  readonly counted: Uint8Array;
  readonly random: SeededRandom;
  readonly shouldStop: () => boolean;
}

interface Pair {
  readonly seats: readonly [number, number];
  readonly people: readonly [number, number];
  readonly worth: number;
}

/**
 * What one seat at a time cannot do: gives the worst-off unit two other people at once (who may be worth much together and
 * little alone), then lets rounds of exchange find places for those who were pushed out. Kept only when the worst-off rises
 * and the total allows; repeated for the unit that is worst-off then. Returns how often it succeeded.
 */
export function reseatWorst(plan: SeatedPlan, limits: ReseatLimits): number {
  const reseat = new Reseat(plan, limits);
  let made = 0;
  while (!limits.shouldStop() && reseat.liftWorst()) made++;
  return made;
}

class Reseat {
  private readonly rounds: ExchangeRounds;
  private readonly floor: Float64Array;
  private readonly shortBefore: number;

  constructor(
    private readonly plan: SeatedPlan,
    private readonly limits: ReseatLimits,
  ) {
    this.rounds = new ExchangeRounds(plan);
    this.floor = new Float64Array(plan.units);
    this.shortBefore = this.shortage();
  }

  liftWorst(): boolean {
    const { plan, limits } = this;
    const before = this.worst();
    if (before.unit < 0 || before.worth >= limits.enough) return false;
    const member = plan.member.slice();
    for (const pair of this.pairs(before.unit, before.worth)) {
      if (limits.shouldStop()) return false;
      if (this.settle(pair, before.worth)) return true;
      plan.restore(member);
    }
    return false;
  }

  private worst(): { unit: number; worth: number } {
    let unit = -1;
    let worth = Infinity;
    this.plan.value.forEach((value, at) => {
      if (this.limits.counted[at] === 0 || value >= worth) return;
      unit = at;
      worth = value;
    });
    return { unit, worth };
  }

  /** The best pairs of newcomers that lift the unit, best first. */
  private pairs(unit: number, above: number): Pair[] {
    const { plan } = this;
    const free: number[] = [];
    for (let seat = plan.seatStart[unit]!; seat < plan.seatStart[unit + 1]!; seat++)
      if (plan.fixed[seat] === 0) free.push(seat);
    const found: Pair[] = [];
    const worth = plan.value[unit]!;
    for (const first of free) {
      for (const second of free) {
        if (second <= first) continue;
        const holder = plan.member[first]!;
        const partner = plan.member[second]!;
        for (const one of this.bestFor(first)) {
          plan.put(first, one.person, one.worth);
          for (const other of this.bestFor(second))
            found.push({ seats: [first, second], people: [one.person, other.person], worth: other.worth });
          const moved = plan.worthWith(second, holder);
          if (moved > -Infinity) {
            plan.put(second, holder, moved);
            found.push({
              seats: [first, second],
              people: [partner, holder],
              worth: plan.worthWith(first, partner),
            });
            plan.put(second, partner, one.worth);
          }
          plan.put(first, holder, worth);
        }
      }
    }
    return found
      .filter((pair) => pair.worth > above)
      .sort((left, right) => right.worth - left.worth)
      .slice(0, PAIRS);
  }

  private bestFor(seat: number): { person: number; worth: number }[] {
    const { plan } = this;
    const person = new Int32Array(plan.widest);
    const worth = new Float64Array(plan.widest);
    const count = plan.options(seat, person, worth);
    return Array.from({ length: count }, (_, at) => ({ person: person[at]!, worth: worth[at]! }))
      .filter((move) => move.person !== plan.member[seat] && this.canMove(move.person))
      .sort((left, right) => right.worth - left.worth || left.person - right.person)
      .slice(0, BREADTH);
  }

  /** A place is free, or somebody could be asked to give one up. */
  private canMove(person: number): boolean {
    const { plan } = this;
    return plan.load[person]! < plan.maxLoad[person]! || this.holderOf(person, -1) >= 0;
  }

  /** The seat of the best-off unit, other than `except`, that could give the person up; -1 for none. */
  private holderOf(person: number, except: number): number {
    const { plan } = this;
    let held = -1;
    plan.member.forEach((member, seat) => {
      if (member !== person || plan.fixed[seat] === 1 || plan.unitOf[seat] === except) return;
      if (held < 0 || plan.value[plan.unitOf[seat]!]! > plan.value[plan.unitOf[held]!]!) held = seat;
    });
    return held;
  }

  private settle({ seats, people, worth }: Pair, before: number): boolean {
    const { plan, limits } = this;
    const unit = plan.unitOf[seats[0]]!;
    seats.forEach((seat, at) => plan.put(seat, people[at]!, worth));
    const pushed = this.pushedBy(people, unit);
    if (pushed === undefined) return false;
    this.floor.forEach((_, at) => (this.floor[at] = limits.counted[at] === 1 ? before + 1 : plan.value[at]!));
    for (let round = 0; round < REPAIRS; round++) {
      const released = this.release(pushed, round === 0 ? unit : -1);
      if (this.rounds.run(released, { floor: this.floor, weight: DEAREST }) < 0) return false;
      if (pushed.length === 0 && this.isBetter(before)) return true;
    }
    return false;
  }

  /** Seats whose holders must go elsewhere; undefined when nobody can be asked. */
  private pushedBy(people: readonly number[], unit: number): number[] | undefined {
    const pushed: number[] = [];
    for (const person of people) {
      if (this.plan.load[person]! <= this.plan.maxLoad[person]!) continue;
      const seat = this.holderOf(person, unit);
      if (seat < 0) return undefined;
      pushed.push(seat);
    }
    return pushed;
  }

  /** One seat a unit, a pushed one first; two pushed out of one unit take turns. */
  private release(pushed: number[], except: number): Int32Array {
    const { plan } = this;
    const released = Int32Array.from({ length: plan.units }, (_, unit) =>
      unit === except ? -1 : drawSeat(plan, unit, this.limits.random),
    );
    const taken = new Set<number>();
    for (const seat of pushed.slice()) {
      const unit = plan.unitOf[seat]!;
      if (taken.has(unit)) continue;
      taken.add(unit);
      released[unit] = seat;
      pushed.splice(pushed.indexOf(seat), 1);
    }
    return released;
  }

  private isBetter(before: number): boolean {
    const { plan, limits } = this;
    return (
      this.worst().worth > before && plan.total() >= limits.leastTotal && this.shortage() <= this.shortBefore
    );
  }

  private shortage(): number {
    const { load, minLoad } = this.plan;
    return minLoad.reduce((sum, least, person) => sum + Math.max(0, least - load[person]!), 0);
  }
}
