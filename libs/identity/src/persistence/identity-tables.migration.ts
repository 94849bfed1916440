import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/** Organisations, people, their affiliations, accounts, roles and sessions. */
export class IdentityTables1764000001000 implements MigrationInterface {
  name = 'IdentityTables1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (${VERSIONED},
        kind text NOT NULL,
        parent_id uuid,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        code text,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_organisation PRIMARY KEY (id),
        CONSTRAINT fk_organisation__parent_id FOREIGN KEY (parent_id) REFERENCES organisation (id),
        CONSTRAINT ck_organisation__kind CHECK (kind IN
          ('university', 'school', 'department', 'hospital', 'hospital_department', 'enterprise', 'agency'))
      );
      CREATE INDEX ix_organisation__parent_id ON organisation (parent_id);

      CREATE TABLE person (${VERSIONED},
        name_zh text NOT NULL,
        name_en text NOT NULL,
        identity_number text,
        orcid text,
        email text,
        synthetic boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_person PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX uq_person__identity_number ON person (identity_number);
      CREATE UNIQUE INDEX uq_person__orcid ON person (orcid);

      CREATE TABLE affiliation (${VERSIONED},
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        main boolean NOT NULL DEFAULT false,
        started_on date,
        ended_on date,
        CONSTRAINT pk_affiliation PRIMARY KEY (id),
        CONSTRAINT fk_affiliation__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_affiliation__organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id)
      );
      CREATE INDEX ix_affiliation__person_id ON affiliation (person_id);
      CREATE INDEX ix_affiliation__organisation_id ON affiliation (organisation_id);

      CREATE TABLE account (${VERSIONED},
        person_id uuid NOT NULL,
        login text NOT NULL,
        password_hash text,
        status text NOT NULL DEFAULT 'active',
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        oidc_subject text,
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT fk_account__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_account__status CHECK (status IN ('active', 'disabled')),
        CONSTRAINT ck_account__login CHECK (login = lower(login))
      );
      CREATE UNIQUE INDEX uq_account__person_id ON account (person_id);
      CREATE UNIQUE INDEX uq_account__login ON account (login);
      CREATE UNIQUE INDEX uq_account__oidc_subject ON account (oidc_subject);

      CREATE TABLE role_grant (${VERSIONED},
        account_id uuid NOT NULL,
        role text NOT NULL,
        organisation_id uuid,
        programme_id uuid,
        granted_by uuid,
        revoked_at timestamptz,
        CONSTRAINT pk_role_grant PRIMARY KEY (id),
        CONSTRAINT fk_role_grant__account_id FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT ck_role_grant__role CHECK (role IN ('clinician', 'engineer', 'scientist', 'student', 'enterprise',
          'tech_manager', 'reviewer', 'pmo', 'finance', 'auditor', 'admin'))
      );
      CREATE UNIQUE INDEX uq_role_grant__live ON role_grant (account_id, role, organisation_id, programme_id)
        NULLS NOT DISTINCT WHERE revoked_at IS NULL;

      CREATE TABLE session (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        device text NOT NULL,
        CONSTRAINT pk_session PRIMARY KEY (id),
        CONSTRAINT fk_session__account_id FOREIGN KEY (account_id) REFERENCES account (id)
      );
      CREATE INDEX ix_session__account_id ON session (account_id);
      CREATE UNIQUE INDEX uq_session__token_hash ON session (token_hash);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE session; DROP TABLE role_grant; DROP TABLE account; DROP TABLE affiliation; DROP TABLE person; DROP TABLE organisation;',
    );
  }
}
