import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import type { SolvedAssignment } from './adopt-result.js';
import type { RematchEvent, StandingChange } from './rematch.event.js';
import { StandingAssignment } from './standing-assignment.js';

export interface CalmOptions {
  /** People who may be moved beyond the forced ones for each event, on average; unused moves are saved up. */
  readonly budget: number;
  /** What a move must win at the start, in affinity units; it rises when the budget is overspent. Default 3% of the range. */
  readonly opening?: number;
}

export interface CalmChange extends StandingChange {
  /** Objective of the best plan there is now, whoever had to move for it. */
  readonly best: number;
  /** (best - objective) / best: what all the calm since the start costs, drift included. */
  readonly loss: number;
  /** What a move has to win at present. */
  readonly price: number;
}

/** A move that wins so many ranges of affinity never happens. */
const STRICT = 4;
const OPENING = 0.03;
const DEARER = 1.03;
/** So many events' budgets may be spent ahead: one that moves many is no reason to be stingy ever after. */
const CREDIT = 20;

/**
 * A standing plan that moves few people: every pair in force has a bonus, the price that moving somebody must win. Each event ends
 * at the exact optimum with this bonus, so that moves are made where they win most; the price rises as long as more people were
 * moved than the budget allows (the Lagrange multiplier of the budget over time). An exact plan runs beside it and says what
 * the calm costs.
 */
export class CalmAssignment extends StandingAssignment {
  private readonly exact: StandingAssignment;
  private readonly budget: number;
  private saved: number;

  /** @throws AssignmentInputError like `solveAssignment`; RangeError for a budget below 0. */
  constructor(problem: AssignmentProblem, options: CalmOptions, result?: SolvedAssignment) {
    if (!(options.budget >= 0)) throw new RangeError('the budget is a number from 0');
    const solved = result ?? solveAssignment(problem);
    const opening = options.opening ?? Math.round(OPENING * rangeOf(problem));
    super(problem, solved, { bonus: options.budget === 0 ? STRICT * rangeOf(problem) : opening });
    this.exact = new StandingAssignment(problem, solved);
    this.budget = options.budget;
    this.saved = CREDIT * options.budget;
  }

  override apply(event: RematchEvent): CalmChange {
    const { repair, exact } = this;
    const change = super.apply(event);
    this.saved += this.budget - change.others;
    if (this.budget > 0) this.followBudget();
    exact.apply(event);
    const best = exact.objective;
    return {
      ...change,
      best,
      loss: best === 0 ? 0 : (best - change.objective) / Math.abs(best),
      price: repair.graph.bonus,
    };
  }

  /** A move becomes dearer when more people were moved than the budget had saved up; that by itself moves nobody. */
  private followBudget(): void {
    const { repair } = this;
    if (this.saved >= 0) return;
    const dearer = Math.ceil(repair.graph.bonus * DEARER) + 1;
    repair.raiseBonus(Math.min(STRICT * repair.range, dearer));
  }
}

function rangeOf({ candidates }: AssignmentProblem): number {
  let least = 0;
  let largest = 0;
  for (const value of candidates.value) {
    if (value === NO_PAIR) continue;
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return largest - least;
}
