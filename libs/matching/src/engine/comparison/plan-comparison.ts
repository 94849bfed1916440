import type { FairnessReport } from '../fairness/fairness-report.js';

/** The parts of a plan that are compared; every `MatchPlan` is one. Worths in affinity units. */
export interface ComparablePlan {
  readonly objective: number;
  readonly groups: readonly {
    readonly teamId: string;
    readonly score: number;
    readonly seats: readonly { readonly slot: string; readonly mentorId: string | null }[];
  }[];
}

/** A seat that has another mentor; null is an open seat, or none. */
export interface MovedSeat {
  readonly slot: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface TeamComparison {
  readonly teamId: string;
  /** Worth of the group; null where the plan has no such team. */
  readonly before: number | null;
  readonly after: number | null;
  /** A missing team counts as 0. */
  readonly change: number;
  readonly seats: readonly MovedSeat[];
}

export interface ChangeOfLoad {
  readonly mentorId: string;
  readonly before: number;
  readonly after: number;
}

/** One plan in figures. The shares and means are over its groups. */
export interface PlanMeasures extends Pick<
  FairnessReport,
  'worst' | 'lowTenth' | 'median' | 'mean' | 'best' | 'gini'
> {
  readonly objective: number;
  readonly teams: number;
  readonly filledSeats: number;
  readonly openSeats: number;
  /** Mentors with at least one seat. */
  readonly mentors: number;
}

export interface PlanComparison {
  readonly before: PlanMeasures;
  readonly after: PlanMeasures;
  /** Of the objective. */
  readonly change: number;
  /** Teams for which anything differs, and those in one plan only; the largest loss first. */
  readonly teams: readonly TeamComparison[];
  readonly unchangedTeams: number;
  /** Seats that differ, of the teams in both plans. */
  readonly movedSeats: number;
  /** Of the teams in both plans. */
  readonly betterTeams: number;
  readonly worseTeams: number;
  /** What the better teams won together, and the worse ones lost together; both at least 0. */
  readonly won: number;
  readonly lost: number;
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** Mentors whose number of seats changed. */
  readonly loads: readonly ChangeOfLoad[];
}
