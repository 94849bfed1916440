import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { computeMatchAffinities, type MatchShardPayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

@Injectable()
@HandlesJob(computeMatchAffinities)
export class ComputeMatchAffinities implements JobHandler<typeof computeMatchAffinities> {
  constructor(private readonly stage: MatchStage) {}

  run(payload: MatchShardPayload, job: JobRun): Promise<void> {
    return this.stage.do(computeMatchAffinities, payload, job, async (stage) => {
      const { shard } = payload;
      if (await stage.hasPart('scores', shard.index)) return;
      const began = performance.now();
      const snapshot = await stage.snapshot();
      const request = { kind: 'affinities', snapshot, shard } as const;
      const { rows, scores } = await stage.computeShard(request, 'scores', [0.1, 0.4]);
      // The scores last: where they are, the shard is done.
      await stage.keep('rows', shard.index, rows);
      await stage.keep('scores', shard.index, scores, performance.now() - began);
      await stage.advance('scores', shard, 0, [0.1, 0.4], 'affinities');
    });
  }
}
