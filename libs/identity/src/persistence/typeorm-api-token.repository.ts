import { Injectable } from '@nestjs/common';
import type { Id, RoleGrant } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  ApiTokenRepository,
  type ApiTokenRecord,
  type NewApiToken,
  type TokenBearer,
} from '../api-token.repository.js';
import { ApiTokenEntity } from './api-token.entity.js';

/** The last use of a token is written at most this often, so that using it costs no write. */
const USED_EVERY = `interval '1 minute'`;

@Injectable()
export class TypeormApiTokenRepository extends ApiTokenRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(token: NewApiToken): Promise<void> {
    await this.database.manager.insert(ApiTokenEntity, {
      ...token,
      scopes: [...token.scopes],
      lastUsedAt: null,
      revokedAt: null,
    });
  }

  live(accountId: Id, now: Date): Promise<ApiTokenRecord[]> {
    return this.database.rows(
      `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
       FROM api_token WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id DESC`,
      [accountId, now],
    );
  }

  async bearerOf(tokenHash: string, now: Date): Promise<TokenBearer | null> {
    const [row] = await this.database.prepared<{
      id: Id;
      accountId: Id;
      personId: Id;
      scopes: string[];
      grants: RoleGrant[];
      usedLongAgo: boolean;
    }>(
      `SELECT t.id, a.id AS "accountId", a.person_id AS "personId", t.scopes,
              coalesce(t.last_used_at < $2::timestamptz - ${USED_EVERY}, true) AS "usedLongAgo",
              coalesce((SELECT json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id,
                                                          'programmeId', g.programme_id) ORDER BY g.id)
                        FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]') AS grants
       FROM api_token t JOIN account a ON a.id = t.account_id
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND a.status = 'active'`,
      [tokenHash, now],
    );
    if (!row) return null;
    if (row.usedLongAgo) {
      await this.database.prepared('UPDATE api_token SET last_used_at = $2 WHERE id = $1', [row.id, now]);
    }
    return { accountId: row.accountId, personId: row.personId, grants: row.grants, scopes: row.scopes };
  }

  async revokeOwn(accountId: Id, id: Id, now: Date): Promise<boolean> {
    const ended = await this.database.execute(
      `UPDATE api_token SET revoked_at = $3
       WHERE id = $2 AND account_id = $1 AND revoked_at IS NULL AND expires_at > $3`,
      [accountId, id, now],
    );
    return ended > 0;
  }

  revokeAll(accountId: Id, now: Date): Promise<number> {
    return this.database.execute(
      'UPDATE api_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId, now],
    );
  }
}
