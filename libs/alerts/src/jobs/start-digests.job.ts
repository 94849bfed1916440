import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { defineJob, HandlesJob, JobQueue, type JobHandler } from '@jiebang/platform/queue';
import { AlertRepository } from '../alert.repository.js';
import { digestDay, mondayOf } from '../domain/digest-day.js';
import { LookFirst } from '../look-first.js';
import { digestJobId, makeDigest } from './make-digest.job.js';

/** Looks every minute for people whose digest is due: from 07:30 in Shanghai on, and later where nobody was there then. */
export const startDigests = defineJob<object>({
  name: 'start-digests',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 60_000,
});

@Injectable()
@HandlesJob(startDigests)
export class StartDigests implements JobHandler<typeof startDigests> {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly look: LookFirst,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.look.allUnseen();
    const day = digestDay(this.clock.now());
    const people = await this.alerts.dueOn(day, mondayOf(day));
    await this.queue.enqueueMany(
      makeDigest,
      people.map((personId) => ({ id: digestJobId(personId, day), payload: { personId, day } })),
    );
  }
}
