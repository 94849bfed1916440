import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { NoticeRepository } from '../notice.repository.js';

const DAY_MS = 86_400_000;
/** What was read is kept for a season. */
const READ_DAYS = 90;
/** What nobody has read in a year, nobody will. */
const ALL_DAYS = 365;
const BATCH = 5_000;

/** Forgets old notices. */
export const pruneNotices = defineJob<object>({
  name: 'prune-notices',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 6 * 3_600_000,
});

/** Deletes old notices in short statements. */
@Injectable()
@HandlesJob(pruneNotices)
export class PruneNotices implements JobHandler<typeof pruneNotices> {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.notices.prune(this.before(READ_DAYS), this.before(ALL_DAYS), BATCH)) === BATCH);
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
