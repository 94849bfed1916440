import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days unlike the weekly windows, levels of single fields, and who has decided to whom a field is shown. */
export class ProfileDepth1764000061000 implements MigrationInterface {
  name = 'ProfileDepth1764000061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE profile
        ADD availability_exceptions jsonb NOT NULL DEFAULT '[]',
        ADD field_visibility jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT ck_profile__depth
          CHECK (jsonb_typeof(availability_exceptions) = 'array' AND jsonb_typeof(field_visibility) = 'object');

      -- Added to and never changed: what somebody had agreed to show at a moment can be told later.
      CREATE TABLE visibility_decision (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        field text NOT NULL,
        from_level text,
        to_level text NOT NULL,
        decided_by uuid,
        at timestamptz NOT NULL,
        CONSTRAINT pk_visibility_decision PRIMARY KEY (id),
        CONSTRAINT fk_visibility_decision__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_visibility_decision__level CHECK (to_level IN ('public', 'signed_in', 'private'))
      );
      -- A person's decisions, the newest first.
      CREATE INDEX ix_visibility_decision__person_id__id ON visibility_decision (person_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE visibility_decision;
      ALTER TABLE profile DROP CONSTRAINT ck_profile__depth, DROP field_visibility, DROP availability_exceptions;`);
  }
}
