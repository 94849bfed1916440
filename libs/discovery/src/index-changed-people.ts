import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { licenceChanged, profileChanged } from '@jiebang/people';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { indexDocuments } from './jobs/index-documents.job.js';

@Injectable()
@HandlesEvent('index-changed-people', profileChanged, licenceChanged)
export class IndexChangedPeople implements EventHandler<{ personId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ personId }: { personId: Id }, { id }: EventMeta): Promise<void> {
    return this.queue.enqueue(indexDocuments, {
      id: `index-people-${id}`,
      payload: { index: 'people', ids: [personId] },
    });
  }
}
