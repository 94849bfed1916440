import type {
  ExplanationBasis,
  MatchNote,
  MatchSolution,
  MatchSnapshot,
  PlanGroup,
  SnapshotProblem,
} from '../engine/engine.js';
import type { Packed } from './packed.js';
import type { PackedSnapshot } from './packed-snapshot.js';
import type { Shard } from './shards.js';

/** When the search is over, besides being proven optimal. */
export interface SolveLimits {
  /** Good enough: the search ends when the gap falls to this fraction. */
  readonly wantedGap: number;
  /** It ends after so many milliseconds with the best plan so far. */
  readonly timeLimitMs: number;
  /** Ends exactly where an earlier run did (`Solved.stoppedAfter`), whatever the clock says. */
  readonly stopAfter?: KeptSolution['stoppedAfter'];
}

/** One piece of work for the engine: plain or packed data, so that it can be done in another thread. */
export type EngineRequest =
  | { readonly kind: 'prepare'; readonly snapshot: PackedSnapshot }
  | { readonly kind: 'affinities'; readonly snapshot: PackedSnapshot; readonly shard: Shard }
  | ({
      readonly kind: 'solve';
      readonly snapshot: PackedSnapshot;
      /** The scores of all shards. */
      readonly scores: readonly Packed[];
    } & SolveLimits)
  | {
      readonly kind: 'explain';
      readonly snapshot: PackedSnapshot;
      readonly shard: Shard;
      /** The shard's affinities. */
      readonly rows: Packed;
      readonly solution: Packed;
    };

/** A snapshot whose texts are cut into words, and what is to be known of it. Preparing it again changes nothing. */
export interface Prepared {
  readonly snapshot: PackedSnapshot;
  /** SHA-256 of its canonical form, words included. */
  readonly hash: string;
  readonly problems: readonly SnapshotProblem[];
  readonly locks: MatchSnapshot['locks'];
  readonly teams: number;
  readonly mentors: number;
}

/** A solution as it is kept. */
export interface KeptSolution extends MatchSolution {
  /** Candidates looked at for each seat in the end; more than asked for where cutting them off had left seats open. */
  readonly candidateLimit: number;
  /**
   * For each search (a further one for every widening of the candidate lists): how often it asked whether to stop before it
   * was told to; null where it ended by itself. The same snapshot stopped after as many questions gives the same plan, on a
   * machine of any speed.
   */
  readonly stoppedAfter: readonly (number | null)[];
  /** What every team's explanation has to know of all the others. */
  readonly basis: ExplanationBasis;
}

/** The decision, and its figures by themselves. */
export interface Solved {
  /** A packed KeptSolution. */
  readonly solution: Packed;
  readonly figures: Omit<KeptSolution, 'groups' | 'prices' | 'openSeats' | 'bottlenecks' | 'basis'>;
}

/** What each kind of request answers. */
export interface EngineAnswers {
  readonly prepare: Prepared;
  /** Packed affinity rows, for the explanation of the same shard; and what deciding needs of them. */
  readonly affinities: { readonly rows: Packed; readonly scores: Packed };
  readonly solve: Solved;
  /** Packed `PlanGroup[]`. */
  readonly explain: Packed;
}

/** What `EngineAnswers['explain']` holds. */
export type ExplainedGroups = readonly PlanGroup[];

/** The best plan so far: what it is worth, and what none can be worth more than. */
export interface LivePlan {
  readonly objective: number;
  readonly upperBound: number;
}

export interface EngineControl {
  /** Aborted when the result is not wanted any more. */
  readonly signal: AbortSignal;
  /** Told a few times a second: the fraction (0 to 1) of this piece of work, the phase, the plan as far as there is one. */
  readonly onProgress?: (fraction: number, note: MatchNote, live: LivePlan | null) => void;
}

/** Thrown when the signal ended the work. */
export class EngineStopped extends Error {
  constructor() {
    super('the engine was stopped');
    this.name = 'EngineStopped';
  }
}

/**
 * Where the engine computes. It is synchronous and may take minutes, so a worker gives it a thread of its own: the worker's
 * event loop stays free to renew the lock of its job (without which the queue would take the job for dead after ten
 * seconds and have it done a second time), to do other jobs, and to hear that it should stop.
 */
export abstract class EngineRunner {
  /** Throws EngineStopped when `signal` is aborted, else whatever the engine throws. */
  abstract run<Request extends EngineRequest>(
    request: Request,
    control: EngineControl,
  ): Promise<EngineAnswers[Request['kind']]>;
}
