import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/**
 * Programmes, and needs with the traces of what was done to them.
 *
 * Needs are listed by owner and by state, newest first: UUIDv7 sorts by time of creation, so (owner_person_id, id) and
 * (state, id) serve both the filter and the order, read backwards. Candidates for similar needs share a keyword or a
 * department: two GIN indexes, which a bitmap joins.
 */
export class NeedTables1764000004010 implements MigrationInterface {
  name = 'NeedTables1764000004010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (${VERSIONED},
        name_zh text NOT NULL,
        name_en text NOT NULL,
        year integer NOT NULL,
        organisation_id uuid,
        team_size_min integer NOT NULL,
        team_size_max integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_programme PRIMARY KEY (id),
        CONSTRAINT fk_programme__organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT ck_programme__team_size CHECK (team_size_min >= 1 AND team_size_min <= team_size_max),
        CONSTRAINT ck_programme__days CHECK (starts_on <= ends_on)
      );
      CREATE INDEX ix_programme__year ON programme (year);

      CREATE TABLE need (${VERSIONED},
        owner_person_id uuid NOT NULL,
        programme_id uuid,
        state text NOT NULL,
        return_state text,
        title_zh text,
        title_en text,
        scene text,
        current_practice text,
        harm_and_cost text,
        targets jsonb NOT NULL DEFAULT '[]',
        keywords text[] NOT NULL DEFAULT '{}',
        disease text,
        department_codes text[] NOT NULL DEFAULT '{}',
        discipline_codes text[] NOT NULL DEFAULT '{}',
        samples_and_data text,
        ethics_needed boolean,
        ethics_note text,
        hgr_involved boolean,
        hgr_note text,
        confidentiality text,
        confidential_details text,
        budget_fen bigint,
        deadline_on date,
        merged_into_id uuid,
        decline_reason text,
        submitted_at timestamptz,
        last_action_at timestamptz NOT NULL,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_need PRIMARY KEY (id),
        CONSTRAINT fk_need__owner_person_id FOREIGN KEY (owner_person_id) REFERENCES person (id),
        CONSTRAINT fk_need__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_need__merged_into_id FOREIGN KEY (merged_into_id) REFERENCES need (id),
        CONSTRAINT ck_need__state CHECK (state IN ('draft', 'submitted', 'screened', 'info_requested', 'merged',
          'declined', 'pooled', 'listed', 'in_solution', 'solved', 'archived', 'withdrawn')),
        CONSTRAINT ck_need__return_state CHECK (return_state IN ('submitted', 'screened', 'pooled')),
        CONSTRAINT ck_need__confidentiality CHECK (confidentiality IN ('open', 'internal', 'confidential')),
        CONSTRAINT ck_need__returns CHECK ((state IN ('info_requested', 'merged')) = (return_state IS NOT NULL)),
        CONSTRAINT ck_need__merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id),
        CONSTRAINT ck_need__declined CHECK ((state = 'declined') <= (decline_reason IS NOT NULL)),
        CONSTRAINT ck_need__submitted CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL),
        CONSTRAINT ck_need__complete CHECK (state IN ('draft', 'info_requested', 'withdrawn') OR (title_zh IS NOT NULL
          AND scene IS NOT NULL AND confidentiality IS NOT NULL)),
        CONSTRAINT ck_need__budget_fen CHECK (budget_fen >= 0)
      );
      CREATE INDEX ix_need__owner_person_id__id ON need (owner_person_id, id);
      CREATE INDEX ix_need__state__id ON need (state, id);
      CREATE INDEX ix_need__merged_into_id ON need (merged_into_id);
      CREATE INDEX ix_need__keywords ON need USING gin (keywords);
      CREATE INDEX ix_need__department_codes ON need USING gin (department_codes);

      CREATE TABLE need_screening (
        id uuid NOT NULL,
        need_id uuid NOT NULL,
        side text NOT NULL,
        person_id uuid NOT NULL,
        verdict text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        voided_at timestamptz,
        CONSTRAINT pk_need_screening PRIMARY KEY (id),
        CONSTRAINT fk_need_screening__need_id FOREIGN KEY (need_id) REFERENCES need (id),
        CONSTRAINT fk_need_screening__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_need_screening__side CHECK (side IN ('medical', 'engineering')),
        CONSTRAINT ck_need_screening__verdict CHECK (verdict IN ('suitable', 'unsuitable'))
      );
      CREATE INDEX ix_need_screening__need_id ON need_screening (need_id);
      CREATE UNIQUE INDEX uq_need_screening__side ON need_screening (need_id, side) WHERE voided_at IS NULL;
      CREATE UNIQUE INDEX uq_need_screening__person ON need_screening (need_id, person_id) WHERE voided_at IS NULL;

      CREATE TABLE need_question (
        id uuid NOT NULL,
        need_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        question text NOT NULL,
        asked_at timestamptz NOT NULL,
        version_asked integer NOT NULL,
        answer text,
        answered_at timestamptz,
        CONSTRAINT pk_need_question PRIMARY KEY (id),
        CONSTRAINT fk_need_question__need_id FOREIGN KEY (need_id) REFERENCES need (id),
        CONSTRAINT fk_need_question__asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
        CONSTRAINT ck_need_question__answer CHECK ((answered_at IS NULL) = (answer IS NULL))
      );
      CREATE INDEX ix_need_question__need_id ON need_question (need_id);
      CREATE UNIQUE INDEX uq_need_question__open ON need_question (need_id) WHERE answered_at IS NULL;

      CREATE TABLE need_merge (
        id uuid NOT NULL,
        need_id uuid NOT NULL,
        into_id uuid NOT NULL,
        reason text NOT NULL,
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL,
        undone_by uuid,
        undone_at timestamptz,
        CONSTRAINT pk_need_merge PRIMARY KEY (id),
        CONSTRAINT fk_need_merge__need_id FOREIGN KEY (need_id) REFERENCES need (id),
        CONSTRAINT fk_need_merge__into_id FOREIGN KEY (into_id) REFERENCES need (id),
        CONSTRAINT ck_need_merge__undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE INDEX ix_need_merge__into_id ON need_merge (into_id);
      CREATE UNIQUE INDEX uq_need_merge__live ON need_merge (need_id) WHERE undone_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE need_merge; DROP TABLE need_question; DROP TABLE need_screening; DROP TABLE need; DROP TABLE programme;',
    );
  }
}
