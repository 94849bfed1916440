import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { assertSnapshot, computeAffinities } from '../engine/engine.js';
import { SnapshotSource } from '../snapshot-source.js';
import { computeMatchAffinities, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

@Injectable()
@HandlesJob(computeMatchAffinities)
export class ComputeMatchAffinities implements JobHandler<typeof computeMatchAffinities> {
  constructor(
    private readonly stage: MatchStage,
    private readonly source: SnapshotSource,
  ) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(
      computeMatchAffinities,
      payload,
      job,
      async ({ run, progress, keep, shouldStop }) => {
        await progress(0.02, 'snapshot');
        const snapshot = await this.source.ofProgramme(run.programmeId, run.options);
        assertSnapshot(snapshot);
        await progress(0.1, 'affinities');
        const table = computeAffinities(snapshot, { shouldStop });
        // Both or neither: the table belongs to this very snapshot.
        await keep('snapshot', { snapshot, table });
        await progress(0.4, 'affinities');
      },
    );
  }
}
