import type { Id } from '@jiebang/kernel';

/**
 * Intermediate results of a run's stages: the snapshot in parts, the affinities and scores of each shard, the decision, the
 * explained groups of each shard.
 */
export const ARTIFACT_KINDS = ['snapshot', 'rows', 'scores', 'solution', 'groups'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** One start of a run: what it kept is its own. */
export interface RunStart {
  readonly id: Id;
  readonly attempt: number;
}

/** How long a stage took, over all its shards. */
export interface StageDuration {
  readonly kind: ArtifactKind;
  readonly shards: number;
  /** Milliseconds of all shards together. */
  readonly totalMs: number;
  /** Milliseconds of the slowest one. */
  readonly longestMs: number;
}

/** Where stages keep what later ones need: packed parts by run, start, kind and shard. */
export abstract class MatchArtifactStore {
  /** Keeps one shard's result. The first one stays: a shard that is done again changes nothing. */
  abstract keep(
    run: RunStart,
    kind: ArtifactKind,
    shard: number,
    content: Uint8Array,
    durationMs: number,
  ): Promise<void>;
  /** Keeps parts that belong together, all of them or, where there are some already, none; then it is false. */
  abstract keepAll(
    run: RunStart,
    kind: ArtifactKind,
    parts: readonly Uint8Array[],
    durationMs: number,
  ): Promise<boolean>;
  abstract part(run: RunStart, kind: ArtifactKind, shard: number): Promise<Uint8Array | null>;
  /** All parts in the order of their shards. */
  abstract parts(run: RunStart, kind: ArtifactKind): Promise<readonly Uint8Array[]>;
  abstract has(run: RunStart, kind: ArtifactKind, shard: number): Promise<boolean>;
  abstract count(run: RunStart, kind: ArtifactKind): Promise<number>;
  abstract durations(run: RunStart): Promise<readonly StageDuration[]>;
  /** Throws away what nobody needs any more. */
  abstract discard(run: RunStart, kinds: readonly ArtifactKind[]): Promise<void>;
}
