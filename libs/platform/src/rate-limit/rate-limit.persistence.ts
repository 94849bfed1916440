import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '../database/index.js';

/** Counts of attempts. Unlogged: nobody needs them after a crash of the server, and writing them costs no log. */
export class RateLimitTable1764000000040 implements MigrationInterface {
  name = 'RateLimitTable1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_window (
        bucket text CONSTRAINT pk_rate_window PRIMARY KEY,
        closes_at timestamptz NOT NULL,
        taken integer NOT NULL
      );
      CREATE INDEX ix_rate_window__closes_at ON rate_window (closes_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_window;');
  }
}

export const rateLimitPersistence: ContextPersistence = {
  name: 'rate-limit',
  entities: [],
  migrations: [RateLimitTable1764000000040],
};
