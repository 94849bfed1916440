import type { Id } from '@jiebang/kernel';
import type { MatchFailure } from './domain/match-failure.js';
import type { MatchRunState } from './domain/match-run.lifecycle.js';

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
}

/** A run as it is kept. */
export interface MatchRun {
  readonly id: Id;
  readonly programmeId: Id;
  readonly state: MatchRunState;
  readonly options: MatchRunOptions;
  readonly attempt: number;
  readonly createdBy: Id | null;
  readonly version: number;
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
}

/** The intermediate results of a run's stages. */
export type ArtifactKind = 'snapshot' | 'solution' | 'plan';

/** Where runs are kept. */
export abstract class MatchRunRepository {
  abstract add(run: Omit<MatchRun, 'version' | 'attempt'>): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<MatchRun | null>;
  /** Moves a run on; `changes` are further columns. Throws MATCH_RUN_ALREADY_ON where another one of the programme is on. */
  abstract move(
    run: MatchRun,
    state: MatchRunState,
    changes?: {
      readonly attempt?: number;
      readonly outcome?: MatchRunOutcome;
      readonly failure?: MatchFailure;
      readonly at?: { readonly [Column in 'queuedAt' | 'startedAt' | 'finishedAt' | 'publishedAt']?: Date };
    },
  ): Promise<void>;
  /** Notes how far a running run is. False when it does not run any more, or was started anew. */
  abstract progress(id: Id, attempt: number, fraction: number, note: string): Promise<boolean>;
  /** Runs of a programme in one of the states. */
  abstract inStates(programmeId: Id, states: readonly MatchRunState[]): Promise<readonly MatchRun[]>;
  /** Keeps a stage's result. The first one stays: a stage that is done again changes nothing. */
  abstract keepArtifact(id: Id, attempt: number, kind: ArtifactKind, content: unknown): Promise<void>;
  abstract artifact<T>(id: Id, attempt: number, kind: ArtifactKind): Promise<T | null>;
}
