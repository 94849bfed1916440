import type { Id } from '@jiebang/kernel';

/** How far a run is, as subscribers get it. */
export interface MatchRunSignal {
  readonly runId: Id;
  /** 0 to 1. */
  readonly fraction: number;
  /** Stable code of the phase: affinities, independent-roles, bounding, ..., saved, failed. */
  readonly note: string;
  /** While solving: what the best plan so far is worth. */
  readonly objective?: number;
  /** While solving: what no plan can be worth more than, as far as is proven. */
  readonly upperBound?: number;
}

/** The signal topic of a run. */
export const matchRunTopic = (runId: Id) => `match-run:${runId}`;
