import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@jiebang/kernel';
import { Database } from '../database/index.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/index.js';

const BATCH = 1_000;
const GENESIS = '0'.repeat(64);

/** Seals new audit entries a few seconds after they were made. */
export const sealAudit = defineJob<object>({
  name: 'seal-audit',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 5_000,
});

interface Entry {
  id: string;
  content: object;
}

interface SealedEntry extends Entry {
  seq: number;
  previousHash: string;
  hash: string;
}

/** What `verify` found. */
export interface AuditVerdict {
  readonly sealed: number;
  readonly unsealed: number;
  /** Sequence number of the first link that does not hold, or null. */
  readonly brokenAt: number | null;
  readonly lastHash: string;
}

/**
 * What is hashed, as one JSON object (SQL null where the entry is gone). The columns by name, so that a column of later
 * years changes no old hash, and the instant in UTC, so that no session's time zone does.
 */
const CONTENT = `CASE WHEN e.id IS NOT NULL THEN jsonb_build_object(
  'id', e.id, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'accountId', e.account_id,
  'personId', e.person_id, 'action', e.action, 'subjectType', e.subject_type, 'subjectId', e.subject_id,
  'from', e.from_state, 'to', e.to_state, 'details', e.details, 'requestId', e.request_id) END`;

function linkHash(previousHash: string, seq: number, content: object): string {
  return createHash('sha256')
    .update(`${previousHash}\n${seq}\n${canonicalJson(content)}`)
    .digest('hex');
}

/** Lays a chain of hashes over the audit trail, and checks it. */
@Injectable()
@HandlesJob(sealAudit)
export class AuditSealer implements JobHandler<typeof sealAudit> {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.seal();
  }

  /** Links every committed entry that has no seal yet. Returns how many. */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const linked = await this.database.transaction(() => this.sealBatch());
      total += linked;
      if (linked < BATCH) return total;
    }
  }

  /** No transaction is open for an hour, so nothing can commit behind that window, and the look-up stays short. */
  private async sealBatch(): Promise<number> {
    await this.database.lock('audit-seal');
    const entries = await this.database.rows<Entry>(
      `SELECT e.id, ${CONTENT} AS content FROM audit_entry e
       WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
         AND e.at >= coalesce(
           (SELECT l.at - interval '1 hour' FROM audit_seal s JOIN audit_entry l ON l.id = s.entry_id
            ORDER BY s.seq DESC LIMIT 1), '-infinity')
       ORDER BY e.at, e.id LIMIT ${BATCH}`,
    );
    if (entries.length === 0) return 0;
    const last = await this.database.row<{ seq: number; hash: string }>(
      'SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1',
    );
    let seq = last?.seq ?? 0;
    let hash = last?.hash ?? GENESIS;
    const links = entries.map(({ id, content }) => {
      const previous = hash;
      seq += 1;
      hash = linkHash(previous, seq, content);
      return { seq, id, previous, hash };
    });
    await this.database.rows(
      `INSERT INTO audit_seal (seq, entry_id, previous_hash, hash)
       SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[])`,
      [
        links.map((l) => l.seq),
        links.map((l) => l.id),
        links.map((l) => l.previous),
        links.map((l) => l.hash),
      ],
    );
    return links.length;
  }

  /** Recomputes the whole chain in order. Any change, removal or insertion among sealed entries breaks it. */
  async verify(): Promise<AuditVerdict> {
    let after = 0;
    let previous = GENESIS;
    for (;;) {
      const batch = await this.database.rows<SealedEntry>(
        `SELECT s.seq, s.entry_id AS id, s.previous_hash AS "previousHash", s.hash, ${CONTENT} AS content
         FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
         WHERE s.seq > $1 ORDER BY s.seq LIMIT ${BATCH}`,
        [after],
      );
      for (const { seq, previousHash, hash, content } of batch) {
        const holds =
          seq === after + 1 &&
          content !== null &&
          previousHash === previous &&
          hash === linkHash(previous, seq, content);
        if (!holds) return this.verdict(after, seq, previous);
        after = seq;
        previous = hash;
      }
      if (batch.length < BATCH) return this.verdict(after, null, previous);
    }
  }

  private async verdict(sealed: number, brokenAt: number | null, lastHash: string): Promise<AuditVerdict> {
    const row = await this.database.row<{ unsealed: number }>(
      `SELECT count(*) AS unsealed FROM audit_entry e
       WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)`,
    );
    return { sealed, unsealed: row?.unsealed ?? 0, brokenAt, lastHash };
  }
}
