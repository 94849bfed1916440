import type { Id } from '@jiebang/kernel';

/** How far a run is, as subscribers get it. */
export interface MatchRunSignal {
  readonly runId: Id;
  /** 0 to 1. */
  readonly fraction: number;
  /** Stable code of the phase: affinities, independent-roles, bounding, ..., saved, failed. */
  readonly note: string;
}

/** The signal topic of a run. */
export const matchRunTopic = (runId: Id) => `match-run:${runId}`;
