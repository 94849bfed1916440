import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ContextPersistence } from '../database/index.js';

/** The audit trail and its seals; the database itself refuses to change or delete either. */
export class AuditTables1764000000020 implements MigrationInterface {
  name = 'AuditTables1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid CONSTRAINT pk_audit_entry PRIMARY KEY,
        at timestamptz NOT NULL,
        account_id uuid,
        person_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        from_state text,
        to_state text,
        details jsonb NOT NULL,
        request_id text NOT NULL
      );
      CREATE INDEX ix_audit_entry__subject ON audit_entry (subject_type, subject_id, at);
      CREATE INDEX ix_audit_entry__at ON audit_entry (at, id);
      CREATE TABLE audit_seal (
        seq bigint CONSTRAINT pk_audit_seal PRIMARY KEY,
        entry_id uuid NOT NULL CONSTRAINT uq_audit_seal__entry_id UNIQUE
          CONSTRAINT fk_audit_seal__entry_id REFERENCES audit_entry (id),
        previous_hash text NOT NULL,
        hash text NOT NULL
      );
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_seal; DROP TABLE audit_entry; DROP FUNCTION refuse_change();');
  }
}

export const auditPersistence: ContextPersistence = {
  name: 'audit',
  entities: [],
  migrations: [AuditTables1764000000020],
};
