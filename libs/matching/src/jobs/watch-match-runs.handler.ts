import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { HandlesJob, JobQueue, type JobHandler } from '@jiebang/platform/queue';
import { MatchingReadModel } from '../matching.read-model.js';
import { stageJobId, watchMatchRuns } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

/** A run younger than this may not have its jobs yet. */
const GRACE_MS = 60_000;

@Injectable()
@HandlesJob(watchMatchRuns)
export class WatchMatchRuns implements JobHandler<typeof watchMatchRuns> {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly queue: JobQueue,
    private readonly stage: MatchStage,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MS);
    for (const { id, attempt } of await this.matching.runsQueuedBefore(before)) {
      const payload = { runId: id, attempt };
      const state = await this.queue.stateOf('matching', stageJobId('save', payload));
      if (state === 'failed' || state === null)
        await this.stage.fail(payload, `the jobs of the run ended (${state ?? 'gone'})`);
    }
  }
}
