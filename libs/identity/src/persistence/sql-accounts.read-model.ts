import { Injectable } from '@nestjs/common';
import { Clock, cursorKeys, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Config } from '@jiebang/platform/config';
import { Database } from '@jiebang/platform/database';
import {
  AccountsReadModel,
  type AccountFilter,
  type AccountSummary,
  type SessionSummary,
} from '../accounts.read-model.js';

/** $1 is now. */
const ACCOUNT = `a.id, a.version, a.person_id AS "personId", a.login, a.status, a.created_at AS "createdAt",
  CASE WHEN a.locked_until > $1::timestamptz THEN a.locked_until END AS "lockedUntil",
  a.password_hash IS NOT NULL AS "hasPassword", a.oidc_subject IS NOT NULL AS "campusLinked",
  coalesce((SELECT json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id,
                                              'programmeId', g.programme_id) ORDER BY g.id)
            FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]') AS roles`;

/** Text as a LIKE pattern of what begins with it. */
function beginningWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}

@Injectable()
export class SqlAccountsReadModel extends AccountsReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  async page(
    { search, status, role }: AccountFilter,
    { first, after }: PageRequest,
  ): Promise<Page<AccountSummary>> {
    const [login, id] = cursorKeys(after, 'text', 'id');
    const wanted = search?.trim() || null;
    const rows = await this.database.rows<AccountSummary>(
      `SELECT ${ACCOUNT} FROM account a
       WHERE ($2::text IS NULL OR (a.login, a.id) > ($2, $3::uuid))
         AND ($4::text IS NULL OR a.status = $4)
         AND ($5::text IS NULL OR EXISTS (SELECT 1 FROM role_grant g
               WHERE g.account_id = a.id AND g.role = $5 AND g.revoked_at IS NULL))
         AND ($6::text IS NULL OR a.login LIKE lower($6) OR a.person_id IN (SELECT p.id FROM person p
               WHERE p.name_zh LIKE $6 OR p.name_en LIKE $6 OR p.identity_number = $7))
       ORDER BY a.login, a.id LIMIT $8`,
      [
        this.clock.now(),
        login,
        id,
        status ?? null,
        role ?? null,
        wanted === null ? null : beginningWith(wanted),
        wanted,
        first + 1,
      ],
    );
    return toPage(rows, first, (row) => [row.login, row.id]);
  }

  account(id: Id): Promise<AccountSummary | null> {
    return this.database.row(`SELECT ${ACCOUNT} FROM account a WHERE a.id = $2`, [this.clock.now(), id]);
  }

  sessions(accountId: Id, tokenHash: string | null): Promise<SessionSummary[]> {
    const now = this.clock.now();
    return this.database.rows(
      `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
              token_hash IS NOT DISTINCT FROM $2::text AS current
       FROM session WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $3 AND last_seen_at > $4
       ORDER BY last_seen_at DESC, id DESC`,
      [accountId, tokenHash, now, new Date(now.getTime() - this.config.session.idleMs)],
    );
  }
}
