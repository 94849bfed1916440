import type { Id } from '@jiebang/kernel';
import type { MatchFailure } from './domain/match-failure.js';
import type { MatchRunKind, MatchRunState } from './domain/match-run.lifecycle.js';
import type { KeptSolution } from './compute/engine-runner.js';
import type { StageDuration } from './match-artifact.store.js';

/** What a run was asked to do. */
export interface MatchRunOptions {
  readonly slots: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
  readonly cohesionWeights: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly candidateLimit: number;
  /** Good enough: solving stops when the gap falls to this fraction. */
  readonly wantedGap: number;
  /** Solving stops after so many milliseconds with the best plan so far. */
  readonly timeLimitMs: number;
  readonly fairness?: FairnessOptions;
}

/** How a run weighs the sum against those who get least. */
export interface FairnessOptions {
  /** `total`: the largest sum. `worst-off-first`: then the worst-off group as well off as can be, then the next. */
  readonly mode: 'total' | 'worst-off-first';
  /** The largest fraction of the sum that may be given up for it. */
  readonly giveUp?: number;
  /** A group worth less than this is rather left open, in affinity units. */
  readonly floor?: number;
}

/** What a what-if changes in the snapshot of its base, besides the options; of a re-match, how few changes it may make. */
export interface WhatIfChanges {
  readonly locks: readonly { readonly teamId: Id; readonly slot: string; readonly mentorId: Id }[];
  readonly vetoes: readonly { readonly teamId: Id; readonly mentorId: Id }[];
  readonly removedMentorIds: readonly Id[];
  /** Keeps to the plan of the base, so many seats apart besides those that must change. */
  readonly rematch?: { readonly budget: number };
}

/** A run as it is kept. */
export interface MatchRun {
  readonly id: Id;
  readonly programmeId: Id;
  readonly kind: MatchRunKind;
  readonly baseRunId: Id | null;
  readonly state: MatchRunState;
  readonly options: MatchRunOptions;
  readonly changes: WhatIfChanges | null;
  readonly attempt: number;
  /** When its last attempt began to look at how things stand. */
  readonly startedAt: Date | null;
  readonly createdBy: Id | null;
  readonly version: number;
}

/** More about how a plan came to be. */
export interface MatchFigures extends Pick<
  KeptSolution,
  'affinity' | 'cohesion' | 'status' | 'rounds' | 'candidateLimit' | 'stoppedAfter' | 'fairness' | 'rematch'
> {
  readonly stages: readonly StageDuration[];
}

/** Figures of a finished run. */
export interface MatchRunOutcome {
  readonly snapshotHash: string;
  readonly engineVersion: string;
  readonly objective: number;
  readonly upperBound: number;
  readonly gap: number;
  readonly independentObjective: number;
  readonly teamCount: number;
  readonly mentorCount: number;
  readonly seatsFilled: number;
  readonly seatsOpen: number;
  readonly figures: MatchFigures;
}

/** Where runs are kept. */
export abstract class MatchRunRepository {
  abstract add(run: Omit<MatchRun, 'version' | 'attempt' | 'startedAt'>): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<MatchRun | null>;
  /** Moves a run on; `changes` are further columns. Throws MATCH_RUN_ALREADY_ON where another one of the programme is on. */
  abstract move(
    run: Pick<MatchRun, 'id'>,
    state: MatchRunState,
    changes?: {
      readonly attempt?: number;
      readonly outcome?: Omit<MatchRunOutcome, 'snapshotHash' | 'teamCount' | 'mentorCount'>;
      readonly failure?: MatchFailure;
      readonly at?: { readonly [Column in 'queuedAt' | 'startedAt' | 'finishedAt' | 'publishedAt']?: Date };
    },
  ): Promise<void>;
  /** Notes how far a running run is. False when it does not run any more, or was started anew. */
  abstract progress(id: Id, attempt: number, fraction: number, note: string): Promise<boolean>;
  /** The same for one of several that work at once: whoever is behind throws nobody back. */
  abstract advance(id: Id, attempt: number, fraction: number, note: string): Promise<boolean>;
  /** Notes what a running run works on. */
  abstract noteSnapshot(
    id: Id,
    attempt: number,
    snapshot: Pick<MatchRunOutcome, 'snapshotHash' | 'teamCount' | 'mentorCount'>,
  ): Promise<void>;
  /** Runs of a programme in one of the states; what-ifs only where they are asked for. */
  abstract inStates(
    programmeId: Id,
    states: readonly MatchRunState[],
    kinds: readonly MatchRunKind[],
  ): Promise<readonly MatchRun[]>;
  /** What-ifs that were answered before `instant`, at most `limit`, locked. */
  abstract answeredBefore(instant: Date, limit: number): Promise<readonly MatchRun[]>;
}
