/**
 * A checker for reviewer plans that shares no code with the solver (types and the flag bits only): every rule pair by pair, the
 * numbers, and the bound of the reported prices by dynamic programming over each proposal's candidates.
 */
import { EXTERNAL, SECOND_DISCIPLINE } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';
import type { ReviewAssignment } from './review.result.js';

export type ReviewFault =
  | 'wrong-shape'
  | 'not-a-candidate'
  | 'conflict-broken'
  | 'reviewer-twice'
  | 'over-cap'
  | 'lock-broken'
  | 'objective-wrong'
  | 'open-seats-wrong'
  | 'requirements-wrong'
  | 'short-loads-wrong'
  | 'price-bound-wrong'
  | 'bound-below-objective';

export interface ReviewAudit {
  readonly faults: readonly ReviewFault[];
  /** The bound that the prices prove, by this checker's own reckoning, comparable with `objective`. */
  readonly priceBound: number;
}

/** Everything that is wrong with a plan, and what its prices prove. O(candidates x seats) a proposal. */
export function auditReviews(problem: ReviewProblem, plan: ReviewAssignment): ReviewAudit {
  const { proposals, reviewers, demand } = problem;
  const { seatStart, seatReviewer } = plan;
  const shaped =
    seatStart.length === proposals + 1 &&
    seatReviewer.length === seatStart[proposals] &&
    plan.reviewerPrice.length === reviewers &&
    demand.every((wanted, proposal) => seatStart[proposal + 1]! - seatStart[proposal]! === wanted);
  if (!shaped) return { faults: ['wrong-shape'], priceBound: NaN };
  const faults = new Set<ReviewFault>();
  const conflicts = pairSet(problem, problem.vetoes ?? []);
  const load = new Int32Array(reviewers);
  let objective = 0;
  let open = 0;
  let unmet = 0;
  for (let proposal = 0; proposal < proposals; proposal++) {
    const line = lineOf(problem, proposal);
    const held = new Set<number>();
    let second = 0;
    let external = 0;
    for (let seat = seatStart[proposal]!; seat < seatStart[proposal + 1]!; seat++) {
      const reviewer = seatReviewer[seat]!;
      if (reviewer === -1) {
        open++;
        continue;
      }
      if (held.has(reviewer)) faults.add('reviewer-twice');
      held.add(reviewer);
      const pair = line.get(reviewer);
      if (pair === undefined) {
        faults.add('not-a-candidate');
        continue;
      }
      if (conflicts.has(proposal * reviewers + reviewer)) faults.add('conflict-broken');
      load[reviewer]!++;
      objective += pair.affinity;
      if ((pair.flags & SECOND_DISCIPLINE) !== 0) second++;
      if ((pair.flags & EXTERNAL) !== 0) external++;
    }
    unmet += Math.max(0, wantedOf(problem, 'second', proposal) - second);
    unmet += Math.max(0, wantedOf(problem, 'external', proposal) - external);
    for (const lock of problem.locks ?? []) {
      if (lock.proposal === proposal && !held.has(lock.reviewer)) faults.add('lock-broken');
    }
  }
  let short = 0;
  for (let reviewer = 0; reviewer < reviewers; reviewer++) {
    if (load[reviewer]! > leftOf(problem, reviewer)) faults.add('over-cap');
    short += Math.max(0, (problem.minLoad?.[reviewer] ?? 0) - load[reviewer]!);
  }
  if (objective !== plan.objective) faults.add('objective-wrong');
  if (open !== plan.openSeats) faults.add('open-seats-wrong');
  if (unmet !== plan.unmetRequirements) faults.add('requirements-wrong');
  if (short !== plan.shortLoads.reduce((sum, { missing }) => sum + missing, 0))
    faults.add('short-loads-wrong');
  if (plan.upperBound < plan.objective) faults.add('bound-below-objective');
  const priceBound = boundOf(problem, plan, conflicts) + plan.penalty * (open + unmet + short);
  if (plan.priceBound !== priceBound) faults.add('price-bound-wrong');
  return { faults: [...faults], priceBound };
}

/** Best use of every reviewer's places + best choice of every proposal, both at these prices; locked pairs are settled. */
function boundOf(problem: ReviewProblem, plan: ReviewAssignment, conflicts: ReadonlySet<number>): number {
  const { reviewerPrice, penalty } = plan;
  const places = Int32Array.from({ length: problem.reviewers }, (_, reviewer) => leftOf(problem, reviewer));
  for (const { reviewer } of problem.locks ?? []) places[reviewer]!--;
  let bound = 0;
  for (let reviewer = 0; reviewer < problem.reviewers; reviewer++) {
    const locks = leftOf(problem, reviewer) - places[reviewer]!;
    const owed = Math.max(0, (problem.minLoad?.[reviewer] ?? 0) - locks);
    const uses = [0, owed, places[reviewer]!].map(
      (load) => load * reviewerPrice[reviewer]! - penalty * Math.max(0, owed - load),
    );
    bound += Math.max(...uses);
  }
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    bound += bestChoice(problem, plan, proposal, conflicts, places);
  }
  return bound;
}

/** Dynamic program over the candidates: state is (seats taken, second discipline met, external met), both capped. */
function bestChoice(
  problem: ReviewProblem,
  plan: ReviewAssignment,
  proposal: number,
  conflicts: ReadonlySet<number>,
  places: Int32Array,
): number {
  const { penalty } = plan;
  const seats = problem.demand[proposal]!;
  const second = wantedOf(problem, 'second', proposal);
  const external = wantedOf(problem, 'external', proposal);
  const at = (taken: number, ofSecond: number, ofExternal: number): number =>
    (taken * (second + 1) + ofSecond) * (external + 1) + ofExternal;
  let best = new Float64Array((seats + 1) * (second + 1) * (external + 1)).fill(-Infinity);
  best[0] = 0;
  const locked = new Set(
    (problem.locks ?? []).filter((lock) => lock.proposal === proposal).map((lock) => lock.reviewer),
  );
  for (const [reviewer, { affinity, flags }] of lineOf(problem, proposal)) {
    const isLocked = locked.has(reviewer);
    if (conflicts.has(proposal * problem.reviewers + reviewer)) continue;
    if (!isLocked && places[reviewer] === 0) continue;
    const worth = isLocked ? affinity : affinity - plan.reviewerPrice[reviewer]!;
    const next = isLocked ? new Float64Array(best.length).fill(-Infinity) : best.slice();
    for (let taken = 0; taken < seats; taken++) {
      for (let s = 0; s <= second; s++) {
        for (let e = 0; e <= external; e++) {
          const from = best[at(taken, s, e)]!;
          if (from === -Infinity) continue;
          const toSecond = Math.min(second, s + ((flags & SECOND_DISCIPLINE) !== 0 ? 1 : 0));
          const toExternal = Math.min(external, e + ((flags & EXTERNAL) !== 0 ? 1 : 0));
          const to = at(taken + 1, toSecond, toExternal);
          if (from + worth > next[to]!) next[to] = from + worth;
        }
      }
    }
    best = next;
  }
  let most = -Infinity;
  for (let taken = 0; taken <= seats; taken++) {
    for (let s = 0; s <= second; s++) {
      for (let e = 0; e <= external; e++) {
        const missed = seats - taken + second - s + external - e;
        most = Math.max(most, best[at(taken, s, e)]! - penalty * missed);
      }
    }
  }
  return most;
}

function lineOf(problem: ReviewProblem, proposal: number): Map<number, { affinity: number; flags: number }> {
  const { candidates, flags, reviewers } = problem;
  const line = new Map<number, { affinity: number; flags: number }>();
  const put = (reviewer: number, at: number): void => {
    const affinity = candidates.value[at]!;
    if (affinity !== -(2 ** 31)) line.set(reviewer, { affinity, flags: flags[at]! });
  };
  if (candidates.kind === 'dense') {
    for (let reviewer = 0; reviewer < reviewers; reviewer++) put(reviewer, proposal * reviewers + reviewer);
  } else {
    for (let at = candidates.start[proposal]!; at < candidates.start[proposal + 1]!; at++) {
      put(candidates.column[at]!, at);
    }
  }
  return line;
}

function leftOf({ cap, carried }: ReviewProblem, reviewer: number): number {
  return Math.max(0, cap[reviewer]! - (carried?.[reviewer] ?? 0));
}

function wantedOf(problem: ReviewProblem, kind: 'second' | 'external', proposal: number): number {
  const wanted = problem.quotas?.[kind];
  if (wanted === undefined) return problem.demand[proposal]! > 0 ? 1 : 0;
  return typeof wanted === 'number' ? wanted : wanted[proposal]!;
}

function pairSet(
  { reviewers }: ReviewProblem,
  pairs: readonly { readonly proposal: number; readonly reviewer: number }[],
): Set<number> {
  return new Set(pairs.map(({ proposal, reviewer }) => proposal * reviewers + reviewer));
}
