import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Outcomes, the people whom they name, what graders and clinicians said of them.
 *
 * UUIDv7 sorts by time of creation: (owner_person_id, id) serves one's own, (state, id) the office's queues and the public
 * list, (person_id) on members and graders what one is named in and asked for; the partial ones the pages of a challenge and
 * a team.
 */
export class OutcomeTables1764000017010 implements MigrationInterface {
  name = 'OutcomeTables1764000017010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outcome (
        id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL,
        owner_person_id uuid NOT NULL,
        programme_id uuid,
        problem_owner_person_id uuid,
        state text NOT NULL,
        type text,
        standard_level text,
        title_zh text,
        title_en text,
        summary_zh text,
        summary_en text,
        year integer,
        trl integer,
        keywords text[] NOT NULL DEFAULT '{}',
        discipline_codes text[] NOT NULL DEFAULT '{}',
        department_codes text[] NOT NULL DEFAULT '{}',
        challenge_id uuid,
        need_id uuid,
        team_id uuid,
        organisation_ids uuid[] NOT NULL DEFAULT '{}',
        evidence jsonb NOT NULL DEFAULT '[]',
        visibility text,
        confidential_details text,
        question text,
        reason text,
        submitted_at timestamptz,
        published_at timestamptz,
        last_action_at timestamptz NOT NULL,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_outcome PRIMARY KEY (id),
        CONSTRAINT fk_outcome__owner_person_id FOREIGN KEY (owner_person_id) REFERENCES person (id),
        CONSTRAINT fk_outcome__problem_owner_person_id FOREIGN KEY (problem_owner_person_id) REFERENCES person (id),
        CONSTRAINT fk_outcome__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_outcome__challenge_id FOREIGN KEY (challenge_id) REFERENCES challenge (id),
        CONSTRAINT fk_outcome__need_id FOREIGN KEY (need_id) REFERENCES need (id),
        CONSTRAINT fk_outcome__team_id FOREIGN KEY (team_id) REFERENCES team (id),
        CONSTRAINT ck_outcome__state CHECK (state IN ('draft', 'submitted', 'info_requested', 'verified', 'graded',
          'published', 'disputed', 'retracted', 'withdrawn')),
        CONSTRAINT ck_outcome__type CHECK (type IN ('clinical_pathway', 'prototype', 'technical_standard',
          'patent_transferred', 'textbook', 'software', 'first_technique', 'policy_adopted')),
        CONSTRAINT ck_outcome__standard_level CHECK (standard_level IN ('national', 'industry', 'local', 'group',
          'international')),
        CONSTRAINT ck_outcome__visibility CHECK (visibility IN ('public', 'internal', 'confidential')),
        CONSTRAINT ck_outcome__trl CHECK (trl BETWEEN 1 AND 9),
        CONSTRAINT ck_outcome__submitted CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL),
        CONSTRAINT ck_outcome__complete CHECK (state IN ('draft', 'info_requested', 'withdrawn') OR (type IS NOT NULL
          AND title_zh IS NOT NULL AND title_en IS NOT NULL AND summary_zh IS NOT NULL AND summary_en IS NOT NULL
          AND year IS NOT NULL AND visibility IS NOT NULL)),
        CONSTRAINT ck_outcome__question CHECK ((state = 'info_requested') = (question IS NOT NULL)),
        CONSTRAINT ck_outcome__published CHECK ((state IN ('published', 'disputed')) <= (published_at IS NOT NULL)),
        CONSTRAINT ck_outcome__reason CHECK ((state IN ('disputed', 'retracted')) = (reason IS NOT NULL))
      );
      CREATE INDEX ix_outcome__owner_person_id__id ON outcome (owner_person_id, id);
      CREATE INDEX ix_outcome__state__id ON outcome (state, id);
      CREATE INDEX ix_outcome__challenge_id ON outcome (challenge_id) WHERE challenge_id IS NOT NULL;
      CREATE INDEX ix_outcome__need_id ON outcome (need_id) WHERE need_id IS NOT NULL;
      CREATE INDEX ix_outcome__team_id ON outcome (team_id) WHERE team_id IS NOT NULL;
      CREATE INDEX ix_outcome__problem_owner_person_id ON outcome (problem_owner_person_id)
        WHERE problem_owner_person_id IS NOT NULL;

      CREATE TABLE outcome_member (
        outcome_id uuid NOT NULL,
        person_id uuid NOT NULL,
        place integer NOT NULL,
        part text NOT NULL,
        answer text,
        answered_at timestamptz,
        CONSTRAINT pk_outcome_member PRIMARY KEY (outcome_id, person_id),
        CONSTRAINT fk_outcome_member__outcome_id FOREIGN KEY (outcome_id) REFERENCES outcome (id),
        CONSTRAINT fk_outcome_member__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_outcome_member__part CHECK (part IN ('lead', 'member', 'clinical', 'mentor', 'partner')),
        CONSTRAINT ck_outcome_member__answer CHECK (answer IN ('agreed', 'declined')),
        CONSTRAINT ck_outcome_member__answered CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX ix_outcome_member__person_id ON outcome_member (person_id);

      CREATE TABLE outcome_grading (
        id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        side text NOT NULL,
        person_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        grade text,
        comment text,
        graded_at timestamptz,
        declined_at timestamptz,
        decline_reason text,
        CONSTRAINT pk_outcome_grading PRIMARY KEY (id),
        CONSTRAINT fk_outcome_grading__outcome_id FOREIGN KEY (outcome_id) REFERENCES outcome (id),
        CONSTRAINT fk_outcome_grading__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_outcome_grading__side CHECK (side IN ('peer', 'user')),
        CONSTRAINT ck_outcome_grading__grade CHECK (grade IN ('outstanding', 'good', 'fair', 'insufficient')),
        CONSTRAINT ck_outcome_grading__given CHECK ((grade IS NULL) = (graded_at IS NULL)
          AND (grade IS NULL) = (comment IS NULL)),
        CONSTRAINT ck_outcome_grading__declined CHECK ((declined_at IS NULL) = (decline_reason IS NULL)
          AND (declined_at IS NULL OR grade IS NULL))
      );
      CREATE INDEX ix_outcome_grading__person_id ON outcome_grading (person_id);
      CREATE UNIQUE INDEX uq_outcome_grading__side ON outcome_grading (outcome_id, side) WHERE declined_at IS NULL;
      CREATE UNIQUE INDEX uq_outcome_grading__person ON outcome_grading (outcome_id, person_id)
        WHERE declined_at IS NULL;

      CREATE TABLE outcome_use (
        id uuid NOT NULL,
        outcome_id uuid NOT NULL,
        person_id uuid NOT NULL,
        level text NOT NULL,
        note text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_outcome_use PRIMARY KEY (id),
        CONSTRAINT fk_outcome_use__outcome_id FOREIGN KEY (outcome_id) REFERENCES outcome (id),
        CONSTRAINT fk_outcome_use__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_outcome_use__level CHECK (level IN ('routine', 'trial', 'none'))
      );
      CREATE INDEX ix_outcome_use__outcome_id ON outcome_use (outcome_id);
      CREATE INDEX ix_outcome_use__person_id ON outcome_use (person_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE outcome_use; DROP TABLE outcome_grading; DROP TABLE outcome_member; DROP TABLE outcome;',
    );
  }
}
