import { ExactSum } from '../assignment/exact-sum.js';
import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';

const PATIENCE = 6;
const FIRST_STEP = 1;
const LEAST_STEP = 0.002;
const MOMENTUM = 0.4;
const GROUPS_PER_CHECK = 128;

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
    this.direction = new Float64Array(model.people);
    this.usage = new Int32Array(model.people);
    this.picks = new Int32Array(model.seats).fill(-1);
  }

  /** True when the steps have become too small to matter. */
  isExhausted(): boolean {
    return this.step < LEAST_STEP;
  }

  /** Starts again from the best prices with larger steps. */
  refresh(step: number): void {
    this.step = step;
    this.idle = 0;
    this.price.set(this.bestPrice);
    this.direction.fill(0);
  }

  /** Evaluates the bound at the present prices, then moves them. False when it was stopped in between. */
  round(bestScore: number): boolean {
    let bound = this.evaluate();
    if (Number.isNaN(bound)) return false;
    if (bound < this.best) {
      this.best = bound;
      this.bestPrice.set(this.price);
      this.idle = 0;
    } else if (++this.idle >= PATIENCE) {
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
