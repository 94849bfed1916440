import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES_NOW = [
  'draft',
  'queued',
  'running',
  'preview',
  'published',
  'superseded',
  'failed',
  'cancelled',
  'expired',
];

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * Runs of several kinds (a decision, a what-if, a re-match) with their figures, and stages that are done in shards: what a
 * shard keeps is found by run, start, kind and shard.
 */
export class MatchRunKinds1764000006001 implements MigrationInterface {
  name = 'MatchRunKinds1764000006001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_run
        ADD COLUMN kind text NOT NULL DEFAULT 'decision',
        ADD COLUMN base_run_id uuid,
        ADD COLUMN changes jsonb,
        ADD COLUMN figures jsonb,
        ADD CONSTRAINT ck_match_run__kind CHECK (kind IN ('decision', 'what-if', 're-match')),
        ADD CONSTRAINT ck_match_run__base CHECK (kind = 'decision' OR base_run_id IS NOT NULL),
        ADD CONSTRAINT fk_match_run__base_run_id FOREIGN KEY (base_run_id) REFERENCES match_run (id),
        DROP CONSTRAINT ck_match_run__state,
        DROP CONSTRAINT ck_match_run__outcome;
      ALTER TABLE match_run
        ADD CONSTRAINT ck_match_run__state CHECK (state IN (${list(STATES_NOW)})),
        ADD CONSTRAINT ck_match_run__outcome
          CHECK (state NOT IN ('preview', 'published', 'superseded', 'expired') OR objective IS NOT NULL);
      -- Two runs of one programme that decide are never on at once, nor two that only ask; one of each may be.
      DROP INDEX uq_match_run__on;
      CREATE UNIQUE INDEX uq_match_run__on ON match_run (programme_id, (kind = 'what-if'))
        WHERE state IN ('queued', 'running');
      -- What-ifs that are to be swept, oldest first.
      CREATE INDEX ix_match_run__what_if ON match_run (finished_at) WHERE kind = 'what-if' AND state = 'preview';

      ALTER TABLE match_artifact
        ADD COLUMN shard integer NOT NULL DEFAULT 0,
        ADD COLUMN duration_ms integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT pk_match_artifact,
        ADD CONSTRAINT pk_match_artifact PRIMARY KEY (run_id, attempt, kind, shard);
      -- It is compressed already.
      ALTER TABLE match_artifact ALTER COLUMN content SET STORAGE EXTERNAL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM match_artifact;
      ALTER TABLE match_artifact ALTER COLUMN content SET STORAGE EXTENDED;
      ALTER TABLE match_artifact
        DROP CONSTRAINT pk_match_artifact,
        DROP COLUMN shard,
        DROP COLUMN duration_ms,
        ADD CONSTRAINT pk_match_artifact PRIMARY KEY (run_id, attempt, kind);
      DELETE FROM match_run WHERE kind = 'what-if' OR (kind <> 'decision' AND state NOT IN ('published', 'superseded'));
      DROP INDEX ix_match_run__what_if;
      DROP INDEX uq_match_run__on;
      CREATE UNIQUE INDEX uq_match_run__on ON match_run (programme_id) WHERE state IN ('queued', 'running');
      ALTER TABLE match_run
        DROP CONSTRAINT ck_match_run__state,
        DROP CONSTRAINT ck_match_run__outcome,
        DROP CONSTRAINT fk_match_run__base_run_id,
        DROP CONSTRAINT ck_match_run__base,
        DROP CONSTRAINT ck_match_run__kind,
        DROP COLUMN figures,
        DROP COLUMN changes,
        DROP COLUMN base_run_id,
        DROP COLUMN kind;
      ALTER TABLE match_run
        ADD CONSTRAINT ck_match_run__state CHECK (state IN (${list(STATES_NOW.filter((state) => state !== 'expired'))})),
        ADD CONSTRAINT ck_match_run__outcome
          CHECK (state NOT IN ('preview', 'published', 'superseded') OR objective IS NOT NULL);`);
  }
}
