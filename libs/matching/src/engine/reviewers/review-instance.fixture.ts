import { NO_PAIR } from '../assignment/assignment.problem.js';
import { seededRandom } from '../instances/seeded-random.js';
import { placesOf } from './review.faults.js';
import type { ReviewPair, ReviewProblem } from './review.problem.js';

/** A small random problem with everything in it: tight caps, conflicts, locks, minimum loads, scarce disciplines. */
export function smallReviewProblem(seed: number): ReviewProblem {
  const random = seededRandom(seed);
  const proposals = 2 + random.below(5);
  const reviewers = 3 + random.below(6);
  const demand = Int32Array.from({ length: proposals }, () => 1 + random.below(3));
  const scarce = 1 + random.below(4);
  const value = new Int32Array(proposals * reviewers);
  const flags = new Uint8Array(value.length);
  const largest = 5 + random.below(100);
  value.forEach((_, at) => {
    value[at] = random.below(10) === 0 ? NO_PAIR : random.below(largest) - (seed % 4 === 0 ? 3 : 0);
    flags[at] = (random.below(scarce + 1) === 0 ? 1 : 0) + (random.below(3) === 0 ? 0 : 2);
  });
  const cap = Int32Array.from({ length: reviewers }, () => random.below(4));
  const carried = Int32Array.from({ length: reviewers }, () => random.below(2));
  const quotas = {
    second: Int32Array.from(demand, (wanted) => Math.min(wanted, random.below(seed % 5 === 0 ? 3 : 2))),
    external: Int32Array.from(demand, (wanted) => Math.min(wanted, random.below(seed % 5 === 0 ? 3 : 2))),
  };
  const problem: ReviewProblem = {
    proposals,
    reviewers,
    demand,
    cap,
    carried,
    candidates: { kind: 'dense', value },
    flags,
    ...(seed % 5 === 1 ? {} : { quotas }),
    vetoes: pairs(random.below(4)),
  };
  const minLoad = Int32Array.from(cap, (_, reviewer) =>
    Math.min(random.below(2), placesOf(problem, reviewer)),
  );
  return {
    ...problem,
    ...(seed % 3 === 0 ? { minLoad } : {}),
    ...(seed % 3 === 1 ? { locks: locks() } : {}),
  };

  function pairs(count: number): ReviewPair[] {
    return Array.from({ length: count }, () => ({
      proposal: random.below(proposals),
      reviewer: random.below(reviewers),
    }));
  }

  function locks(): ReviewPair[] {
    const [pair] = pairs(1);
    const { proposal, reviewer } = pair!;
    const conflicted = problem.vetoes!.some(
      (veto) => veto.proposal === proposal && veto.reviewer === reviewer,
    );
    const possible = value[proposal * reviewers + reviewer] !== NO_PAIR && placesOf(problem, reviewer) > 0;
    return possible && !conflicted ? [pair!] : [];
  }
}
