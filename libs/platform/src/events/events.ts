import { Injectable } from '@nestjs/common';
import { Clock, newId, type Id } from '@jiebang/kernel';
import { Database } from '../database/index.js';
import { Signals } from '../signals/index.js';
import type { EventDefinition } from './event-definition.js';

/** The signal that tells dispatchers to look at the outbox. */
export const OUTBOX_SIGNAL = 'outbox';

/** Publishes events through the outbox table, in the transaction of the change that they tell of. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** Notes the event. Throws outside of a transaction: an event without its change, or the reverse, must not be. */
  async publish<Payload extends object>(
    event: EventDefinition<Payload>,
    payload: Payload,
    personId: Id | null = null,
  ): Promise<void> {
    await this.publishMany(event, [payload], personId);
  }

  /** Notes one event for each payload, in one statement. */
  async publishMany<Payload extends object>(
    event: EventDefinition<Payload>,
    payloads: readonly Payload[],
    personId: Id | null = null,
  ): Promise<void> {
    if (!this.database.inTransaction)
      throw new Error(`event ${event.name} published outside of a transaction`);
    if (payloads.length === 0) return;
    await this.database.rows(
      `INSERT INTO outbox_event (id, name, payload, person_id, created_at)
       SELECT u.id, $2, u.payload, $4, $5 FROM unnest($1::uuid[], $3::jsonb[]) AS u(id, payload)`,
      [
        payloads.map(() => newId()),
        event.name,
        payloads.map((payload) => JSON.stringify(payload)),
        personId,
        this.clock.now(),
      ],
    );
    await this.signals.send(OUTBOX_SIGNAL);
  }
}
