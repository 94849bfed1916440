import { ExactSum } from '../assignment/exact-sum.js';
import type { BestGroupFinder } from './best-group.js';
import type { GroupModel } from './group-model.js';

const PATIENCE = 6;
const FIRST_STEP = 1;
const LEAST_STEP = 0.002;
const MOMENTUM = 0.4;

/**
 * Relaxes the capacities: a person's places cost `price`, every group takes its best members at these prices, and
 * sum(capacity x price) + sum(best groups) bounds every plan's score (Lagrangian relaxation; Fisher 1981). The prices follow
 * a subgradient with Polyak steps towards the best plan known. Prices are integers, so the bound is exact.
 */
export class LagrangianBound {
  /** Members that the groups want at the present prices, capacities ignored. */
  readonly picks: Int32Array;
  /** Prices of the best bound so far. */
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
  ) {
    this.price = startPrice.map((price, person) => (model.capacity[person]! > 0 ? Math.max(0, price) : 0));
    this.bestPrice = this.price.slice();
    this.direction = new Float64Array(model.people);
    this.usage = new Int32Array(model.people);
    this.picks = new Int32Array(model.seats);
  }

  /** True when the steps have become too small to matter. */
  isExhausted(): boolean {
    return this.step < LEAST_STEP;
  }

  /** Evaluates the bound at the present prices, then moves them. Returns the bound at the prices evaluated. */
  round(bestScore: number): number {
    const bound = this.evaluate();
    if (bound < this.best) {
      this.best = bound;
      this.bestPrice.set(this.price);
      this.idle = 0;
    } else if (++this.idle >= PATIENCE) {
      this.idle = 0;
      this.step /= 2;
      this.price.set(this.bestPrice);
      this.direction.fill(0);
      if (!this.isExhausted()) this.evaluate();
    }
    this.movePrices(bound, bestScore);
    return bound;
  }

  private evaluate(): number {
    const { model, price } = this;
    const priceOf = (person: number): number => (model.capacity[person]! > 0 ? price[person]! : Infinity);
    const sum = new ExactSum();
    this.usage.fill(0);
    for (let group = 0; group < model.groups; group++) {
      const from = group * model.slots;
      const hint = this.evaluated ? this.picks.slice(from, from + model.slots) : undefined;
      sum.add(this.finder.find(group, priceOf, hint));
      this.picks.set(this.finder.members, from);
      for (const person of this.finder.members) if (person >= 0) this.usage[person]!++;
    }
    this.evaluated = true;
    for (let person = 0; person < model.people; person++) {
      if (price[person]! > 0) sum.addProduct(model.capacity[person]!, price[person]!);
    }
    return sum.total();
  }

  private movePrices(bound: number, bestScore: number): void {
    const { model, price, direction, usage } = this;
    let length = 0;
    for (let person = 0; person < model.people; person++) {
      const excess = usage[person]! - model.capacity[person]!;
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
