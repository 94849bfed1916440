import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import type { EngineAnswers } from '../compute/engine-runner.js';
import { explainMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';
import type { SnapshotWithAffinities } from './solve-match-run.handler.js';

@Injectable()
@HandlesJob(explainMatchRun)
export class ExplainMatchRun implements JobHandler<typeof explainMatchRun> {
  constructor(private readonly stage: MatchStage) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(explainMatchRun, payload, job, async (stage) => {
      const { snapshot } = await stage.artifact<SnapshotWithAffinities>('snapshot');
      const solved = await stage.artifact<EngineAnswers['solve']>('solution');
      await stage.keep('plan', await stage.compute({ kind: 'plan', snapshot, ...solved }, [0.8, 0.9]));
      await stage.progress(0.9, 'explained');
    });
  }
}
