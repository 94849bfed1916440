import type { AssignmentControl } from '../assignment/solve-assignment.js';

export type ReviewRequirement = 'second-discipline' | 'external';

/** Why a seat stayed open or a requirement unmet. */
export type ReviewShortfallReason =
  /** Nobody of this kind is a candidate at all. */
  | 'no-candidates'
  /** There are some, and every one of them has a conflict of interest with this proposal. */
  | 'all-conflicted'
  /** Those without a conflict carry as many reviews as their cap allows, before this round. */
  | 'all-full'
  /** Fewer are left without conflict and with a place than are wanted. */
  | 'too-few-candidates'
  /** The proposal's seats do not suffice: locks fill them, or nobody is of both kinds. */
  | 'no-seat-left'
  /** Their places of this round all serve other proposals, and every exchange would open as much elsewhere. */
  | 'capacity-exhausted'
  | 'stopped-early';

export interface ReviewShortfall {
  readonly proposal: number;
  readonly kind: 'open-seat' | ReviewRequirement;
  readonly missing: number;
  readonly reason: ReviewShortfallReason;
  /** Candidates of the kind, and how many of them are conflicted, or full before the round. */
  readonly candidates: number;
  readonly conflicted: number;
  readonly full: number;
  /** Reviewers of the kind with places in this round, all taken by others (for `capacity-exhausted`), best first. */
  readonly contested: readonly number[];
}

export interface ReviewAssignment {
  readonly status: 'optimal' | 'within-gap' | 'best-found' | 'stopped';
  /** Seats of proposal p are entries seatStart[p] .. seatStart[p + 1] - 1. */
  readonly seatStart: Int32Array;
  /** Reviewers ascending, then -1 for each open seat. */
  readonly seatReviewer: Int32Array;
  /** Sum of the affinities of the made pairs. */
  readonly objective: number;
  /** No plan with as few shortfalls (open seats + unmet requirements + missed minimum loads) is worth more. */
  readonly upperBound: number;
  /** (upperBound - objective) / upperBound; 0 means proven optimal. */
  readonly gap: number;
  readonly openSeats: number;
  readonly unmetRequirements: number;
  readonly shortLoads: readonly { readonly reviewer: number; readonly missing: number }[];
  readonly shortfalls: readonly ReviewShortfall[];
  /** The optimum without the two requirements: what they cost is this less `objective`. NaN when stopped before. */
  readonly objectiveWithoutQuotas: number;
  readonly openSeatsWithoutQuotas: number;
  /** What one more place of each reviewer would be worth; 0 where nobody competes, negative where a minimum load pulls. */
  readonly reviewerPrice: Float64Array;
  /** What its requirements cost each proposal at these prices (0 where they come by themselves or cannot be met). */
  readonly quotaPrice: Float64Array;
  /** What one shortfall counts for in the search: more than all affinities together. */
  readonly penalty: number;
  /** The bound that `reviewerPrice` alone proves, in the terms of `upperBound`; `auditReviews` reckons it anew. */
  readonly priceBound: number;
  /** Branch and bound nodes visited; 0 when the first plan was proven at once. */
  readonly nodes: number;
}

export interface ReviewControl extends AssignmentControl {
  /** Good enough: stop when the gap falls to this fraction. Default 0. */
  readonly wantedGap?: number;
  /** Most proposals decided anew after the first plan; with the input it determines the plan. Default 4 a proposal, at least 20,000. */
  readonly effort?: number;
}
