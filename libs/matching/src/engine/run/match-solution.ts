import type { GroupFault } from '../groups/group.audit.js';
import type { GroupSolution, GroupUnfilledReason } from '../groups/group.result.js';
import type { PlanFairness } from './decide-groups.js';
import type { PlanRematch } from './plan-rematch.js';
import type { GroupWorth } from './worths.js';

/** Why a seat stayed open, in terms of people. */
export type OpenSeatReason =
  | GroupUnfilledReason
  /** Every mentor of the slot who is not vetoed has no place left in this run. */
  | 'all-full'
  /** A plan in force was kept to, and filling the seat would change more of it than was allowed. */
  | 'beyond-budget';

export interface SolvedGroup {
  readonly teamId: string;
  /** By slot of the scheme; null is an open seat. */
  readonly members: readonly (string | null)[];
  /** Absent only where a solution is put together by hand. */
  readonly worth?: GroupWorth;
}

export interface OpenSeat {
  readonly teamId: string;
  readonly slot: string;
  readonly reason: OpenSeatReason;
  /** Index into `bottlenecks` for `capacity-exhausted`, else -1. */
  readonly bottleneck: number;
}

/** "These seats share only these mentors." */
export interface MentorBottleneck {
  readonly seats: readonly { readonly teamId: string; readonly slot: string }[];
  readonly mentorIds: readonly string[];
  readonly places: number;
}

/** Result of the solve stage, JSON-serialisable. Worths are integers in affinity units (1,000,000 = one perfect pair). */
export interface MatchSolution {
  readonly engineVersion: string;
  readonly groups: readonly SolvedGroup[];
  readonly objective: number;
  readonly affinity: number;
  readonly cohesion: number;
  readonly upperBound: number;
  /** Fraction: 0.002 means that no plan under these rules is more than 0.2% better. */
  readonly gap: number;
  /** Worth of the plan that treats the roles independently. */
  readonly independentObjective: number;
  readonly status: GroupSolution['status'];
  readonly rounds: number;
  /** Mentors who are contested: one more place of theirs would be worth this at most (a dual price, not the least one). */
  readonly prices: readonly { readonly mentorId: string; readonly price: number }[];
  readonly openSeatPenalty: number;
  readonly openSeats: readonly OpenSeat[];
  readonly bottlenecks: readonly MentorBottleneck[];
  /** Absent only where a solution is put together by hand. */
  readonly fairness?: PlanFairness;
  /** How the plan keeps to the one in force, where the snapshot had one. */
  readonly rematch?: PlanRematch;
  /** Findings of the separate checker; empty on a sound plan. */
  readonly audit: readonly GroupFault[];
}
