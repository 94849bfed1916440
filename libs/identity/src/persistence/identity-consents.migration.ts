import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have agreed to, answer by answer. */
export class IdentityConsents1764000013000 implements MigrationInterface {
  name = 'IdentityConsents1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent_record (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        version text NOT NULL,
        given boolean NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_consent_record PRIMARY KEY (id),
        CONSTRAINT fk_consent_record__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_consent_record__purpose CHECK (purpose IN ('privacy_notice', 'research_use'))
      );
      -- A person's answers, newest first.
      CREATE INDEX ix_consent_record__person_id__id ON consent_record (person_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent_record;');
  }
}
