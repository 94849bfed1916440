import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '@jiebang/platform/database';

/** What of the demo programme is loaded already, so that a start that was cut short goes on where it stopped. */
export class DemoSteps1764000011000 implements MigrationInterface {
  name = 'DemoSteps1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_step (
        name text CONSTRAINT pk_demo_step PRIMARY KEY,
        outcome jsonb NOT NULL,
        done_at timestamptz NOT NULL DEFAULT now()
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_step;');
  }
}

export const demoPersistence: ContextPersistence = {
  name: 'demo',
  entities: [],
  migrations: [DemoSteps1764000011000],
};
