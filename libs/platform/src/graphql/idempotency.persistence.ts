import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '../database/index.js';

/** Results of submissions that came with a key, so that a repeated one is answered and not done again. */
export class IdempotencyTable1764000000030 implements MigrationInterface {
  name = 'IdempotencyTable1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        account_id uuid NOT NULL,
        key text NOT NULL,
        digest text NOT NULL,
        result bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_key PRIMARY KEY (account_id, key)
      );
      CREATE INDEX ix_idempotency_key__created_at ON idempotency_key (created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key;');
  }
}

export const idempotencyPersistence: ContextPersistence = {
  name: 'idempotency',
  entities: [],
  migrations: [IdempotencyTable1764000000030],
};
