import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { HandedBack, HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import {
  computeAffinities,
  needsWiderCandidates,
  solve,
  type AffinityTable,
  type MatchSnapshot,
} from '../engine/engine.js';
import { solveMatchRun, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

/** How often candidate lists are doubled when cutting them off left seats open. */
const WIDENINGS = 3;

/** The snapshot with the affinities that were computed from it. */
export interface SnapshotWithAffinities {
  readonly snapshot: MatchSnapshot;
  readonly table: AffinityTable;
}

@Injectable()
@HandlesJob(solveMatchRun)
export class SolveMatchRun implements JobHandler<typeof solveMatchRun> {
  constructor(
    private readonly stage: MatchStage,
    private readonly clock: Clock,
  ) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(
      solveMatchRun,
      payload,
      job,
      async ({ run, progress, artifact, keep, shouldStop }) => {
        const { snapshot, table: first } = await artifact<SnapshotWithAffinities>('snapshot');
        await progress(0.45, 'solving');
        const deadline = this.clock.now().getTime() + run.options.timeLimitMs;
        const outOfTime = () => shouldStop() || this.clock.now().getTime() > deadline;
        let table = first;
        let solution = solve(snapshot, table, { wantedGap: run.options.wantedGap, shouldStop: outOfTime });
        for (
          let wider = 1;
          wider <= WIDENINGS && needsWiderCandidates(table, solution) && !outOfTime();
          wider += 1
        ) {
          table = computeAffinities(snapshot, { candidateLimit: run.options.candidateLimit * 2 ** wider });
          solution = solve(snapshot, table, { wantedGap: run.options.wantedGap, shouldStop: outOfTime });
        }
        // A plan cut short by our own stop would be worse than one that is made again.
        if (shouldStop()) throw new HandedBack();
        await keep('solution', { table, solution });
        await progress(0.8, 'solved');
      },
    );
  }
}
