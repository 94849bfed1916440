import type { SeatedPlan } from './seated-plan.js';

/** Widest look at each step of a chain: the best so many ways to help, then to make room. */
const BREADTH = [64, 16, 8];

export interface ChainLimits {
  /** The total may not fall below this. */
  readonly leastTotal: number;
  /** Units, from the worst-off up, that are helped by long chains (a third unit makes room); the others by two. */
  readonly longFor: number;
  readonly shouldStop: () => boolean;
}

interface Step {
  readonly seat: number;
  readonly person: number;
  readonly worth: number;
}

interface Move {
  readonly person: number;
  readonly worth: number;
}

/**
 * Leximin by freezing the worst: the worst-off unit is helped by a replacement, a swap or a chain of three in which nobody
 * falls to where it was; the one that costs the total least is made. When nothing helps, the unit is frozen and the next one
 * is worst-off. Every change makes the sorted worths lexicographically larger, so it ends.
 */
export class LeximinChains {
  private readonly holders: Set<number>[];
  private readonly inChain = new Set<number>();
  private readonly steps: Step[] = [];
  private readonly buffers: { person: Int32Array; worth: Float64Array }[];
  private bestSteps: Step[] = [];
  private bestChange = -Infinity;
  private total: number;
  private worst = 0;
  private dropped = -1;
  private depth = 0;

  constructor(
    private readonly plan: SeatedPlan,
    private readonly limits: ChainLimits,
  ) {
    this.holders = Array.from({ length: plan.people }, () => new Set<number>());
    plan.member.forEach((person, seat) => person >= 0 && this.holders[person]!.add(seat));
    this.buffers = BREADTH.map(() => ({
      person: new Int32Array(plan.widest),
      worth: new Float64Array(plan.widest),
    }));
    this.total = plan.total();
  }

  /** @param takesPart whether a unit is to be helped (the others are only never hurt). Returns how many chains were made. */
  descend(takesPart: (unit: number) => boolean): number {
    let made = 0;
    for (let again = true; again;) {
      again = false;
      const frozen = Uint8Array.from({ length: this.plan.units }, (_, unit) => (takesPart(unit) ? 0 : 1));
      for (let rank = 0; ;) {
        const unit = this.worstOf(frozen);
        if (unit < 0 || this.limits.shouldStop()) break;
        if (this.help(unit, rank < this.limits.longFor ? 3 : 2)) {
          made++;
          again = true;
          continue;
        }
        frozen[unit] = 1;
        rank++;
      }
      if (this.limits.shouldStop()) break;
    }
    return made;
  }

  private worstOf(frozen: Uint8Array): number {
    let worst = -1;
    for (let unit = 0; unit < this.plan.units; unit++) {
      if (frozen[unit] === 1) continue;
      if (worst < 0 || this.plan.value[unit]! < this.plan.value[worst]!) worst = unit;
    }
    return worst;
  }

  private help(unit: number, depth: number): boolean {
    const { plan } = this;
    this.worst = plan.value[unit]!;
    this.depth = depth;
    this.bestChange = Math.ceil(this.limits.leastTotal) - this.total - 1;
    this.bestSteps = [];
    this.inChain.add(unit);
    for (let seat = plan.seatStart[unit]!; seat < plan.seatStart[unit + 1]!; seat++) {
      if (plan.fixed[seat] === 1) continue;
      this.dropped = plan.member[seat]!;
      this.extend(seat, 0, 0);
    }
    this.inChain.clear();
    if (this.bestSteps.length === 0) return false;
    this.make(this.bestSteps);
    return true;
  }

  /** The seat needs somebody other than its holder, who has been taken away (or goes). */
  private extend(seat: number, level: number, change: number): void {
    const { plan } = this;
    const unit = plan.unitOf[seat]!;
    const moves = this.acceptable(seat, level);
    for (const { person, worth } of moves) {
      const after = change + worth - plan.value[unit]!;
      this.steps.push({ seat, person, worth });
      if (person === this.dropped || this.isFree(person)) this.offer(after);
      else if (level + 1 < this.depth) this.push(person, level + 1, after);
      this.steps.pop();
    }
  }

  /** Tries everybody who would have to give the person up. */
  private push(person: number, level: number, change: number): void {
    const { plan } = this;
    for (const held of this.holders[person]!) {
      const unit = plan.unitOf[held]!;
      if (plan.fixed[held] === 1 || this.inChain.has(unit)) continue;
      this.inChain.add(unit);
      this.extend(held, level, change);
      this.inChain.delete(unit);
    }
  }

  /** Ways to fill the seat that keep the leximin order rising, best for the total first: those that end a chain, and the best of the rest. */
  private acceptable(seat: number, level: number): Move[] {
    const { plan } = this;
    const unit = plan.unitOf[seat]!;
    const { person, worth } = this.buffers[level]!;
    const count = plan.options(seat, person, worth);
    const now = plan.value[unit]!;
    const ending: Move[] = [];
    const pushing: Move[] = [];
    for (let at = 0; at < count; at++) {
      const candidate = person[at]!;
      const then = worth[at]!;
      if (candidate === plan.member[seat] || !this.mayFallTo(then, now, level)) continue;
      const ends = candidate === this.dropped || this.isFree(candidate);
      (ends ? ending : pushing).push({ person: candidate, worth: then });
    }
    const best = this.bestEnd(ending);
    if (level + 1 >= this.depth) return best;
    pushing.sort((left, right) => right.worth - left.worth || left.person - right.person);
    return [...best, ...pushing.slice(0, BREADTH[level])];
  }

  /** The best ending: only the dearest counts, the others end the same chain for less. */
  private bestEnd(ending: readonly Move[]): Move[] {
    const first = ending[0];
    if (first === undefined) return [];
    return [ending.reduce((best, move) => (move.worth > best.worth ? move : best), first)];
  }

  private mayFallTo(then: number, now: number, level: number): boolean {
    if (level > 0 && then >= now) return true;
    return then > this.worst && (then >= this.plan.leastWorth || then >= now);
  }

  /** A place is free, and whoever is dropped for it keeps their minimum load. */
  private isFree(person: number): boolean {
    const { load, maxLoad, minLoad } = this.plan;
    if (load[person]! >= maxLoad[person]!) return false;
    return this.dropped < 0 || load[this.dropped]! > minLoad[this.dropped]!;
  }

  private offer(change: number): void {
    if (change <= this.bestChange) return;
    this.bestChange = change;
    this.bestSteps = this.steps.slice();
  }

  private make(steps: readonly Step[]): void {
    const { plan, holders } = this;
    for (const { seat } of steps) holders[plan.member[seat]!]!.delete(seat);
    for (const { seat, person, worth } of steps) {
      plan.put(seat, person, worth);
      holders[person]!.add(seat);
    }
    this.total += this.bestChange;
  }
}
