import {
  assemblePlan,
  computeAffinities,
  DEFAULT_CANDIDATE_LIMIT,
  explain,
  needsWiderCandidates,
  solve,
  type MatchNote,
} from '../engine/engine.js';
import type { EngineAnswers, EngineRequest } from './engine-runner.js';

/** How often candidate lists are doubled when cutting them off left seats open. */
const WIDENINGS = 3;

export interface TaskControl {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (fraction: number, note: MatchNote) => void;
}

/** Does one piece of work, here and now. Throws SnapshotError, AffinityStoppedError. */
export function doEngineTask(
  request: EngineRequest,
  control: TaskControl,
): EngineAnswers[EngineRequest['kind']] {
  switch (request.kind) {
    case 'affinities':
      return computeAffinities(request.snapshot, {
        shouldStop: control.shouldStop,
        onProgress: (fraction) => control.onProgress?.(fraction, 'affinities'),
      });
    case 'solve':
      return solveInTime(request, control);
    case 'plan': {
      const { snapshot, table, solution } = request;
      return assemblePlan(snapshot, solution, explain(snapshot, table, solution));
    }
  }
}

/** The best plan within the time limit, over wider candidate lists where the given ones left seats open. */
function solveInTime(
  { snapshot, table: given, wantedGap, timeLimitMs }: Extract<EngineRequest, { kind: 'solve' }>,
  { now, shouldStop, onProgress }: TaskControl,
): EngineAnswers['solve'] {
  const deadline = now() + timeLimitMs;
  const enough = () => (shouldStop?.() ?? false) || now() > deadline;
  const control = { wantedGap, shouldStop: enough, onProgress };
  let table = given;
  let solution = solve(snapshot, table, control);
  let candidateLimit = snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  for (let wider = 0; wider < WIDENINGS && needsWiderCandidates(table, solution) && !enough(); wider += 1) {
    candidateLimit *= 2;
    table = computeAffinities(snapshot, { candidateLimit, shouldStop });
    solution = solve(snapshot, table, control);
  }
  return { table, solution };
}
