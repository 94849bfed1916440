import { Injectable } from '@nestjs/common';
import { Clock, cursorKeys, toPage, type Id, type Page, type PageRequest, type Role } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { calendarDay } from '../domain/calendar-day.js';
import {
  IdentityReadModel,
  type AccountRecord,
  type AffiliationRecord,
  type AncestorsRecord,
  type OrganisationFilter,
  type OrganisationRecord,
  type PersonRecord,
} from '../identity.read-model.js';

const ORGANISATION = `id, kind, parent_id AS "parentId", name_zh AS "nameZh", name_en AS "nameEn", code, synthetic, version`;

const ACCOUNT = `SELECT a.id, a.person_id AS "personId", a.login,
    coalesce((SELECT json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id,
                                                'programmeId', g.programme_id) ORDER BY g.id)
              FROM role_grant g WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]') AS grants
  FROM account a`;

@Injectable()
export class SqlIdentityReadModel extends IdentityReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  people(ids: readonly Id[]): Promise<PersonRecord[]> {
    return this.database.prepared(
      `SELECT id, name_zh AS "nameZh", name_en AS "nameEn", synthetic FROM person WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  organisations(ids: readonly Id[]): Promise<OrganisationRecord[]> {
    return this.database.prepared(`SELECT ${ORGANISATION} FROM organisation WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  async organisationPage(
    { kind, parentId }: OrganisationFilter,
    { first, after }: PageRequest,
  ): Promise<Page<OrganisationRecord>> {
    const [name, id] = cursorKeys(after, 'text', 'id');
    const rows = await this.database.rows<OrganisationRecord>(
      `SELECT ${ORGANISATION} FROM organisation
       WHERE ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR parent_id = $2)
         AND ($3::text IS NULL OR (name_zh, id) > ($3, $4::uuid))
       ORDER BY name_zh, id LIMIT $5`,
      [kind ?? null, parentId ?? null, name, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.nameZh, row.id]);
  }

  ancestorsOf(ids: readonly Id[]): Promise<AncestorsRecord[]> {
    return this.database.prepared(
      `WITH RECURSIVE line AS (
         SELECT id, parent_id, 0 AS height FROM organisation WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT l.id, o.parent_id, l.height + 1 FROM line l JOIN organisation o ON o.id = l.parent_id)
       SELECT id, coalesce(json_agg(parent_id ORDER BY height) FILTER (WHERE parent_id IS NOT NULL), '[]') AS "ancestorIds"
       FROM line GROUP BY id ORDER BY id`,
      [ids],
    );
  }

  async subtreeOf(ids: readonly Id[]): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `WITH RECURSIVE part AS (
         SELECT id FROM organisation WHERE id = ANY($1::uuid[])
         UNION
         SELECT o.id FROM part p JOIN organisation o ON o.parent_id = p.id)
       SELECT id FROM part ORDER BY id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  affiliationsOf(personIds: readonly Id[]): Promise<AffiliationRecord[]> {
    return this.database.prepared(
      `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", title_zh AS "titleZh",
              title_en AS "titleEn", main, started_on AS "startedOn", ended_on AS "endedOn"
       FROM affiliation WHERE person_id = ANY($1::uuid[]) AND (ended_on IS NULL OR ended_on >= $2::date)
       ORDER BY person_id, main DESC, id`,
      [personIds, calendarDay(this.clock.now())],
    );
  }

  account(id: Id): Promise<AccountRecord | null> {
    return this.database.row(`${ACCOUNT} WHERE a.id = $1`, [id]);
  }

  activeAccountOf(personId: Id): Promise<AccountRecord | null> {
    return this.database.row(`${ACCOUNT} WHERE a.person_id = $1 AND a.status = 'active'`, [personId]);
  }

  async personIdsWithRole(role: Role, programmeId?: Id): Promise<Id[]> {
    const rows = await this.database.rows<{ personId: Id }>(
      `SELECT DISTINCT a.person_id AS "personId" FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = $1 AND g.revoked_at IS NULL AND a.status = 'active'
         AND ($2::uuid IS NULL OR g.programme_id IS NULL OR g.programme_id = $2) ORDER BY 1`,
      [role, programmeId ?? null],
    );
    return rows.map(({ personId }) => personId);
  }
}
