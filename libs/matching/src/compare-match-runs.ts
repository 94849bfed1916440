import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import type { KeptSolution } from './compute/engine-runner.js';
import { unpack } from './compute/packed.js';
import { matchingErrors } from './domain/matching.errors.js';
import { comparePlans, planGroup, type ComparablePlan, type PlanComparison } from './engine/engine.js';
import { MatchArtifactStore } from './match-artifact.store.js';
import { maySeeMatch } from './match-run.policy.js';
import { MatchingReadModel, type MatchRunRecord } from './matching.read-model.js';

export interface RunComparison {
  readonly comparison: PlanComparison;
  readonly beforeRun: MatchRunRecord;
  readonly afterRun: MatchRunRecord;
}

/** Two runs side by side, as they were decided: what mentors answered since is no matter of theirs. */
@Injectable()
export class CompareMatchRuns {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly artifacts: MatchArtifactStore,
  ) {}

  /** Throws NOT_FOUND, MATCH_RUNS_APART, MATCH_RUN_UNDECIDED. */
  async run(viewer: Viewer, beforeId: Id, afterId: Id): Promise<RunComparison> {
    const beforeRun = await this.visible(viewer, beforeId);
    const afterRun = await this.visible(viewer, afterId);
    if (beforeRun.programmeId !== afterRun.programmeId) throw matchingErrors.MATCH_RUNS_APART();
    const comparison = comparePlans(await this.planOf(beforeRun), await this.planOf(afterRun));
    return { beforeRun, afterRun, comparison };
  }

  private async visible(viewer: Viewer, id: Id): Promise<MatchRunRecord> {
    const run = await this.matching.run(id);
    if (!run || !maySeeMatch(viewer, run.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    return run;
  }

  private async planOf(run: MatchRunRecord): Promise<ComparablePlan> {
    const packed = run.objective === null ? null : await this.artifacts.part(run, 'solution', 0);
    if (!packed) throw matchingErrors.MATCH_RUN_UNDECIDED();
    const { objective, groups } = unpack<KeptSolution>(packed);
    return { objective, groups: groups.map((group) => planGroup(group, run.options.slots, undefined)) };
  }
}
