import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person who was found to be another points at that one, and is kept for whoever still knows the old id or number. */
export class IdentityMergedPeople1764000046200 implements MigrationInterface {
  name = 'IdentityMergedPeople1764000046200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN merged_into_id uuid;
      ALTER TABLE person ADD CONSTRAINT fk_person__merged_into_id FOREIGN KEY (merged_into_id) REFERENCES person (id);
      ALTER TABLE person ADD CONSTRAINT ck_person__merged_into_id CHECK (merged_into_id <> id);
      -- Who was merged into somebody: a handful of entries.
      CREATE INDEX ix_person__merged_into_id ON person (merged_into_id) WHERE merged_into_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN merged_into_id;');
  }
}
