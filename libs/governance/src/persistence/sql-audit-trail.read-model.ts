import { Injectable } from '@nestjs/common';
import { cursorKeys, toPage, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { AuditTrailReadModel, type AuditEntryRecord, type AuditFilter } from '../audit-trail.read-model.js';

@Injectable()
export class SqlAuditTrailReadModel extends AuditTrailReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  async page(
    { subjectType, subjectId, actorId, since, until }: AuditFilter,
    { first, after }: PageRequest,
  ): Promise<Page<AuditEntryRecord>> {
    const [at, id] = cursorKeys(after, 'instant', 'id');
    const parameters: unknown[] = [first + 1];
    const holds = (sql: (parameter: string) => string, ...values: readonly unknown[]) => {
      const names = values.map((value) => `$${parameters.push(value)}`);
      return sql(names.join(', '));
    };
    // Only the conditions that are asked for, so that each has its own index to walk backwards.
    const where = [
      ...(subjectType === undefined ? [] : [holds((p) => `e.subject_type = ${p}`, subjectType)]),
      ...(subjectId === undefined ? [] : [holds((p) => `e.subject_id = ${p}`, subjectId)]),
      ...(actorId === undefined ? [] : [holds((p) => `e.person_id = ${p}`, actorId)]),
      ...(since === undefined ? [] : [holds((p) => `e.at >= ${p}`, since)]),
      ...(until === undefined ? [] : [holds((p) => `e.at < ${p}`, until)]),
      ...(after ? [holds((p) => `(e.at, e.id) < (${p})`, at, id)] : []),
    ];
    const rows = await this.database.rows<AuditEntryRecord>(
      `SELECT e.id, e.at, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
              e.from_state AS "from", e.to_state AS "to", e.details, e.person_id AS "personId",
              e.request_id AS "requestId",
              EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id) AS sealed
       FROM audit_entry e ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY e.at DESC, e.id DESC LIMIT $1`,
      parameters,
    );
    return toPage(rows, first, (row) => [row.at.toISOString(), row.id]);
  }
}
