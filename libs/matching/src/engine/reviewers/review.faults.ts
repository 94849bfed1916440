import { assignmentFaults } from '../assignment/assignment.faults.js';
import { NO_PAIR } from '../assignment/assignment.problem.js';
import { quotaOf } from './review.problem.js';
import type { ReviewPair, ReviewProblem, ReviewProblemFault } from './review.problem.js';

/** Places that a reviewer has left in this round. */
export function placesOf(problem: ReviewProblem, reviewer: number): number {
  return Math.max(0, problem.cap[reviewer]! - (problem.carried?.[reviewer] ?? 0));
}

/** Everything that is wrong with an input; an empty list means that it can be solved. O(candidates). */
export function reviewFaults(problem: ReviewProblem): ReviewProblemFault[] {
  const { proposals, reviewers, demand, cap, candidates, carried, minLoad } = problem;
  const faults: ReviewProblemFault[] = [];
  const report = (code: ReviewProblemFault['code'], at: number): void => {
    if (faults.length < 100) faults.push({ code, at });
  };
  if (cap.length !== reviewers || (carried?.length ?? reviewers) !== reviewers) report('wrong-length', 0);
  if (problem.flags.length !== candidates.value.length) report('wrong-length', 1);
  for (const quota of [problem.quotas?.second, problem.quotas?.external]) {
    if (typeof quota === 'object' && quota.length !== proposals) report('wrong-length', 2);
  }
  if (faults.length > 0) return faults;
  const plain = assignmentFaults({
    rows: proposals,
    columns: reviewers,
    demand,
    maxLoad: Int32Array.from(cap, (_, reviewer) => placesOf(problem, reviewer)),
    candidates,
    ...(minLoad === undefined ? {} : { minLoad }),
    locks: (problem.locks ?? []).map(({ proposal, reviewer }) => ({ row: proposal, column: reviewer })),
  });
  faults.push(...plain);
  if (faults.length > 0) return faults;
  checkNumbers(problem, report);
  checkPairs(problem, report);
  return faults;
}

function checkNumbers(
  problem: ReviewProblem,
  report: (code: ReviewProblemFault['code'], at: number) => void,
): void {
  problem.carried?.forEach((carried, reviewer) => carried < 0 && report('negative-number', reviewer));
  problem.cap.forEach((cap, reviewer) => cap < 0 && report('negative-number', reviewer));
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    for (const kind of ['second', 'external'] as const) {
      const wanted = quotaOf(problem, kind, proposal);
      if (!Number.isInteger(wanted) || wanted < 0) report('negative-number', proposal);
      else if (wanted > problem.demand[proposal]!) report('quota-above-demand', proposal);
    }
  }
}

function checkPairs(
  problem: ReviewProblem,
  report: (code: ReviewProblemFault['code'], at: number) => void,
): void {
  const { proposals, reviewers } = problem;
  const known = ({ proposal, reviewer }: ReviewPair): boolean =>
    proposal >= 0 && proposal < proposals && reviewer >= 0 && reviewer < reviewers;
  const vetoed = new Set<number>();
  (problem.vetoes ?? []).forEach((pair, at) => {
    if (known(pair)) vetoed.add(pair.proposal * reviewers + pair.reviewer);
    else report('pair-out-of-range', at);
  });
  (problem.locks ?? []).forEach((pair, at) => {
    if (vetoed.has(pair.proposal * reviewers + pair.reviewer)) report('lock-vetoed', at);
  });
}

/** Visits the candidates of a proposal, vetoed ones too: reviewer, affinity, flags. */
export function forEachReviewer(
  problem: ReviewProblem,
  proposal: number,
  visit: (reviewer: number, affinity: number, flags: number) => void,
): void {
  const { candidates, flags, reviewers } = problem;
  const sparse = candidates.kind === 'sparse';
  const from = sparse ? candidates.start[proposal]! : proposal * reviewers;
  const to = sparse ? candidates.start[proposal + 1]! : from + reviewers;
  for (let at = from; at < to; at++) {
    const affinity = candidates.value[at]!;
    if (affinity !== NO_PAIR) visit(sparse ? candidates.column[at]! : at - from, affinity, flags[at]!);
  }
}
