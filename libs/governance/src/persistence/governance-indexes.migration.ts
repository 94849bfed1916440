import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What auditors ask of the audit trail beyond its own indexes (by subject, by time). */
export class GovernanceIndexes1764000008000 implements MigrationInterface {
  name = 'GovernanceIndexes1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    // "What did this person do, the newest first": read backwards, with nothing to sort.
    await runner.query(`CREATE INDEX ix_audit_entry__person_id ON audit_entry (person_id, at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_entry__person_id');
  }
}
