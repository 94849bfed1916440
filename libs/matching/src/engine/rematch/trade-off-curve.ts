import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl } from '../groups/group.result.js';
import { solveGroups } from '../groups/solve-groups.js';
import { rematchGroups } from './rematch-groups.js';
import { SeatedGroups } from './seated-groups.js';

export interface TradeOffOptions {
  /** Budgets to look at besides what the bonuses find; default 0, 1, 2, 3, 5, 8, 13 ... up to what solving anew changes. */
  readonly budgets?: readonly number[];
  /** Bonuses to solve with; default a falling series from the largest change of a seat, each a third of the one before. */
  readonly bonuses?: readonly number[];
  readonly released?: readonly number[];
}

export interface TradeOffPoint {
  /** Seats beyond the forced ones whose person changes. */
  readonly changes: number;
  readonly openSeats: number;
  readonly objective: number;
  /** No plan with as few open seats and at most so many changes is worth more. */
  readonly upperBound: number;
  readonly member: Int32Array;
}

interface SolvedBonus {
  readonly bonus: number;
  readonly bound: number;
  readonly openSeats: number;
  readonly penalty: number;
}

const LARGEST_BONUS = 10_000_000;
const BONUSES = 5;

/**
 * Changes against value: from the fewest changes to solving anew, every point better than the one before (fewer open seats, or as
 * few and a higher objective). Solving with a bonus m per kept seat finds the corners of the upper hull and bounds every point:
 * objective <= bound(m) - m x (seats that are kept at so many changes), by Lagrangian duality in the number of changes.
 */
export function tradeOffCurve(
  problem: GroupProblem,
  incumbent: Int32Array,
  options: TradeOffOptions = {},
  control: GroupControl = {},
): TradeOffPoint[] {
  const released = new Set(options.released ?? []);
  const plan = new SeatedGroups(problem, incumbent, released, 0);
  const found: Omit<TradeOffPoint, 'upperBound'>[] = [];
  const offer = (member: Int32Array): void => {
    plan.load(member);
    const changes = Math.max(0, plan.lost - plan.overload);
    found.push({
      changes,
      openSeats: plan.openSeats(),
      objective: plan.objective(),
      member: plan.member.slice(),
    });
  };

  const solved: SolvedBonus[] = [];
  let start = incumbent.length === plan.seats ? incumbent : plan.member;
  for (const bonus of options.bonuses ?? fallingBonuses(plan.largestChange)) {
    if (control.shouldStop?.() === true) break;
    const solution = solveGroups(
      { ...problem, incumbent: { member: plan.keepable, bonus } },
      { ...control, start },
    );
    start = solution.member;
    solved.push({
      bonus,
      bound: solution.bonusUpperBound ?? solution.upperBound,
      openSeats: solution.unfilled.length,
      penalty: problem.unfilledCost === undefined ? solution.openSeatPenalty : 0,
    });
    offer(solution.member);
  }
  const most = found.reduce((changes, point) => Math.max(changes, point.changes), 0);
  for (const budget of options.budgets ?? growingBudgets(most)) {
    if (control.shouldStop?.() === true) break;
    offer(rematchGroups(problem, incumbent, { budget, released: [...released] }, control).member);
  }
  return frontier(found).map((point) => ({ ...point, upperBound: boundAt(plan, solved, point) }));
}

/** Points that no other point beats, by changes ascending. */
export function frontier<T extends Pick<TradeOffPoint, 'changes' | 'openSeats' | 'objective'>>(
  found: readonly T[],
): T[] {
  const sorted = [...found].sort(
    (one, other) =>
      one.changes - other.changes || one.openSeats - other.openSeats || other.objective - one.objective,
  );
  const points: T[] = [];
  for (const point of sorted) {
    const last = points.at(-1);
    const better =
      last === undefined ||
      point.openSeats < last.openSeats ||
      (point.openSeats === last.openSeats && point.objective > last.objective);
    if (better) points.push(point);
  }
  return points;
}

function boundAt(
  plan: SeatedGroups,
  solved: readonly SolvedBonus[],
  point: { readonly changes: number; readonly openSeats: number; readonly objective: number },
): number {
  const kept = plan.kept - plan.overload - point.changes;
  let bound = Infinity;
  for (const { bonus, bound: all, openSeats, penalty } of solved) {
    bound = Math.min(bound, all + penalty * (point.openSeats - openSeats) - bonus * kept);
  }
  return Math.max(bound, point.objective);
}

function fallingBonuses(largest: number): number[] {
  const bonuses: number[] = [];
  for (let bonus = Math.min(LARGEST_BONUS, largest); bonuses.length < BONUSES && bonus >= 1; bonus /= 3)
    bonuses.push(Math.round(bonus));
  return [...new Set(bonuses), 0];
}

function growingBudgets(most: number): number[] {
  const budgets = [0, 1];
  while (budgets.at(-1)! < most)
    budgets.push(Math.min(most, budgets.at(-1)! + budgets.at(-2)! + (budgets.length < 3 ? 1 : 0)));
  return budgets;
}
