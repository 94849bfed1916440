import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { HandlesJob, JobQueue, type JobHandler } from '@jiebang/platform/queue';
import { MatchingReadModel } from '../matching.read-model.js';
import { stageJobId, takeMatchSnapshot, watchMatchRuns, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';

/** A run younger than this may not have its jobs yet. */
const GRACE_MS = 60_000;

/**
 * Looks after runs that are on. One whose jobs ended without it (all tries used up, or forgotten by the queue) fails, so
 * that none is "running" for ever. One that is still queued and unknown to the queue gets its first job, which is harmless
 * if the event that should have done so comes later: no worker was there, or the queue lost them.
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
      const job = await this.lastJob(payload);
      if (job === null && state === 'queued')
        await this.queue.enqueue(takeMatchSnapshot, { id: stageJobId('snapshot', payload), payload });
      else if (job === null || job === 'failed' || job === 'completed')
        await this.stage.fail(payload, { code: 'jobs-ended', detail: job ?? 'unknown to the queue' });
    }
  }

  /**
   * State of the furthest job that there is. Each asks for the next before it is done, so they are looked at in this order:
   * one that is found done has its successor.
   */
  private async lastJob(payload: MatchStagePayload): Promise<string | null> {
    const states: (string | null)[] = [];
    for (const stage of ['snapshot', 'solve', 'save'] as const) {
      states.push(await this.queue.stateOf('matching', stageJobId(stage, payload)));
    }
    return states.reverse().find((state) => state !== null) ?? null;
  }
}
