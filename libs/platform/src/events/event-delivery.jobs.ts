import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '../database/index.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/index.js';
import { EventHandlers } from './event-handlers.js';

/** One handler's share of one event. */
export const deliverEvent = defineJob<{ eventId: Id; handler: string }>({
  name: 'deliver-event',
  queue: 'events',
  attempts: 12,
  backoffMs: 500,
});

interface EventRow {
  id: Id;
  name: string;
  payload: object;
  personId: Id | null;
  at: Date;
}

/** Runs a handler once for an event: the note of the delivery and the handler's changes commit together. */
@Injectable()
@HandlesJob(deliverEvent)
export class DeliverEvent implements JobHandler<typeof deliverEvent> {
  constructor(
    private readonly database: Database,
    private readonly handlers: EventHandlers,
  ) {}

  async run({ eventId, handler }: { eventId: Id; handler: string }): Promise<void> {
    await this.database.transaction(async () => {
      const first = await this.database.execute(
        'INSERT INTO event_delivery (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [eventId, handler],
      );
      if (first === 0) return;
      const event = await this.database.row<EventRow>(
        'SELECT id, name, payload, person_id AS "personId", created_at AS at FROM outbox_event WHERE id = $1',
        [eventId],
      );
      if (!event) return;
      await this.handlers.byName(handler).handle(event.payload, event);
    });
  }
}
