import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { Database } from '../database/index.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/index.js';

const DAY_MS = 86_400_000;

/** Delivered events are kept for a season: long enough to look into what happened, and for any retry to be over. */
const EVENT_DAYS = 90;
/** A client that repeats a submission does so within minutes; a week covers a laptop that slept. */
const IDEMPOTENCY_DAYS = 7;
const BATCH = 5_000;

/** Removes bookkeeping that nobody will ask for again. */
export const pruneEvents = defineJob<object>({
  name: 'prune-events',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 6 * 3_600_000,
});

/** Deletes old delivered events, their delivery notes, and old idempotency keys, in short statements. */
@Injectable()
@HandlesJob(pruneEvents)
export class PruneEvents implements JobHandler<typeof pruneEvents> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.pruneBatch(this.before(EVENT_DAYS))) === BATCH);
    await this.database.execute('DELETE FROM idempotency_key WHERE created_at < $1', [
      this.before(IDEMPOTENCY_DAYS),
    ]);
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }

  /** Events that were never dispatched stay, however old. */
  private pruneBatch(before: Date): Promise<number> {
    return this.database.transaction(async () => {
      const old = await this.database.rows<{ id: string }>(
        `SELECT id FROM outbox_event WHERE created_at < $1 AND dispatched_at IS NOT NULL
         ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [before],
      );
      const ids = old.map(({ id }) => id);
      await this.database.execute('DELETE FROM event_delivery WHERE event_id = ANY($1::uuid[])', [ids]);
      await this.database.execute('DELETE FROM outbox_event WHERE id = ANY($1::uuid[])', [ids]);
      return ids.length;
    });
  }
}
