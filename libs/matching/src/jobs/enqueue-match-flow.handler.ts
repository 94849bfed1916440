import { Injectable } from '@nestjs/common';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { matchRunQueued } from '../matching.events.js';
import { matchFlow, type MatchStagePayload } from './match-flow.jobs.js';

@Injectable()
@HandlesEvent('enqueue-match-flow', matchRunQueued)
export class EnqueueMatchFlow implements EventHandler<MatchStagePayload> {
  constructor(private readonly queue: JobQueue) {}

  handle(payload: MatchStagePayload): Promise<void> {
    return this.queue.enqueueFlow(matchFlow({ runId: payload.runId, attempt: payload.attempt }));
  }
}
