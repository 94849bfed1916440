import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { explainMatchRun, type MatchShardPayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

@Injectable()
@HandlesJob(explainMatchRun)
export class ExplainMatchRun implements JobHandler<typeof explainMatchRun> {
  constructor(private readonly stage: MatchStage) {}

  run(payload: MatchShardPayload, job: JobRun): Promise<void> {
    return this.stage.do(explainMatchRun, payload, job, async (stage) => {
      const { shard } = payload;
      if (await stage.hasPart('groups', shard.index)) return;
      const began = performance.now();
      const request = {
        kind: 'explain',
        shard,
        snapshot: await stage.snapshot(),
        rows: await stage.part('rows', shard.index),
        solution: await stage.part('solution', 0),
      } as const;
      const groups = await stage.computeShard(request, 'groups', [0.8, 0.9]);
      await stage.keep('groups', shard.index, groups, performance.now() - began);
      await stage.advance('groups', shard, 0, [0.8, 0.9], 'explained');
    });
  }
}
