import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAMPS = `
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

const VISIBILITY =
  '{"about":"public","expertise":"public","evidence":"public","availability":"signed_in","mentoring":"public"}';

/** Profiles, evidence, mentor licences and declared conflicts. */
export class PeopleTables1764000002000 implements MigrationInterface {
  name = 'PeopleTables1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE profile (
        person_id uuid NOT NULL,${STAMPS},
        revision integer NOT NULL DEFAULT 1,
        kind text NOT NULL,
        headline_zh text,
        headline_en text,
        bio_zh text,
        bio_en text,
        terms jsonb NOT NULL DEFAULT '[]',
        discipline_codes text[] NOT NULL DEFAULT '{}',
        methods text[] NOT NULL DEFAULT '{}',
        instruments text[] NOT NULL DEFAULT '{}',
        wanted_problems text[] NOT NULL DEFAULT '{}',
        languages text[] NOT NULL DEFAULT '{}',
        campus text,
        capacity integer NOT NULL DEFAULT 1,
        accepts_mentoring boolean NOT NULL DEFAULT false,
        availability jsonb NOT NULL DEFAULT '[]',
        visibility jsonb NOT NULL DEFAULT '${VISIBILITY}',
        CONSTRAINT pk_profile PRIMARY KEY (person_id),
        CONSTRAINT fk_profile__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_profile__kind CHECK (kind IN
          ('clinician', 'scientist', 'engineer', 'student', 'enterprise', 'tech_manager')),
        CONSTRAINT ck_profile__capacity CHECK (capacity BETWEEN 0 AND 10),
        CONSTRAINT ck_profile__lists CHECK (jsonb_typeof(terms) = 'array' AND jsonb_typeof(availability) = 'array'),
        CONSTRAINT ck_profile__visibility
          CHECK (visibility ?& ARRAY['about', 'expertise', 'evidence', 'availability', 'mentoring'])
      );
      -- Lists by time are walks down these indexes that stop after a page; other filters are checked on the way.
      CREATE INDEX ix_profile__updated_at__person_id ON profile (updated_at, person_id);
      CREATE INDEX ix_profile__kind__updated_at__person_id ON profile (kind, updated_at, person_id);
      -- A prefix of codes is asked as the set of the vocabulary's codes below it: a bitmap of few entries.
      CREATE INDEX ix_profile__discipline_codes ON profile USING gin (discipline_codes);

      CREATE TABLE evidence_item (
        id uuid NOT NULL,${STAMPS},
        person_id uuid NOT NULL,
        kind text NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        year integer NOT NULL,
        ref text,
        keywords text[] NOT NULL DEFAULT '{}',
        CONSTRAINT pk_evidence_item PRIMARY KEY (id),
        CONSTRAINT fk_evidence_item__person_id FOREIGN KEY (person_id) REFERENCES profile (person_id),
        CONSTRAINT ck_evidence_item__kind CHECK (kind IN ('publication', 'patent', 'project', 'outcome')),
        CONSTRAINT ck_evidence_item__title CHECK (title_zh <> '' OR title_en <> '')
      );
      CREATE UNIQUE INDEX uq_evidence_item__person_id__ref ON evidence_item (person_id, ref);
      -- Joint work: who else has this reference.
      CREATE INDEX ix_evidence_item__ref ON evidence_item (ref) WHERE ref IS NOT NULL;

      CREATE TABLE mentor_licence (
        person_id uuid NOT NULL,${STAMPS},
        state text NOT NULL,
        certified_on date,
        recheck_on date,
        CONSTRAINT pk_mentor_licence PRIMARY KEY (person_id),
        CONSTRAINT fk_mentor_licence__person_id FOREIGN KEY (person_id) REFERENCES profile (person_id),
        CONSTRAINT ck_mentor_licence__state CHECK (state IN
          ('applicant', 'training', 'exam', 'certified', 'suspended', 'revoked')),
        CONSTRAINT ck_mentor_licence__dates CHECK (state NOT IN ('certified', 'suspended') OR
          (certified_on IS NOT NULL AND recheck_on IS NOT NULL))
      );

      CREATE TABLE declared_conflict (
        id uuid NOT NULL,${STAMPS},
        declarer_person_id uuid NOT NULL,
        other_person_id uuid NOT NULL,
        kind text NOT NULL,
        reason text NOT NULL,
        declared_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT pk_declared_conflict PRIMARY KEY (id),
        CONSTRAINT fk_declared_conflict__declarer_person_id FOREIGN KEY (declarer_person_id) REFERENCES person (id),
        CONSTRAINT fk_declared_conflict__other_person_id FOREIGN KEY (other_person_id) REFERENCES person (id),
        CONSTRAINT ck_declared_conflict__kind CHECK (kind IN
          ('family', 'supervision', 'joint_project', 'coauthor', 'affiliation', 'other')),
        CONSTRAINT ck_declared_conflict__other CHECK (other_person_id <> declarer_person_id)
      );
      CREATE INDEX ix_declared_conflict__other_person_id ON declared_conflict (other_person_id);
      CREATE UNIQUE INDEX uq_declared_conflict__live ON declared_conflict (declarer_person_id, other_person_id, kind)
        WHERE withdrawn_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE declared_conflict; DROP TABLE mentor_licence; DROP TABLE evidence_item; DROP TABLE profile;',
    );
  }
}
