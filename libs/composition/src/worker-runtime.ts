import type { INestApplicationContext } from '@nestjs/common';
import { OutboxDispatcher } from '@jiebang/platform/events';
import { QueueWorkers } from '@jiebang/platform/queue';
import { JOBS } from './jobs.js';

/** Makes a process a worker: it runs jobs and empties the outbox. */
export async function startWorking(app: INestApplicationContext): Promise<void> {
  await app.get(QueueWorkers).start(JOBS);
  await app.get(OutboxDispatcher).start();
}
