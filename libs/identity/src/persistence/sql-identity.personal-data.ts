import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Who somebody is here, how they sign in, and what they consented to. No hashes of passwords or tokens. */
@Injectable()
@HoldsPersonalData()
export class SqlIdentityPersonalData extends SqlPersonalData {
  readonly section = 'identity';
  protected readonly statements = {
    person: `SELECT * FROM person WHERE id = $1`,
    affiliations: `SELECT * FROM affiliation WHERE person_id = $1 ORDER BY id`,
    account: `SELECT id, login, status, created_at, locked_until FROM account WHERE person_id = $1`,
    roles: `SELECT g.role, g.organisation_id, g.programme_id, g.created_at, g.revoked_at
      FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE a.person_id = $1 ORDER BY g.id`,
    sessions: `SELECT s.device, s.created_at, s.last_seen_at, s.expires_at, s.revoked_at
      FROM session s JOIN account a ON a.id = s.account_id
      WHERE a.person_id = $1 ORDER BY s.id`,
    apiTokens: `SELECT t.name, t.scopes, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
      FROM api_token t JOIN account a ON a.id = t.account_id
      WHERE a.person_id = $1 ORDER BY t.id`,
    consents: `SELECT purpose, version, given, at FROM consent_record WHERE person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
