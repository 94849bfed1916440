import { forEachReviewer, placesOf } from './review.faults.js';
import { EXTERNAL, quotaOf, SECOND_DISCIPLINE } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';
import type { ReviewShortfall, ReviewShortfallReason } from './review.result.js';

const CONTESTED = 20;

const KINDS = [
  { kind: 'open-seat', flag: 0 },
  { kind: 'second-discipline', flag: SECOND_DISCIPLINE },
  { kind: 'external', flag: EXTERNAL },
] as const;

interface Kind {
  candidates: number;
  conflicted: number;
  full: number;
  /** Without conflict and with a place in this round. */
  able: { reviewer: number; affinity: number }[];
  held: number;
}

/** Everything that the plan misses, with the reason: O(candidates of the proposals that miss something). */
export function explainShortfalls(
  problem: ReviewProblem,
  seatStart: Int32Array,
  seatReviewer: Int32Array,
  stopped: boolean,
): ReviewShortfall[] {
  const conflicts = new Map<number, Set<number>>();
  for (const { proposal, reviewer } of problem.vetoes ?? []) {
    conflicts.set(proposal, (conflicts.get(proposal) ?? new Set()).add(reviewer));
  }
  const locked = new Int32Array(problem.proposals);
  for (const { proposal } of problem.locks ?? []) locked[proposal]!++;
  const found: ReviewShortfall[] = [];
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    const held = new Set(seatReviewer.subarray(seatStart[proposal]!, seatStart[proposal + 1]!));
    held.delete(-1);
    const kinds = KINDS.map(({ flag }) =>
      survey(problem, proposal, flag, held, conflicts.get(proposal) ?? new Set()),
    );
    KINDS.forEach(({ kind }, at) => {
      const wanted =
        kind === 'open-seat'
          ? problem.demand[proposal]!
          : quotaOf(problem, kind === 'external' ? 'external' : 'second', proposal);
      const seen = kinds[at]!;
      const missing = wanted - seen.held;
      if (missing <= 0) return;
      const open = problem.demand[proposal]! - held.size;
      const reason =
        stopped && seen.able.length >= wanted
          ? 'stopped-early'
          : reasonOf(seen, wanted, open, locked[proposal]!, problem.demand[proposal]!);
      const contested = seen.able
        .filter(({ reviewer }) => !held.has(reviewer))
        .sort((left, right) => right.affinity - left.affinity || left.reviewer - right.reviewer)
        .slice(0, CONTESTED)
        .map(({ reviewer }) => reviewer);
      found.push({
        proposal,
        kind,
        missing,
        reason,
        candidates: seen.candidates,
        conflicted: seen.conflicted,
        full: seen.full,
        contested: reason === 'capacity-exhausted' ? contested : [],
      });
    });
  }
  return found;
}

function survey(
  problem: ReviewProblem,
  proposal: number,
  flag: number,
  held: ReadonlySet<number>,
  conflicted: ReadonlySet<number>,
): Kind {
  const kind: Kind = { candidates: 0, conflicted: 0, full: 0, able: [], held: 0 };
  forEachReviewer(problem, proposal, (reviewer, affinity, flags) => {
    if ((flags & flag) !== flag) return;
    kind.candidates++;
    if (held.has(reviewer)) kind.held++;
    if (conflicted.has(reviewer)) kind.conflicted++;
    else if (placesOf(problem, reviewer) === 0) kind.full++;
    else kind.able.push({ reviewer, affinity });
  });
  return kind;
}

function reasonOf(
  seen: Kind,
  wanted: number,
  openSeats: number,
  locked: number,
  demand: number,
): ReviewShortfallReason {
  if (seen.candidates === 0) return 'no-candidates';
  if (seen.able.length === 0) return seen.full > 0 ? 'all-full' : 'all-conflicted';
  if (seen.able.length < wanted) return 'too-few-candidates';
  const seatsDecided = locked === demand;
  const nobodyIsBoth = openSeats === 0 && demand === 1;
  return seatsDecided || nobodyIsBoth ? 'no-seat-left' : 'capacity-exhausted';
}
