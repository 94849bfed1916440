import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/**
 * Lists and their challenges.
 *
 * The public list of challenges is read far more often than anything else, in four orders and over keyset pages. Each
 * order has an index that holds the sort key and the id, over published rows only; EXPLAIN of a page deep in 10,000 rows
 * is one index scan that begins at the cursor and stops after the page, so that page 1,000 costs what page 1 does:
 *   PUBLISHED  ix_challenge__published, read backwards;   DEADLINE  ix_challenge__deadline;
 *   BUDGET     ix_challenge__budget, read backwards: coalesce(budget_fen, -1) puts what has no budget last;
 *   NUMBER     uq_challenge__number (numbers are unique, their text order is their order).
 * A list, an area or a programme narrow enough to be dear to filter along those orders has an index that leads with it;
 * discipline and department codes are arrays, and have GIN indexes for "any of these codes".
 */
export class ListTables1764000004020 implements MigrationInterface {
  name = 'ListTables1764000004020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE challenge_list (${VERSIONED},
        programme_id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        intro_zh text,
        intro_en text,
        opens_at timestamptz(3) NOT NULL,
        closes_at timestamptz(3) NOT NULL,
        state text NOT NULL,
        ethics_checked_at timestamptz,
        ip_checked_at timestamptz,
        checked_by uuid,
        approved_at timestamptz,
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_challenge_list PRIMARY KEY (id),
        CONSTRAINT fk_challenge_list__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT ck_challenge_list__state CHECK (state IN
          ('draft', 'approved', 'forecast', 'open', 'closed', 'evaluating', 'public_notice')),
        CONSTRAINT ck_challenge_list__kind CHECK (kind IN ('open_bid', 'parallel_award', 'student_challenge')),
        CONSTRAINT ck_challenge_list__code CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
        CONSTRAINT ck_challenge_list__window CHECK (opens_at < closes_at),
        CONSTRAINT ck_challenge_list__approved CHECK ((state <> 'draft') = (approved_at IS NOT NULL
          AND ethics_checked_at IS NOT NULL AND ip_checked_at IS NOT NULL)),
        CONSTRAINT ck_challenge_list__opened CHECK ((state IN ('draft', 'approved', 'forecast')) = (opened_at IS NULL)),
        CONSTRAINT ck_challenge_list__closed
          CHECK ((state IN ('draft', 'approved', 'forecast', 'open')) = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX uq_challenge_list__code ON challenge_list (code);
      CREATE INDEX ix_challenge_list__programme_id ON challenge_list (programme_id);
      CREATE INDEX ix_challenge_list__due ON challenge_list (closes_at) WHERE state = 'open';

      CREATE TABLE challenge (${VERSIONED},
        list_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        kind text NOT NULL,
        need_id uuid,
        source text NOT NULL,
        state text NOT NULL,
        owner_person_id uuid NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        summary_zh text,
        summary_en text,
        area text,
        area_zh text,
        area_en text,
        keywords text[] NOT NULL DEFAULT '{}',
        discipline_codes text[] NOT NULL DEFAULT '{}',
        department_codes text[] NOT NULL DEFAULT '{}',
        targets jsonb NOT NULL DEFAULT '[]',
        budget_fen bigint,
        duration_months integer,
        provenance jsonb,
        number text,
        published_at timestamptz(3),
        deadline_at timestamptz(3),
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_challenge PRIMARY KEY (id),
        CONSTRAINT fk_challenge__list_id FOREIGN KEY (list_id) REFERENCES challenge_list (id),
        CONSTRAINT fk_challenge__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_challenge__need_id FOREIGN KEY (need_id) REFERENCES need (id),
        CONSTRAINT fk_challenge__owner_person_id FOREIGN KEY (owner_person_id) REFERENCES person (id),
        CONSTRAINT ck_challenge__state CHECK (state IN ('draft', 'approved', 'forecast', 'open', 'closed', 'evaluating',
          'public_notice', 'awarded', 'unawarded', 'contracted', 'executing', 'delivered', 'accepted')),
        CONSTRAINT ck_challenge__kind CHECK (kind IN ('open_bid', 'parallel_award', 'student_challenge')),
        CONSTRAINT ck_challenge__source CHECK (source IN ('clinical_need', 'joint_lab', 'frontier_topic')),
        CONSTRAINT ck_challenge__need CHECK (need_id IS NULL OR source = 'clinical_need'),
        CONSTRAINT ck_challenge__published CHECK (CASE WHEN state IN ('draft', 'approved', 'forecast')
          THEN number IS NULL AND published_at IS NULL AND deadline_at IS NULL
          ELSE number IS NOT NULL AND published_at IS NOT NULL AND deadline_at IS NOT NULL END),
        CONSTRAINT ck_challenge__budget_fen CHECK (budget_fen >= 0),
        CONSTRAINT ck_challenge__duration_months CHECK (duration_months BETWEEN 1 AND 600)
      );
      CREATE UNIQUE INDEX uq_challenge__number ON challenge (number);
      CREATE UNIQUE INDEX uq_challenge__live_need ON challenge (need_id) WHERE state <> 'unawarded';
      CREATE INDEX ix_challenge__list_id__id ON challenge (list_id, id);
      CREATE INDEX ix_challenge__owner_person_id ON challenge (owner_person_id);
      CREATE INDEX ix_challenge__published ON challenge (published_at, id) WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__deadline ON challenge (deadline_at, id) WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__budget ON challenge (coalesce(budget_fen, -1), id) WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__list ON challenge (list_id, published_at, id) WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__area ON challenge (area, published_at, id) WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__programme ON challenge (programme_id, published_at, id)
        WHERE published_at IS NOT NULL;
      CREATE INDEX ix_challenge__discipline_codes ON challenge USING gin (discipline_codes);
      CREATE INDEX ix_challenge__department_codes ON challenge USING gin (department_codes);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE challenge; DROP TABLE challenge_list;');
  }
}
