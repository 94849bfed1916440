import type { GroupModel } from './group-model.js';
import { worthOf } from './group-plan.js';
import type { GroupControl } from './group.result.js';

/** The best plan and the best bound known so far, in scores (penalties of open seats included). */
export class GroupSearch {
  score: number;
  bound = Infinity;
  /** Bound of the problem without bonus; only known when there is one. */
  plainBound = Infinity;
  /** Prices that prove the bound; 0 for people without room. */
  price: Float64Array;
  rounds = 0;
  private open: number;

  constructor(
    private readonly model: GroupModel,
    /** Entry of each seat, or -1. */
    readonly plan: Int32Array,
    private readonly control: Pick<GroupControl, 'onImproved' | 'wantedGap'>,
  ) {
    this.plan = plan.slice();
    const worth = worthOf(model, plan);
    this.score = worth.score;
    this.open = worth.open;
    this.price = new Float64Array(model.people);
  }

  /** Takes a feasible plan over when it is better. */
  offer(plan: Int32Array, score = worthOf(this.model, plan).score): boolean {
    if (score <= this.score) return false;
    this.score = score;
    this.plan.set(plan);
    this.open = plan.reduce((open, entry) => open + (entry < 0 ? 1 : 0), 0);
    this.report();
    return true;
  }

  /** Takes a bound over when it is better, with the prices that prove it. */
  bounded(bound: number, price: Float64Array): void {
    if (bound >= this.bound) return;
    this.bound = bound;
    this.price = price.map((asked) => (asked > 0 && asked < Infinity ? asked : 0));
    this.report();
  }

  /** Nothing better exists. */
  proven(): void {
    this.bound = this.score;
    this.report();
  }

  /** (bound - objective) / bound in terms of what people see: penalties of open seats added back. */
  gap(): number {
    const back = this.back();
    const bound = this.bound + back;
    return this.bound <= this.score ? 0 : (bound - this.score - back) / Math.max(1, Math.abs(bound));
  }

  isGoodEnough(): boolean {
    return this.gap() <= (this.control.wantedGap ?? 0);
  }

  private back(): number {
    return this.model.fillingFirst ? this.open * this.model.openCost : 0;
  }

  private report(): void {
    const back = this.back();
    this.control.onImproved?.(this.score + back, Math.max(this.score, this.bound) + back);
  }
}
