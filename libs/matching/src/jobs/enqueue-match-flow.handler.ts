import { Injectable } from '@nestjs/common';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { matchRunQueued } from '../matching.events.js';
import { stageJobId, takeMatchSnapshot, type MatchStagePayload } from './match-flow.jobs.js';

@Injectable()
@HandlesEvent('enqueue-match-flow', matchRunQueued)
export class EnqueueMatchFlow implements EventHandler<MatchStagePayload> {
  constructor(private readonly queue: JobQueue) {}

  handle({ runId, attempt }: MatchStagePayload): Promise<void> {
    const payload = { runId, attempt };
    return this.queue.enqueue(takeMatchSnapshot, { id: stageJobId('snapshot', payload), payload });
  }
}
