import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { facilityChanged } from '@jiebang/labs';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { indexDocuments } from './jobs/index-documents.job.js';

@Injectable()
@HandlesEvent('index-changed-labs', facilityChanged)
export class IndexChangedLabs implements EventHandler<{ facilityId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ facilityId }: { facilityId: Id }, { id }: EventMeta): Promise<void> {
    return this.queue.enqueue(indexDocuments, {
      id: `index-labs-${id}`,
      payload: { index: 'labs', ids: [facilityId] },
    });
  }
}
