import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { outcomeChanged, outcomeMoved } from '@jiebang/outcomes';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { indexDocuments } from './jobs/index-documents.job.js';

@Injectable()
@HandlesEvent('index-changed-outcomes', outcomeMoved, outcomeChanged)
export class IndexChangedOutcomes implements EventHandler<{ outcomeId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ outcomeId }: { outcomeId: Id }, { id }: EventMeta): Promise<void> {
    return this.queue.enqueue(indexDocuments, {
      id: `index-outcomes-${id}`,
      payload: { index: 'outcomes', ids: [outcomeId] },
    });
  }
}
