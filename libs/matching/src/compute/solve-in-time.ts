import {
  basisOfScores,
  computeScores,
  DEFAULT_CANDIDATE_LIMIT,
  mergeScores,
  needsWiderCandidates,
  solve,
  type AffinityScores,
  type MatchSnapshot,
  type MatchSolution,
} from '../engine/engine.js';
import type { EngineRequest, KeptSolution, LivePlan, Solved } from './engine-runner.js';
import { unpackScores } from './packed-scores.js';
import { pack } from './packed.js';
import type { TaskControl } from './task-control.js';

/** How often candidate lists are doubled when cutting them off left seats open. */
const WIDENINGS = 3;

/**
 * The best plan within the limits, over wider candidate lists where the given ones left seats open: filling seats comes first,
 * so such a search has half of the time again, even when the first one has used up all of it.
 */
export function solveInTime(
  snapshot: MatchSnapshot,
  { scores, wantedGap, timeLimitMs, stopAfter }: Extract<EngineRequest, { kind: 'solve' }>,
  { now, shouldStop, onProgress }: TaskControl,
): Solved {
  const isUnwanted = () => shouldStop?.() ?? false;
  const limitOf = (search: number): StopLimit => {
    const deadline = now() + (search === 0 ? timeLimitMs : timeLimitMs / 2);
    const last = stopAfter?.[search] ?? Infinity;
    return new StopLimit((asked) => (stopAfter ? asked > last : now() > deadline) || isUnwanted());
  };
  let live: LivePlan | null = null;
  const stoppedAfter: (number | null)[] = [];
  const search = (table: AffinityScores): MatchSolution => {
    const limit = limitOf(stoppedAfter.length);
    const solution = solve(snapshot, table, {
      wantedGap,
      shouldStop: () => limit.isReached(),
      onProgress: (fraction, note) => onProgress?.(fraction, note, live),
      onImproved: (objective, upperBound) => (live = { objective, upperBound }),
    });
    stoppedAfter.push(limit.reachedAfter);
    return solution;
  };
  let table = mergeScores(scores.map((packed) => unpackScores(packed, snapshot)));
  let solution = search(table);
  let candidateLimit = snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  while (stoppedAfter.length <= WIDENINGS && needsWiderCandidates(table, solution, snapshot.scheme)) {
    if (isUnwanted()) break;
    candidateLimit *= 2;
    table = computeScores(snapshot, { candidateLimit, shouldStop });
    solution = search(table);
  }
  const basis = basisOfScores(snapshot, table, solution);
  const kept: KeptSolution = { ...solution, candidateLimit, stoppedAfter, basis };
  const { groups: _g, prices: _p, openSeats: _o, bottlenecks: _n, basis: _b, ...figures } = kept;
  return { solution: pack(kept), figures };
}

/** Counts how often it is asked, so that a search that was stopped can be stopped at the same point again. */
class StopLimit {
  private asked = 0;
  /** How often the answer was no before it was yes; null as long as it is no. */
  reachedAfter: number | null = null;

  constructor(private readonly isOver: (asked: number) => boolean) {}

  isReached(): boolean {
    if (this.reachedAfter !== null) return true;
    this.asked += 1;
    if (this.isOver(this.asked)) this.reachedAfter = this.asked - 1;
    return this.reachedAfter !== null;
  }
}
