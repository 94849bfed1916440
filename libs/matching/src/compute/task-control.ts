import type { MatchNote } from '../engine/engine.js';
import type { LivePlan } from './engine-runner.js';

/** How a piece of work is watched, and ended early. */
export interface TaskControl {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (fraction: number, note: MatchNote, live: LivePlan | null) => void;
}
