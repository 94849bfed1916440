/**
 * Reviewer assignment: every proposal takes `demand` distinct reviewers, some of them of its second discipline and some of
 * another institution; a reviewer takes at most what their cap over all programmes leaves. The sum of affinities is maximised.
 */
import type { AssignmentProblemFault, Candidates } from '../assignment/assignment.problem.js';

/** Bit of a pair's flags: the reviewer works in the second discipline of this proposal. */
export const SECOND_DISCIPLINE = 1;
/** Bit of a pair's flags: the reviewer belongs to no institution of this proposal's applicants. */
export const EXTERNAL = 2;

export interface ReviewPair {
  readonly proposal: number;
  readonly reviewer: number;
}

/** How many reviewers of each kind a proposal needs at least; one person may count for both. */
export interface ReviewQuotas {
  /** For all proposals or proposal by proposal; default 1. */
  readonly second?: number | Int32Array;
  readonly external?: number | Int32Array;
}

export interface ReviewProblem {
  readonly proposals: number;
  readonly reviewers: number;
  /** Reviewers wanted by each proposal (length proposals). */
  readonly demand: Int32Array;
  /** Most reviews of each reviewer over all programmes (length reviewers). */
  readonly cap: Int32Array;
  /** Reviews that they carry already, in other programmes; default none. */
  readonly carried?: Int32Array;
  /** Fewest reviews that each should get in this round; misses are reported. */
  readonly minLoad?: Int32Array;
  /** Affinities, bids included (`affinityWithBid`). Rows are proposals, columns reviewers. */
  readonly candidates: Candidates;
  /** SECOND_DISCIPLINE and EXTERNAL bits of every pair, in the layout of `candidates.value`. */
  readonly flags: Uint8Array;
  readonly quotas?: ReviewQuotas;
  /** Conflicts of interest: never made, whatever stays open. Given beside the candidates so that reasons can count them. */
  readonly vetoes?: readonly ReviewPair[];
  /** Reviewers who were decided by people. They count for demand, caps and quotas. */
  readonly locks?: readonly ReviewPair[];
}

/** What is wrong with an input; `at` names the proposal, reviewer, entry, veto or lock. */
export interface ReviewProblemFault {
  readonly code: AssignmentProblemFault['code'] | 'quota-above-demand' | 'pair-out-of-range' | 'lock-vetoed';
  readonly at: number;
}

/** Thrown by `assignReviewers` for an input that `reviewFaults` finds wrong. */
export class ReviewInputError extends Error {
  constructor(readonly faults: readonly ReviewProblemFault[]) {
    super(`review input: ${faults.map((fault) => `${fault.code} at ${fault.at}`).join(', ')}`);
    this.name = 'ReviewInputError';
  }
}

/** A quota of one proposal; the default asks for one of each kind where anybody is wanted at all. */
export function quotaOf(problem: ReviewProblem, kind: keyof ReviewQuotas, proposal: number): number {
  const quota = problem.quotas?.[kind];
  if (typeof quota === 'object') return quota[proposal]!;
  return quota ?? Math.min(1, problem.demand[proposal]!);
}
