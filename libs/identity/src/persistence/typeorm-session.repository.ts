import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import type { Id, RoleGrant } from '@jiebang/kernel';
import { SessionRepository, type NewSession, type SignedIn } from '../session.repository.js';
import { SessionEntity } from './session.entity.js';

/** The last sight of a session is written at most this often, so that reading costs no write. */
const SEEN_EVERY = `interval '1 minute'`;

@Injectable()
export class TypeormSessionRepository extends SessionRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(session: NewSession): Promise<void> {
    await this.database.manager.insert(SessionEntity, {
      ...session,
      lastSeenAt: session.createdAt,
      revokedAt: null,
    });
  }

  async bearerOf(tokenHash: string, now: Date, idleSince: Date): Promise<SignedIn | null> {
    const [row] = await this.database.prepared<{
      id: Id;
      accountId: Id;
      personId: Id;
      grants: RoleGrant[];
      seenLongAgo: boolean;
    }>(
      `SELECT s.id, a.id AS "accountId", a.person_id AS "personId",
              s.last_seen_at < $2::timestamptz - ${SEEN_EVERY} AS "seenLongAgo",
              coalesce((SELECT json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id,
                                                          'programmeId', g.programme_id) ORDER BY g.id)
                        FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]') AS grants
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3
         AND a.status = 'active'`,
      [tokenHash, now, idleSince],
    );
    if (!row) return null;
    if (row.seenLongAgo) {
      await this.database.prepared('UPDATE session SET last_seen_at = $2 WHERE id = $1', [row.id, now]);
    }
    return { accountId: row.accountId, personId: row.personId, grants: row.grants };
  }

  async revoke(tokenHash: string, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL',
      [tokenHash, now],
    );
  }

  async revokeOwn(accountId: Id, id: Id, now: Date): Promise<boolean> {
    const ended = await this.database.execute(
      `UPDATE session SET revoked_at = $3
       WHERE id = $2 AND account_id = $1 AND revoked_at IS NULL AND expires_at > $3`,
      [accountId, id, now],
    );
    return ended > 0;
  }

  revokeAll(accountId: Id, now: Date): Promise<number> {
    return this.database.execute(
      'UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId, now],
    );
  }
}
