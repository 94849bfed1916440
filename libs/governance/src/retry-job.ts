import { Injectable } from '@nestjs/common';
import { commonErrors, personOf, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { JobQueue, type QueueName } from '@jiebang/platform/queue';

/** Has a failed job tried again. */
@Injectable()
export class RetryJob {
  constructor(
    private readonly queue: JobQueue,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** After the commit, as everything that leaves the transaction. Throws NOT_FOUND unless the queue keeps it as failed. */
  async run(viewer: Viewer, queue: QueueName, id: string): Promise<void> {
    if ((await this.queue.stateOf(queue, id)) !== 'failed')
      throw commonErrors.NOT_FOUND({ what: 'failed job' });
    await this.audit.record(viewer, {
      action: 'job.retry',
      // Jobs have names and no ids of ours, so the entry stands with the person.
      subjectType: 'person',
      subjectId: personOf(viewer),
      details: { queue, job: id },
    });
    this.database.afterCommit(async () => {
      await this.queue.retry(queue, id);
    });
  }
}
