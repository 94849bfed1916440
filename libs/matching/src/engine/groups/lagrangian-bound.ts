import { ExactSum } from '../assignment/exact-sum.js';
import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';

const PATIENCE = 4;
/** Rounds are cheap for few groups, and exact bounds pay: they leave little to branch over. */
const SMALL_PATIENCE = 10;
const SMALL_GROUPS = 300;
const FIRST_STEP = 0.6;
const LEAST_STEP = 0.002;
const MOMENTUM = 0.85;
const GROUPS_PER_CHECK = 128;
const HAGGLES = 20;
/** First step of haggling as a share of the largest cohesion, and how it shrinks. */
const FIRST_HAGGLE = 0.25;
const HAGGLE_DECAY = 0.83;

/**
 * Relaxes the capacities: a person's places cost `price`, every group takes its best members at these prices, and
 * sum(capacity x price) + sum(best groups) bounds every plan's score (Lagrangian relaxation; Fisher 1981). The prices follow
 * a subgradient with Polyak steps towards the best plan known. Prices are integers, so the bound is exact.
 */
export class LagrangianBound {
  /** Entries that the groups want at the prices last evaluated, capacities ignored. */
  readonly picks: Int32Array;
  /** Prices of the best bound so far; Infinity for people without room. */
  readonly bestPrice: Float64Array;
  best = Infinity;
  private readonly price: Float64Array;
  private readonly direction: Float64Array;
  private readonly usage: Int32Array;
  private readonly patience: number;
  private step = FIRST_STEP;
  private idle = 0;
  private evaluated = false;

  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
    startPrice: Float64Array,
    private readonly shouldStop: () => boolean,
  ) {
    this.price = startPrice.map((price, person) => (model.room[person]! > 0 ? Math.max(0, price) : Infinity));
    this.bestPrice = this.price.slice();
    this.patience = model.groups <= SMALL_GROUPS ? SMALL_PATIENCE : PATIENCE;
    this.direction = new Float64Array(model.people);
    this.usage = new Int32Array(model.people);
    this.picks = new Int32Array(model.seats).fill(-1);
  }

  /**
   * Brings the prices near their equilibrium before any bound is taken, as an auction does: groups choose one after the
   * other, and a person chosen too often becomes dearer at once, so that the next group sees it; people with free places
   * become cheaper between the rounds. The steps shrink geometrically. (An incremental subgradient, Nedic and Bertsekas
   * 2001: three to five times fewer rounds than moving all prices together.) False when stopped.
   */
  haggle(): boolean {
    const { model } = this;
    let step = FIRST_HAGGLE * (model.largestCohesion || Math.max(1, model.largestValue) / 5);
    const easing = this.easing();
    this.picks.fill(-1);
    this.usage.fill(0);
    this.evaluated = false;
    for (let round = 0; round < HAGGLES; round++, step *= HAGGLE_DECAY) {
      for (let group = 0; group < model.groups; group++) {
        if (group % GROUPS_PER_CHECK === 0 && this.shouldStop()) return false;
        this.choose(group, Math.round(step));
      }
      this.evaluated = true;
      this.ease(Math.round(easing * step));
    }
    return true;
  }

  /** One group's choice, and what it does to the prices. */
  private choose(group: number, step: number): void {
    const { model, finder, picks, usage, price } = this;
    const from = group * model.slots;
    finder.find(group, price, this.evaluated ? picks : null);
    for (let slot = 0; slot < model.slots; slot++) {
      const before = picks[from + slot]!;
      const after = finder.picked[slot]!;
      picks[from + slot] = after;
      if (model.locked[from + slot]! >= 0) continue;
      if (before >= 0) usage[model.person[before]!]!--;
      if (after >= 0) usage[model.person[after]!]!++;
    }
    for (let slot = 0; slot < model.slots; slot++) {
      const entry = picks[from + slot]!;
      if (entry < 0 || model.locked[from + slot]! >= 0) continue;
      const person = model.person[entry]!;
      if (usage[person]! > model.room[person]!) price[person]! += step;
    }
  }

  private ease(step: number): void {
    const { model, price, usage } = this;
    for (let person = 0; person < model.people; person++) {
      const idle = model.room[person]! - usage[person]!;
      if (idle <= 0 || price[person] === 0 || model.room[person] === 0) continue;
      price[person] = Math.max(0, price[person]! - idle * step);
    }
  }

  /** Where places are plenty, prices must find their way to 0 quickly; where they are as many as seats, half the pace is better. */
  private easing(): number {
    let places = 0;
    for (const room of this.model.room) places += Math.min(room, this.model.groups);
    const tightness = places === 0 ? 1 : this.model.seats / places;
    return 1 - 0.5 * Math.min(1, Math.max(0, (tightness - 0.7) / 0.3));
  }

  /** True when the steps have become too small to matter. */
  isExhausted(): boolean {
    return this.step < LEAST_STEP;
  }

  /** Evaluates the bound at the present prices, then moves them. False when it was stopped in between. */
  round(bestScore: number): boolean {
    let bound = this.evaluate();
    if (Number.isNaN(bound)) return false;
    if (bound < this.best) {
      this.best = bound;
      this.bestPrice.set(this.price);
      this.idle = 0;
    } else if (++this.idle >= this.patience) {
      this.idle = 0;
      this.step /= 2;
      this.price.set(this.bestPrice);
      this.direction.fill(0);
      if (!this.isExhausted()) bound = this.evaluate();
      if (Number.isNaN(bound)) return false;
    }
    this.movePrices(bound, bestScore);
    return true;
  }

  /** The bound at given prices (0 or more), or NaN when stopped. */
  boundAt(price: Float64Array): number {
    this.price.set(price.map((asked, person) => (this.model.room[person]! > 0 ? asked : Infinity)));
    return this.evaluate();
  }

  private evaluate(): number {
    const { model, price, finder, picks, usage } = this;
    const { slots } = model;
    const sum = new ExactSum();
    usage.fill(0);
    for (let group = 0; group < model.groups; group++) {
      if (group % GROUPS_PER_CHECK === 0 && this.shouldStop()) return Number.NaN;
      const from = group * slots;
      sum.add(finder.find(group, price, this.evaluated ? picks : null));
      for (let slot = 0; slot < slots; slot++) {
        const entry = finder.picked[slot]!;
        picks[from + slot] = entry;
        if (entry >= 0 && model.locked[from + slot]! < 0) usage[model.person[entry]!]!++;
      }
    }
    this.evaluated = true;
    for (let person = 0; person < model.people; person++) {
      if (price[person]! > 0 && model.room[person]! > 0) sum.addProduct(model.room[person]!, price[person]!);
    }
    return sum.total();
  }

  private movePrices(bound: number, bestScore: number): void {
    const { model, price, direction, usage } = this;
    let length = 0;
    for (let person = 0; person < model.people; person++) {
      if (model.room[person] === 0) continue;
      const excess = usage[person]! - model.room[person]!;
      const held = price[person] === 0 && excess < 0 ? 0 : excess;
      const next = held + MOMENTUM * direction[person]!;
      direction[person] = next;
      length += next * next;
    }
    if (length === 0) return;
    const pace = (this.step * Math.max(1, bound - bestScore)) / length;
    for (let person = 0; person < model.people; person++) {
      if (direction[person] === 0) continue;
      price[person] = Math.max(0, Math.round(price[person]! + pace * direction[person]!));
    }
  }
}
