import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { MatchRefused, snapshotFailure } from '../domain/match-failure.js';
import { snapshotProblems } from '../engine/engine.js';
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
    return this.stage.do(computeMatchAffinities, payload, job, async (stage) => {
      const { run } = stage;
      await stage.progress(0.02, 'snapshot');
      const snapshot = await this.source.ofProgramme(run.programmeId, run.options);
      const problems = snapshotProblems(snapshot);
      if (problems.length > 0) throw new MatchRefused(snapshotFailure(problems, snapshot.locks));
      await stage.progress(0.1, 'affinities');
      const table = await stage.compute({ kind: 'affinities', snapshot }, [0.1, 0.4]);
      // Both or neither: the table belongs to this very snapshot.
      await stage.keep('snapshot', { snapshot, table });
      await stage.progress(0.4, 'affinities');
    });
  }
}
