import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { PersonRegister, type RegisteredPerson } from '../person-register.js';
import type { PersonIdentity } from '../person.repository.js';

const PERSON = `p.id, p.version, p.name_zh AS "nameZh", p.name_en AS "nameEn", p.identity_number AS "identityNumber",
  p.orcid, p.email, p.merged_into_id AS "mergedIntoId"`;

@Injectable()
export class SqlPersonRegister extends PersonRegister {
  constructor(private readonly database: Database) {
    super();
  }

  knownByAny(identities: readonly PersonIdentity[]): Promise<RegisteredPerson[]> {
    // A union and not an OR, so that each half walks its own unique index.
    return this.database.rows(
      `SELECT ${PERSON} FROM person p WHERE p.identity_number = ANY($1::text[])
       UNION SELECT ${PERSON} FROM person p WHERE p.orcid = ANY($2::text[]) ORDER BY id`,
      [
        identities.flatMap(({ identityNumber }) => identityNumber ?? []),
        identities.flatMap(({ orcid }) => orcid ?? []),
      ],
    );
  }

  async ids(after: Id | null, limit: number): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT id FROM person WHERE ($1::uuid IS NULL OR id > $1) AND merged_into_id IS NULL ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async count(): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM person WHERE merged_into_id IS NULL',
    );
    return row?.count ?? 0;
  }

  people(ids: readonly Id[]): Promise<RegisteredPerson[]> {
    return this.database.rows(`SELECT ${PERSON} FROM person p WHERE p.id = ANY($1::uuid[])`, [ids]);
  }
}
