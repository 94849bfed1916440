import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told. */
export class NotificationTables1764000012000 implements MigrationInterface {
  name = 'NotificationTables1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        params jsonb NOT NULL,
        path text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        CONSTRAINT pk_notification PRIMARY KEY (id),
        CONSTRAINT fk_notification__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      -- Nobody is told of one event twice, however often it is delivered.
      CREATE UNIQUE INDEX uq_notification__event ON notification (person_id, event_id);
      -- The list of a person, newest first: walked backwards, stops after a page.
      CREATE INDEX ix_notification__person_id__id ON notification (person_id, id);
      -- The figure at the bell, and the list of what is unread.
      CREATE INDEX ix_notification__unread ON notification (person_id, id) WHERE read_at IS NULL;
      -- The clock forgets the oldest.
      CREATE INDEX ix_notification__created_at ON notification (created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification;');
  }
}
