import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The office puts the challenges of a list into an order, which their numbers follow. Those of before keep the order in
 * which they were added: their place is 0, and ties go by id. Bulk copies may leave it out. And what a programme's
 * overview counts of needs.
 */
export class ListOrder1764000004030 implements MigrationInterface {
  name = 'ListOrder1764000004030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE challenge ADD COLUMN place integer NOT NULL DEFAULT 0;
      -- A list's challenges page by page, in the office's order: forward index scan, no sort.
      CREATE INDEX ix_challenge__list_id__place__id ON challenge (list_id, place, id);
      -- Counts of a programme's needs by state: index only.
      CREATE INDEX ix_need__programme_id__state ON need (programme_id, state);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_need__programme_id__state;
      DROP INDEX ix_challenge__list_id__place__id;
      ALTER TABLE challenge DROP COLUMN place;`);
  }
}
