import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { SaveMatchPlan } from '../save-match-plan.js';
import { saveMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

@Injectable()
@HandlesJob(saveMatchRun)
export class SaveMatchRun implements JobHandler<typeof saveMatchRun> {
  constructor(
    private readonly stage: MatchStage,
    private readonly savePlan: SaveMatchPlan,
  ) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(saveMatchRun, payload, job, async (stage) => {
      await this.savePlan.run(stage.run);
      await stage.tell(1, 'saved');
    });
  }
}
