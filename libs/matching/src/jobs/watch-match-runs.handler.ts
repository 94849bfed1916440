import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { HandlesJob, JobQueue, type JobHandler } from '@jiebang/platform/queue';
import { MatchingReadModel } from '../matching.read-model.js';
import { matchFlow, stageJobId, watchMatchRuns } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

/** A run younger than this may not have its jobs yet. */
const GRACE_MS = 60_000;

/**
 * Looks after runs that are on. One whose jobs ended without it (all tries used up, or forgotten by the queue) fails, so
 * that none is "running" for ever. One that is still queued and unknown to the queue gets its jobs, which is harmless if
 * the event that should have done so comes later: no worker was there, or the queue lost them.
 */
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
    for (const { id, attempt, state } of await this.matching.runsQueuedBefore(before)) {
      const payload = { runId: id, attempt };
      const job = await this.queue.stateOf('matching', stageJobId('save', payload));
      if (job === null && state === 'queued') await this.queue.enqueueFlow(matchFlow(payload));
      else if (job === null || job === 'failed' || job === 'completed')
        await this.stage.fail(payload, { code: 'jobs-ended', detail: job ?? 'unknown to the queue' });
    }
  }
}
