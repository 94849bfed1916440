import { Injectable } from '@nestjs/common';
import { needMoved } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { indexDocuments } from './jobs/index-documents.job.js';

/** Needs come into the pool and leave it; the challenges made of them take their place when they are published. */
@Injectable()
@HandlesEvent('index-moved-needs', needMoved)
export class IndexMovedNeeds implements EventHandler<{ needId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ needId }: { needId: Id }, { id }: EventMeta): Promise<void> {
    return this.queue.enqueue(indexDocuments, {
      id: `index-needs-${id}`,
      payload: { index: 'challenges', ids: [needId] },
    });
  }
}
