import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '../database/index.js';

/** The outbox and the note of what each handler has had. */
export class OutboxTables1764000000010 implements MigrationInterface {
  name = 'OutboxTables1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_event (
        id uuid CONSTRAINT pk_outbox_event PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        person_id uuid,
        created_at timestamptz NOT NULL,
        dispatched_at timestamptz
      );
      CREATE INDEX ix_outbox_event__waiting ON outbox_event (created_at, id) WHERE dispatched_at IS NULL;
      CREATE TABLE event_delivery (
        event_id uuid NOT NULL CONSTRAINT fk_event_delivery__event_id REFERENCES outbox_event (id),
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_event_delivery PRIMARY KEY (event_id, handler)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_delivery; DROP TABLE outbox_event;');
  }
}

export const eventsPersistence: ContextPersistence = {
  name: 'events',
  entities: [],
  migrations: [OutboxTables1764000000010],
};
