import type { AffinityTable, MatchPlan, MatchSnapshot, MatchSolution, MatchNote } from '../engine/engine.js';

/** One piece of work for the engine: plain data, so that it can be done in another thread. */
export type EngineRequest =
  | { readonly kind: 'affinities'; readonly snapshot: MatchSnapshot }
  | {
      readonly kind: 'solve';
      readonly snapshot: MatchSnapshot;
      readonly table: AffinityTable;
      /** Good enough: the search ends when the gap falls to this fraction. */
      readonly wantedGap: number;
      /** The search ends after so many milliseconds with the best plan so far. */
      readonly timeLimitMs: number;
    }
  | {
      readonly kind: 'plan';
      readonly snapshot: MatchSnapshot;
      readonly table: AffinityTable;
      readonly solution: MatchSolution;
    };

/** What each kind of request answers. */
export interface EngineAnswers {
  readonly affinities: AffinityTable;
  /** The table is a wider one than was given where cutting candidates off had left seats open. */
  readonly solve: { readonly table: AffinityTable; readonly solution: MatchSolution };
  readonly plan: MatchPlan;
}

export interface EngineControl {
  /** Aborted when the result is not wanted any more. */
  readonly signal: AbortSignal;
  /** Told a few times a second: the fraction (0 to 1) of this piece of work, and the phase. */
  readonly onProgress?: (fraction: number, note: MatchNote) => void;
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
