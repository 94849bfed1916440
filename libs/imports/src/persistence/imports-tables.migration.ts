import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of files. */
export class ImportsTables1764000010000 implements MigrationInterface {
  name = 'ImportsTables1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_job (
        id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL,
        sheet text NOT NULL,
        state text NOT NULL DEFAULT 'uploaded',
        attempt integer NOT NULL DEFAULT 1,
        file_key text NOT NULL,
        file_name text NOT NULL,
        file_size integer NOT NULL,
        file_sha256 text NOT NULL,
        uploaded_by uuid NOT NULL,
        run_by uuid,
        progress double precision NOT NULL DEFAULT 0,
        row_count integer NOT NULL DEFAULT 0,
        create_count integer NOT NULL DEFAULT 0,
        update_count integer NOT NULL DEFAULT 0,
        skip_count integer NOT NULL DEFAULT 0,
        problem_count integer NOT NULL DEFAULT 0,
        problems jsonb NOT NULL DEFAULT '[]',
        failure jsonb,
        checked_at timestamptz,
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT pk_import_job PRIMARY KEY (id),
        CONSTRAINT fk_import_job__uploaded_by FOREIGN KEY (uploaded_by) REFERENCES person (id),
        CONSTRAINT fk_import_job__run_by FOREIGN KEY (run_by) REFERENCES account (id),
        CONSTRAINT ck_import_job__sheet CHECK (sheet IN ('people', 'needs', 'instruments')),
        CONSTRAINT ck_import_job__state CHECK (state IN
          ('uploaded', 'problems', 'ready', 'running', 'done', 'failed', 'cancelled')),
        CONSTRAINT ck_import_job__ready CHECK (state NOT IN ('ready', 'running', 'done') OR problem_count = 0),
        CONSTRAINT ck_import_job__failure CHECK ((state = 'failed') = (failure IS NOT NULL))
      );
      -- How many imports somebody has under way, at each upload: a handful of entries however many are done. The list,
      -- newest first, walks the primary key backwards and stops after a page.
      CREATE INDEX ix_import_job__open ON import_job (uploaded_by)
        WHERE state IN ('uploaded', 'problems', 'ready', 'running');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_job;');
  }
}
