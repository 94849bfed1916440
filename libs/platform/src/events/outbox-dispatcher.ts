import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/index.js';
import { failureFields, Log } from '../logging/index.js';
import { JobQueue } from '../queue/index.js';
import { Signals } from '../signals/index.js';
import { deliverEvent } from './event-delivery.jobs.js';
import { EventHandlers } from './event-handlers.js';
import { OUTBOX_SIGNAL } from './events.js';

const BATCH = 500;
/** A lost signal delays an event by at most this long. */
const POLL_MS = 1_000;

/**
 * Moves committed events from the outbox to the queue: one job for each handler, with an id made of the event and the
 * handler. A crash between the two writes enqueues the same ids again, which the queue ignores while it keeps them, and
 * which the delivery's own note refuses for ever.
 */
@Injectable()
export class OutboxDispatcher implements BeforeApplicationShutdown {
  private stopped = false;
  private running: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  private unlisten: (() => void) | null = null;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly handlers: EventHandlers,
    private readonly signals: Signals,
    private readonly log: Log,
  ) {}

  /** Starts to dispatch: on each signal, and by the clock. */
  async start(): Promise<void> {
    this.unlisten = await this.signals.listen(OUTBOX_SIGNAL, () => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Dispatches everything that is committed now. Returns how many events left the outbox. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const moved = await this.dispatchBatch();
      total += moved;
      if (moved < BATCH) return total;
    }
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .then(() => undefined)
      .catch((failure: unknown) =>
        this.log.problem('outbox dispatch will be tried again', failureFields(failure)),
      )
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private dispatchBatch(): Promise<number> {
    return this.database.transaction(async () => {
      const events = await this.database.prepared<{ id: string; name: string }>(
        `SELECT id, name FROM outbox_event WHERE dispatched_at IS NULL
         ORDER BY created_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (events.length === 0) return 0;
      const deliveries = events.flatMap(({ id, name }) =>
        this.handlers.handlersOf(name).map((handler) => ({
          id: `${id}.${handler}`,
          payload: { eventId: id, handler },
        })),
      );
      await this.queue.enqueueMany(deliverEvent, deliveries);
      await this.database.execute('UPDATE outbox_event SET dispatched_at = now() WHERE id = ANY($1)', [
        events.map(({ id }) => id),
      ]);
      return events.length;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    this.unlisten?.();
    await this.running;
  }
}
