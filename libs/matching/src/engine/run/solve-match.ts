import { assemblePlan } from './match-plan.js';
import type { MatchPlan } from './match-plan.js';
import { needsWiderCandidates, solve } from './solve.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import type { Tokenizer } from '../affinity/tokenizer.js';
import { explain } from '../explanation/explain.js';
import type { SolveNote } from '../groups/group.result.js';
import { DEFAULT_CANDIDATE_LIMIT } from '../snapshot/match-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

export type MatchNote = 'affinities' | SolveNote | 'explaining';

export interface MatchOptions {
  readonly tokenizer?: Tokenizer;
  /** Asked often; true ends the search with the best plan so far (during the affinities: with an error). */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (fraction: number, note: MatchNote) => void;
  /** Stop when the gap falls to this fraction. Default 0. */
  readonly wantedGap?: number;
  /** Most Lagrangian rounds. */
  readonly rounds?: number;
}

/**
 * All stages in one call: affinities, solve (with wider candidate lists when cutting them off left seats open), explanations.
 *
 * @throws SnapshotError, AffinityStoppedError.
 */
export function solveMatch(snapshot: MatchSnapshot, options: MatchOptions = {}): MatchPlan {
  const { shouldStop, onProgress } = options;
  const stop = shouldStop === undefined ? {} : { shouldStop };
  let limit = snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  for (;;) {
    const table = computeAffinities(snapshot, {
      ...stop,
      ...(options.tokenizer === undefined ? {} : { tokenizer: options.tokenizer }),
      candidateLimit: limit,
      onProgress: (fraction) => onProgress?.(0.4 * fraction, 'affinities'),
    });
    const solution = solve(snapshot, table, {
      ...stop,
      ...(options.wantedGap === undefined ? {} : { wantedGap: options.wantedGap }),
      ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
      onProgress: (fraction, note) => onProgress?.(0.4 + 0.5 * fraction, note),
    });
    if (needsWiderCandidates(table, solution, snapshot.scheme) && shouldStop?.() !== true) {
      limit *= 2;
      continue;
    }
    onProgress?.(0.95, 'explaining');
    const plan = assemblePlan(snapshot, solution, explain(snapshot, table, solution));
    onProgress?.(1, 'explaining');
    return plan;
  }
}
