import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '../../database/index.js';

/**
 * The pointers to the generations of the embedded search engine. Their tables are made at run time, in a schema of their
 * own: a rebuild fills new ones beside the old. No extension is needed: `CREATE EXTENSION` is refused to plain roles on
 * some managed servers, so typo distances are computed in our code over a table of words.
 */
export class SearchTables1764000000100 implements MigrationInterface {
  name = 'SearchTables1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA search;
      CREATE SEQUENCE search.generation_number AS int;
      CREATE TABLE search.live_generation (
        index_name text CONSTRAINT pk_live_generation PRIMARY KEY,
        number int NOT NULL,
        settings jsonb NOT NULL,
        settings_hash text NOT NULL,
        layout_hash text NOT NULL,
        live_since timestamptz NOT NULL DEFAULT now()
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA search CASCADE');
  }
}

/**
 * Beside its documents an index has a base (its postings, filters and numbers, see segments/) and the changes since. `base`
 * is 0 for an index of before: it is made anew from its own documents.
 */
export class SearchBases1764000020100 implements MigrationInterface {
  name = 'SearchBases1764000020100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE search.change_number AS bigint;
      ALTER TABLE search.live_generation
        ADD COLUMN base int NOT NULL DEFAULT 0,
        ADD COLUMN base_documents int NOT NULL DEFAULT 0,
        ADD COLUMN changed bigint NOT NULL DEFAULT 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE search.live_generation DROP COLUMN base, DROP COLUMN base_documents, DROP COLUMN changed;
      DROP SEQUENCE search.change_number CASCADE;`);
  }
}

/** What the embedded engine keeps in the database. */
export const searchPersistence: ContextPersistence = {
  name: 'search',
  entities: [],
  migrations: [SearchTables1764000000100, SearchBases1764000020100],
};
