import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { AlertRepository } from '../alert.repository.js';
import { digestDay } from '../domain/digest-day.js';
import { SavedSearchRepository } from '../saved-search.repository.js';

const DAY_MS = 86_400_000;
/** A search that was removed can be put back for so long. */
const REMOVED_DAYS = 30;
const DIGEST_DAYS = 180;

/** Forgets what was removed, and old digests. */
export const forgetAlerts = defineJob<object>({
  name: 'forget-alerts',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 6 * 3_600_000,
});

@Injectable()
@HandlesJob(forgetAlerts)
export class ForgetAlerts implements JobHandler<typeof forgetAlerts> {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.searches.forgetRemoved(this.before(REMOVED_DAYS));
    await this.alerts.forgetDigests(digestDay(this.before(DIGEST_DAYS)));
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
