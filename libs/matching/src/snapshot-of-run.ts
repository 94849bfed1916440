import { Injectable } from '@nestjs/common';
import { commonErrors, type Id } from '@jiebang/kernel';
import type { KeptSolution } from './compute/engine-runner.js';
import { unpackSnapshot } from './compute/packed-snapshot.js';
import { unpack } from './compute/packed.js';
import { embedSnapshot } from './embedding/embed-snapshot.js';
import { Embedder } from './embedding/embedder.js';
import type { MatchSnapshot, SolvedGroup } from './engine/engine.js';
import { MatchArtifactStore } from './match-artifact.store.js';
import type { MatchRun } from './match-run.repository.js';
import { MatchingReadModel } from './matching.read-model.js';
import { SnapshotSource } from './snapshot-source.js';
import { whatIfSnapshot } from './what-if-snapshot.js';

/** What a run decides on: things as they are, or as they were for another run. */
@Injectable()
export class SnapshotOfRun {
  constructor(
    private readonly source: SnapshotSource,
    private readonly matching: MatchingReadModel,
    private readonly artifacts: MatchArtifactStore,
    private readonly embedder: Embedder,
  ) {}

  /** Throws NOT_FOUND when the base of a what-if has no snapshot or decision any more, EmbedderError. */
  async take(
    { kind, programmeId, options, baseRunId, changes }: MatchRun,
    signal: AbortSignal,
  ): Promise<MatchSnapshot> {
    if (kind === 'what-if' && baseRunId && changes) {
      const decided = changes.rematch ? await this.decided(baseRunId) : [];
      return whatIfSnapshot(await this.kept(baseRunId), options, changes, decided);
    }
    const taken =
      kind === 're-match'
        ? await this.source.ofRepair(programmeId, options, changes?.rematch?.budget ?? 0)
        : await this.source.ofProgramme(programmeId, options);
    return embedSnapshot(taken, this.embedder, signal);
  }

  /** The snapshot that a run was made from. Throws NOT_FOUND. */
  async kept(runId: Id): Promise<MatchSnapshot> {
    const run = await this.matching.run(runId);
    const parts = run ? await this.artifacts.parts(run, 'snapshot') : [];
    if (parts.length === 0) throw commonErrors.NOT_FOUND({ what: 'snapshot' });
    return unpackSnapshot(parts);
  }

  private async decided(runId: Id): Promise<readonly SolvedGroup[]> {
    const run = await this.matching.run(runId);
    const packed = run ? await this.artifacts.part(run, 'solution', 0) : null;
    if (!packed) throw commonErrors.NOT_FOUND({ what: 'decision' });
    return unpack<KeptSolution>(packed).groups;
  }
}
