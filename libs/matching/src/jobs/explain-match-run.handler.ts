import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { assemblePlan, explain, type AffinityTable, type MatchSolution } from '../engine/engine.js';
import { explainMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';
import type { SnapshotWithAffinities } from './solve-match-run.handler.js';

@Injectable()
@HandlesJob(explainMatchRun)
export class ExplainMatchRun implements JobHandler<typeof explainMatchRun> {
  constructor(private readonly stage: MatchStage) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(explainMatchRun, payload, job, async ({ progress, artifact, keep }) => {
      const { snapshot } = await artifact<SnapshotWithAffinities>('snapshot');
      const { table, solution } = await artifact<{ table: AffinityTable; solution: MatchSolution }>(
        'solution',
      );
      await keep('plan', assemblePlan(snapshot, solution, explain(snapshot, table, solution)));
      await progress(0.9, 'explained');
    });
  }
}
