import { groupOptions } from './group-options.js';
import type { GroupOption } from './group-options.js';
import type { SeatedGroups } from './seated-groups.js';

const MOST_OPTIONS = 60_000;
const MOST_NODES = 200_000;
const ROUNDS = 200;

/** Best plan within the budget, if this could be proven. */
export interface BudgetedOptimum {
  readonly member: Int32Array;
  readonly worth: number;
  /** False when the search ended early: the plan is then only the best that was found. */
  readonly proven: boolean;
  /** No plan within the budget is worth more (bonus deducted). */
  readonly bound: number;
}

/**
 * Small problems exactly: all ways to fill each group, branch and bound over the groups, with the capacities and the budget
 * relaxed into prices (Lagrange multipliers by subgradient steps; Held and Karp 1971, Fisher 1981). For any prices u and
 * budget price m the sum of capacity x u + budget x m + each group's best reduced option bounds every plan within the budget.
 *
 * @returns null when the problem has too many options for that.
 */
export function budgetedOptimum(
  plan: SeatedGroups,
  budget: number,
  bonus: number,
  shouldStop: () => boolean,
): BudgetedOptimum | null {
  const options = groupOptions(plan, bonus, MOST_OPTIONS);
  if (options === null) return null;
  const start = { member: plan.member.slice(), worth: plan.score - bonus * plan.lost };
  const search = new OptionSearch(plan, options, Math.min(budget, plan.kept), start, shouldStop);
  search.relax();
  return search.run();
}

class OptionSearch {
  private readonly price: Float64Array;
  private budgetPrice = 0;
  private bound = Infinity;
  private readonly bestPrice: Float64Array;
  private bestBudgetPrice = 0;
  private nodes = 0;
  private readonly used: Int32Array;
  private readonly chosen: GroupOption[] = [];
  private reduced: { option: GroupOption; worth: number }[][] = [];
  private rest: Float64Array = new Float64Array(0);

  constructor(
    private readonly plan: SeatedGroups,
    private readonly options: readonly (readonly GroupOption[])[],
    private readonly budget: number,
    private best: { member: Int32Array; worth: number },
    private readonly shouldStop: () => boolean,
  ) {
    this.price = new Float64Array(plan.problem.people);
    this.bestPrice = new Float64Array(plan.problem.people);
    this.used = new Int32Array(plan.problem.people);
  }

  relax(): void {
    const { plan, price } = this;
    const use = new Int32Array(price.length);
    let step = 1;
    for (let round = 0; round < ROUNDS && !this.shouldStop(); round++) {
      use.fill(0);
      let lost = 0;
      let bound = this.budget * this.budgetPrice;
      price.forEach((each, person) => (bound += each * Math.max(0, plan.room[person]!)));
      for (let group = 0; group < this.options.length; group++) {
        let best: GroupOption | null = null;
        let most = -Infinity;
        for (const option of this.options[group]!) {
          const worth = this.reduce(group, option, price, this.budgetPrice);
          if (worth > most) [most, best] = [worth, option];
        }
        bound += most;
        lost += best!.lost;
        this.countUnlocked(group, best!, use, 1);
      }
      if (bound < this.bound) {
        this.bound = bound;
        this.bestPrice.set(price);
        this.bestBudgetPrice = this.budgetPrice;
      } else if (round % 10 === 9) step *= 0.7;
      let norm = (lost - this.budget) ** 2;
      use.forEach((count, person) => (norm += (count - Math.max(0, plan.room[person]!)) ** 2));
      if (norm === 0) return;
      const length = (step * Math.max(1, bound - this.best.worth)) / norm;
      this.budgetPrice = Math.max(0, this.budgetPrice + length * (lost - this.budget));
      for (let person = 0; person < price.length; person++) {
        const over = use[person]! - Math.max(0, plan.room[person]!);
        price[person] = Math.max(0, price[person]! + length * over);
      }
    }
  }

  run(): BudgetedOptimum {
    const groups = this.options.length;
    this.reduced = this.options.map((list, group) =>
      list
        .map((option) => ({
          option,
          worth: this.reduce(group, option, this.bestPrice, this.bestBudgetPrice),
        }))
        .sort((one, other) => other.worth - one.worth),
    );
    this.rest = new Float64Array(groups + 1);
    this.rest[groups] = this.budget * this.bestBudgetPrice;
    this.bestPrice.forEach((each, person) => {
      this.rest[groups]! += each * Math.max(0, this.plan.room[person]!);
    });
    for (let group = groups - 1; group >= 0; group--)
      this.rest[group] = this.rest[group + 1]! + this.reduced[group]![0]!.worth;
    this.visit(0, 0, 0, 0);
    const proven = this.nodes <= MOST_NODES && !this.shouldStop();
    const bound = proven ? this.best.worth : Math.max(this.best.worth, Math.floor(this.bound + 0.5));
    return { ...this.best, proven, bound };
  }

  private visit(group: number, reduced: number, worth: number, lost: number): void {
    if (++this.nodes > MOST_NODES || (this.nodes % 1024 === 0 && this.shouldStop())) return;
    if (group === this.options.length) {
      if (worth <= this.best.worth) return;
      this.best = { member: Int32Array.from(this.chosen.flatMap(({ members }) => members)), worth };
      return;
    }
    for (const next of this.reduced[group]!) {
      // Worths are whole numbers: what cannot gain a half cannot gain.
      if (reduced + next.worth + this.rest[group + 1]! < this.best.worth + 0.5) return;
      const { option } = next;
      if (lost + option.lost > this.budget || !this.fits(group, option)) continue;
      this.countUnlocked(group, option, this.used, 1);
      this.chosen.push(option);
      this.visit(group + 1, reduced + next.worth, worth + option.worth, lost + option.lost);
      this.chosen.pop();
      this.countUnlocked(group, option, this.used, -1);
    }
  }

  private reduce(group: number, option: GroupOption, price: Float64Array, budgetPrice: number): number {
    let worth = option.worth - budgetPrice * option.lost;
    for (let slot = 0; slot < option.members.length; slot++) {
      const person = option.members[slot]!;
      if (person >= 0 && this.plan.locked[group * this.plan.slots + slot]! < 0) worth -= price[person]!;
    }
    return worth;
  }

  private fits(group: number, option: GroupOption): boolean {
    return option.members.every(
      (person, slot) =>
        person < 0 ||
        this.plan.locked[group * this.plan.slots + slot]! >= 0 ||
        this.used[person]! < this.plan.room[person]!,
    );
  }

  private countUnlocked(group: number, option: GroupOption, use: Int32Array, by: number): void {
    option.members.forEach((person, slot) => {
      if (person >= 0 && this.plan.locked[group * this.plan.slots + slot]! < 0) use[person]! += by;
    });
  }
}
