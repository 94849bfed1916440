import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import type { AffinityTable, MatchSnapshot } from '../engine/engine.js';
import { solveMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

/** The snapshot with the affinities that were computed from it. */
export interface SnapshotWithAffinities {
  readonly snapshot: MatchSnapshot;
  readonly table: AffinityTable;
}

@Injectable()
@HandlesJob(solveMatchRun)
export class SolveMatchRun implements JobHandler<typeof solveMatchRun> {
  constructor(private readonly stage: MatchStage) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(solveMatchRun, payload, job, async (stage) => {
      const { snapshot, table } = await stage.artifact<SnapshotWithAffinities>('snapshot');
      const { wantedGap, timeLimitMs } = stage.run.options;
      await stage.progress(0.45, 'solving');
      const request = { kind: 'solve', snapshot, table, wantedGap, timeLimitMs } as const;
      await stage.keep('solution', await stage.compute(request, [0.45, 0.8]));
      await stage.progress(0.8, 'solved');
    });
  }
}
