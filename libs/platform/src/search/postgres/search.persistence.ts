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

/** What the embedded engine keeps in the database. */
export const searchPersistence: ContextPersistence = {
  name: 'search',
  entities: [],
  migrations: [SearchTables1764000000100],
};
