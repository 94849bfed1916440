import { Injectable } from '@nestjs/common';
import { Clock, newId, type Id, type Viewer } from '@jiebang/kernel';
import { Database } from '../database/index.js';

/** Something that was done to something. `details` are ids, codes and counts: no free text of people, no secrets. */
export interface AuditRecord {
  /** `noun.verb`, for instance `need.submit`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/**
 * The append-only trail of who did what, when, from where to where. Written in the transaction of the change; the chain
 * of hashes is laid over it after the commit by `AuditSealer`, so that no two changes wait for each other.
 */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes what `viewer` did. Throws outside of a transaction. */
  async record(viewer: Viewer, ...records: readonly AuditRecord[]): Promise<void> {
    if (!this.database.inTransaction) throw new Error('audit record outside of a transaction');
    for (const { action, subjectType, subjectId, from = null, to = null, details = {} } of records) {
      await this.database.prepared(
        `INSERT INTO audit_entry
           (id, at, account_id, person_id, action, subject_type, subject_id, from_state, to_state, details, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          newId(),
          this.clock.now(),
          viewer.accountId,
          viewer.personId,
          action,
          subjectType,
          subjectId,
          from,
          to,
          JSON.stringify(details),
          viewer.requestId,
        ],
      );
    }
  }
}
