import { Injectable } from '@nestjs/common';
import { challengeChanged, challengePublished } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { indexDocuments } from './jobs/index-documents.job.js';

@Injectable()
@HandlesEvent('index-changed-challenges', challengePublished, challengeChanged)
export class IndexChangedChallenges implements EventHandler<{ challengeId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ challengeId }: { challengeId: Id }, { id }: EventMeta): Promise<void> {
    return this.queue.enqueue(indexDocuments, {
      id: `index-challenges-${id}`,
      payload: { index: 'challenges', ids: [challengeId] },
    });
  }
}
