import {
  basisOfScores,
  computeScores,
  DEFAULT_CANDIDATE_LIMIT,
  mergeScores,
  needsWiderCandidates,
  solve,
  type MatchSnapshot,
} from '../engine/engine.js';
import type { EngineRequest, KeptSolution, LivePlan, Solved } from './engine-runner.js';
import type { TaskControl } from './engine-task.js';
import { unpackScores } from './packed-scores.js';
import { pack } from './packed.js';

/** How often candidate lists are doubled when cutting them off left seats open. */
const WIDENINGS = 3;

/** The best plan within the limits, over wider candidate lists where the given ones left seats open. */
export function solveInTime(
  snapshot: MatchSnapshot,
  { scores, wantedGap, timeLimitMs, stopAfter }: Extract<EngineRequest, { kind: 'solve' }>,
  { now, shouldStop, onProgress }: TaskControl,
): Solved {
  const deadline = now() + timeLimitMs;
  const isOver =
    stopAfter === undefined
      ? () => now() > deadline || (shouldStop?.() ?? false)
      : (asked: number) => (stopAfter !== null && asked > stopAfter) || (shouldStop?.() ?? false);
  const limit = new StopLimit(isOver);
  const enough = () => limit.isReached();
  let live: LivePlan | null = null;
  const control = {
    wantedGap,
    shouldStop: enough,
    onProgress: (fraction: number, note: Parameters<NonNullable<TaskControl['onProgress']>>[1]) =>
      onProgress?.(fraction, note, live),
    onImproved: (objective: number, upperBound: number) => (live = { objective, upperBound }),
  };
  let table = mergeScores(scores.map((packed) => unpackScores(packed, snapshot)));
  let solution = solve(snapshot, table, control);
  let candidateLimit = snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  const { scheme } = snapshot;
  for (let wider = 0; wider < WIDENINGS; wider += 1) {
    if (!needsWiderCandidates(table, solution, scheme) || enough()) break;
    candidateLimit *= 2;
    table = computeScores(snapshot, { candidateLimit, shouldStop });
    solution = solve(snapshot, table, control);
  }
  const kept: KeptSolution = {
    ...solution,
    candidateLimit,
    stoppedAfter: limit.reachedAfter,
    basis: basisOfScores(snapshot, table, solution),
  };
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
