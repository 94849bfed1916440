import { groupFaults } from '../groups/group.faults.js';
import { GroupInputError } from '../groups/group.problem.js';
import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl } from '../groups/group.result.js';
import { solveGroups } from '../groups/solve-groups.js';
import { budgetedOptimum } from './budgeted-optimum.js';
import { ExchangeChains } from './exchange-chains.js';
import { SeatedGroups } from './seated-groups.js';

export interface RematchOptions {
  /** Most seats that may be taken from their people beyond the forced ones. Without it only the bonus restrains. */
  readonly budget?: number;
  /** What every seat that keeps its person is worth, in affinity units (default 0). */
  readonly bonus?: number;
  /** Groups whose seats may change freely: they cost neither budget nor bonus. */
  readonly released?: readonly number[];
}

export interface Rematch {
  /** Seat (g, s) is entry g * slots + s: a person, or -1. */
  readonly member: Int32Array;
  /** affinity + cohesion, less the price of open seats when the caller gave one. No bonus in it. */
  readonly objective: number;
  readonly openSeats: number;
  /** Seats that had a person who could have stayed and have another or none now. Above the budget only where a floor leaves no choice. */
  readonly changes: number;
  /** Seats whose person could not stay: withdrawn, vetoed, above capacity, displaced by a lock, or in a group under its floor. */
  readonly forced: number;
  /** True when no plan within the budget is better: no fewer open seats, no higher objective less bonus. */
  readonly proven: boolean;
}

/** From this share of the seats on, a budget (or what is open) is large enough for solving anew with a bonus to be the better way. */
const LARGE_SHARE = 0.1;
const BISECTIONS = 6;
/** `solveGroups` accepts bonuses up to this. */
const LARGEST_BONUS = 10_000_000;

/**
 * P4 on P2: the best new plan after something happened, close to the plan in force. The problem is the one that holds now: people
 * who withdrew have capacity 0, vetoed pairs are no candidates, new groups have -1 in the incumbent.
 *
 * First what is forced, then open seats are filled, then exchanges within the budget, which is kept strictly; small problems are
 * solved exactly. Filling an open seat takes nothing from anybody and is no change. Deterministic.
 *
 * @param incumbent person of each seat in force, or -1; shorter than the plan when groups were added at the end.
 * @throws GroupInputError when `groupFaults` finds something.
 */
export function rematchGroups(
  problem: GroupProblem,
  incumbent: Int32Array,
  options: RematchOptions = {},
  control: GroupControl = {},
): Rematch {
  const faults = groupFaults(problem);
  if (faults.length > 0) throw new GroupInputError(faults);
  const bonus = options.bonus ?? 0;
  const plan = new SeatedGroups(problem, incumbent, new Set(options.released ?? []), bonus);
  let stopped = false;
  const shouldStop = (): boolean => (stopped ||= control.shouldStop?.() ?? false);
  relieve(plan);
  plan.openUnderFloor();
  const allowed = plan.overload + Math.min(plan.kept, options.budget ?? plan.kept);
  // Only a floor can leave no plan within the budget: a group that loses somebody to overload may have to be opened.
  const budget = Math.max(allowed, plan.lost);
  const large = LARGE_SHARE * plan.seats;
  const anew = budget - plan.overload >= large || plan.openSeats() >= large;
  let proven = anew && solveWithBonuses(plan, budget, bonus, control, shouldStop);
  if (!proven) {
    const chains = new ExchangeChains(plan, budget, bonus, shouldStop);
    chains.fillOpenSeats();
    chains.exchange();
    const exact = budgetedOptimum(plan, budget, bonus, shouldStop);
    if (exact !== null) plan.load(exact.member);
    proven = exact?.proven ?? false;
  }
  return {
    member: plan.member.slice(),
    objective: plan.objective(),
    openSeats: plan.openSeats(),
    changes: Math.max(0, plan.lost - plan.overload),
    forced: plan.forced,
    proven,
  };
}

/** Takes people off seats beyond their capacity, where it costs least. */
function relieve(plan: SeatedGroups): void {
  for (let person = 0; person < plan.problem.people; person++) {
    while (plan.usage[person]! > Math.max(0, plan.room[person]!)) {
      let cheapest = -1;
      let most = -Infinity;
      for (const seat of [...plan.holders[person]!].sort((one, other) => one - other)) {
        plan.vacate(seat);
        if (plan.score > most) [most, cheapest] = [plan.score, seat];
        plan.put(seat, person);
      }
      plan.vacate(cheapest);
    }
  }
}

/**
 * Solves anew with a bonus for every kept seat: at the stated one when the budget allows, otherwise at the smallest of a bisection
 * whose plan keeps within the budget. Better plans are taken over. @returns whether the plan is proven best.
 */
function solveWithBonuses(
  plan: SeatedGroups,
  budget: number,
  bonus: number,
  control: GroupControl,
  shouldStop: () => boolean,
): boolean {
  const worth = (): number => plan.score - bonus * plan.lost;
  let low = bonus;
  let high = Math.max(low, Math.min(LARGEST_BONUS, plan.largestChange));
  for (let turn = 0; turn < BISECTIONS && !shouldStop(); turn++) {
    const tried = turn === 0 ? low : Math.round((low + high) / 2);
    const solution = solveGroups(
      { ...plan.problem, incumbent: { member: plan.keepable, bonus: tried } },
      { ...control, shouldStop, start: plan.member },
    );
    const before = plan.member.slice();
    const worthBefore = worth();
    plan.load(solution.member);
    const fits = plan.lost <= budget;
    if (fits && turn === 0 && solution.status === 'optimal') return true;
    if (!fits || worth() < worthBefore) plan.load(before);
    if (fits && turn === 0) return false;
    if (fits) high = tried;
    else low = tried;
    if (high - low <= 1) return false;
  }
  return false;
}
