import { Injectable } from '@nestjs/common';
import { HandlesJob, JobQueue, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { explainFlow, solveMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';
import type { StageRun } from './stage-run.js';

@Injectable()
@HandlesJob(solveMatchRun)
export class SolveMatchRun implements JobHandler<typeof solveMatchRun> {
  constructor(
    private readonly stage: MatchStage,
    private readonly queue: JobQueue,
  ) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(solveMatchRun, payload, job, async (stage) => {
      const scores = await stage.parts('scores');
      if (!(await stage.hasPart('solution', 0))) await solve(stage, scores);
      // Nobody reads the reasons of a what-if: it is compared, and forgotten.
      const shards = stage.run.kind === 'what-if' ? 0 : scores.length;
      await this.queue.enqueueFlow(explainFlow(payload, shards));
    });
  }
}

async function solve(stage: StageRun, scores: readonly Uint8Array[]): Promise<void> {
  const began = performance.now();
  const { wantedGap, timeLimitMs } = stage.run.options;
  await stage.progress(0.45, 'solving');
  const snapshot = await stage.snapshot();
  const request = { kind: 'solve', snapshot, scores, wantedGap, timeLimitMs } as const;
  const { solution } = await stage.compute(request, [0.45, 0.8]);
  await stage.keep('solution', 0, solution, performance.now() - began);
  await stage.progress(0.8, 'solved');
}
