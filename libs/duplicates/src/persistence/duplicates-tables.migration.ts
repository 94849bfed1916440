import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PAIR_STATES } from '../domain/duplicate-pair.js';

/** Keys and pairs of records that may be one person, scans, and merges with every row that they changed. */
export class DuplicatesTables1764000046300 implements MigrationInterface {
  name = 'DuplicatesTables1764000046300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duplicate_key (
        person_id uuid NOT NULL,
        kind text NOT NULL,
        value text NOT NULL,
        -- Leads with the key: a block is one range of the index, and so is its size.
        CONSTRAINT pk_duplicate_key PRIMARY KEY (kind, value, person_id),
        CONSTRAINT fk_duplicate_key__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX ix_duplicate_key__person_id ON duplicate_key (person_id);

      CREATE TABLE duplicate_pair (
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        left_person_id uuid NOT NULL,
        right_person_id uuid NOT NULL,
        score integer NOT NULL,
        reasons jsonb NOT NULL,
        state text NOT NULL DEFAULT 'open',
        found_at timestamptz(3) NOT NULL,
        seen_at timestamptz(3) NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3),
        note text,
        CONSTRAINT pk_duplicate_pair PRIMARY KEY (id),
        CONSTRAINT fk_duplicate_pair__left_person_id FOREIGN KEY (left_person_id) REFERENCES person (id),
        CONSTRAINT fk_duplicate_pair__right_person_id FOREIGN KEY (right_person_id) REFERENCES person (id),
        CONSTRAINT ck_duplicate_pair__order CHECK (left_person_id < right_person_id),
        CONSTRAINT ck_duplicate_pair__score CHECK (score BETWEEN 0 AND 100),
        CONSTRAINT ck_duplicate_pair__state CHECK (state IN (${PAIR_STATES.map((state) => `'${state}'`).join(', ')})),
        CONSTRAINT ck_duplicate_pair__decided CHECK (state = 'open' OR decided_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_duplicate_pair__people ON duplicate_pair (left_person_id, right_person_id);
      CREATE INDEX ix_duplicate_pair__right_person_id ON duplicate_pair (right_person_id);
      -- The desk's two orders, within a state; walks that stop after a page.
      CREATE INDEX ix_duplicate_pair__state__score__id ON duplicate_pair (state, score, id);
      CREATE INDEX ix_duplicate_pair__state__found_at__id ON duplicate_pair (state, found_at, id);

      CREATE TABLE duplicate_scan (
        id uuid NOT NULL,
        state text NOT NULL DEFAULT 'queued',
        asked_by uuid,
        asked_at timestamptz(3) NOT NULL,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        progress double precision NOT NULL DEFAULT 0,
        people_count integer NOT NULL DEFAULT 0,
        pair_count integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_duplicate_scan PRIMARY KEY (id),
        CONSTRAINT ck_duplicate_scan__state CHECK (state IN ('queued', 'running', 'done', 'failed')),
        CONSTRAINT ck_duplicate_scan__finished CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL))
      );
      -- One scan at a time, however often it is asked for.
      CREATE UNIQUE INDEX uq_duplicate_scan__on ON duplicate_scan ((true)) WHERE state IN ('queued', 'running');

      CREATE TABLE person_merge (
        id uuid NOT NULL,
        kept_person_id uuid NOT NULL,
        merged_person_id uuid NOT NULL,
        choices jsonb NOT NULL,
        row_count integer NOT NULL,
        merged_by uuid,
        merged_at timestamptz(3) NOT NULL,
        undone_by uuid,
        undone_at timestamptz(3),
        CONSTRAINT pk_person_merge PRIMARY KEY (id),
        CONSTRAINT fk_person_merge__kept_person_id FOREIGN KEY (kept_person_id) REFERENCES person (id),
        CONSTRAINT fk_person_merge__merged_person_id FOREIGN KEY (merged_person_id) REFERENCES person (id),
        CONSTRAINT ck_person_merge__people CHECK (kept_person_id <> merged_person_id)
      );
      CREATE UNIQUE INDEX uq_person_merge__live ON person_merge (merged_person_id) WHERE undone_at IS NULL;
      CREATE INDEX ix_person_merge__kept_person_id ON person_merge (kept_person_id);

      CREATE TABLE person_merge_change (
        merge_id uuid NOT NULL,
        position integer NOT NULL,
        table_name text NOT NULL,
        kind text NOT NULL,
        key jsonb NOT NULL,
        before jsonb,
        after jsonb,
        CONSTRAINT pk_person_merge_change PRIMARY KEY (merge_id, position),
        CONSTRAINT fk_person_merge_change__merge_id FOREIGN KEY (merge_id) REFERENCES person_merge (id),
        CONSTRAINT ck_person_merge_change__kind CHECK ((kind = 'update' AND before IS NOT NULL AND after IS NOT NULL)
          OR (kind = 'delete' AND before IS NOT NULL AND after IS NULL)
          OR (kind = 'insert' AND before IS NULL AND after IS NOT NULL))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE person_merge_change; DROP TABLE person_merge; DROP TABLE duplicate_scan;
      DROP TABLE duplicate_pair; DROP TABLE duplicate_key;`);
  }
}
