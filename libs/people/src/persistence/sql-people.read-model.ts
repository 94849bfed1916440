import { Injectable } from '@nestjs/common';
import { Clock, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { CONFLICT_KINDS, type ConflictKind } from '../domain/conflict.js';
import type { Evidence } from '../domain/evidence.js';
import type { ProfileRecord } from '../domain/profile-projection.js';
import { dayOf } from '../domain/shanghai-day.js';
import {
  PeopleReadModel,
  type MentorCandidateRecord,
  type ProfileFilter,
  type ProfileSort,
} from '../people.read-model.js';
import { profilePageSql } from './profile-page-sql.js';
import { PROFILE_COLUMNS, PROFILE_FROM } from './profile-sql.js';
import { SqlConflicts } from './sql-conflicts.js';

/*
 * Affiliations and names are read where identity keeps them: joins on a lower context's tables, never writes.
 */

@Injectable()
export class SqlPeopleReadModel extends PeopleReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly conflicts: SqlConflicts,
  ) {
    super();
  }

  profiles(personIds: readonly Id[]): Promise<ProfileRecord[]> {
    return this.database.prepared(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_FROM} WHERE p.person_id = ANY($1::uuid[])`,
      [personIds],
    );
  }

  async profilePage(
    filter: ProfileFilter,
    sort: ProfileSort,
    page: PageRequest,
  ): Promise<Page<ProfileRecord>> {
    const { sql, values } = profilePageSql(filter, sort, page, dayOf(this.clock.now()));
    const rows = await this.database.prepared<ProfileRecord & { key: string }>(sql, values);
    return toPage(rows, page.first, ({ key, personId }) => [sort, key, personId]);
  }

  async personIds(after: Id | null, limit: number, changedSince?: Date): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT person_id AS id FROM profile WHERE ($1::uuid IS NULL OR person_id > $1)
         AND ($3::timestamptz IS NULL OR updated_at >= $3) ORDER BY person_id LIMIT $2`,
      [after, limit, changedSince ?? null],
    );
    return rows.map(({ id }) => id);
  }

  evidenceOf(personIds: readonly Id[]): Promise<Evidence[]> {
    return this.database.prepared(
      `SELECT id, person_id AS "personId", kind, title_zh AS "titleZh", title_en AS "titleEn", year, ref, keywords, version
       FROM evidence_item WHERE person_id = ANY($1::uuid[]) ORDER BY year DESC, id`,
      [personIds],
    );
  }

  async mentorCandidates(personIds?: readonly Id[]): Promise<MentorCandidateRecord[]> {
    const rows = await this.database.prepared<ProfileRecord>(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_FROM}
       WHERE l.state = 'certified' AND p.accepts_mentoring AND ($1::uuid[] IS NULL OR p.person_id = ANY($1))
       ORDER BY p.person_id`,
      [personIds ?? null],
    );
    return this.withFacts(rows);
  }

  async studentProfiles(personIds: readonly Id[]): Promise<MentorCandidateRecord[]> {
    const rows = await this.database.prepared<ProfileRecord>(
      `SELECT ${PROFILE_COLUMNS} FROM ${PROFILE_FROM} WHERE p.person_id = ANY($1::uuid[]) ORDER BY p.person_id`,
      [personIds],
    );
    return this.withFacts(rows);
  }

  conflictsAmong(personIds: readonly Id[], kinds: readonly ConflictKind[] = CONFLICT_KINDS) {
    return this.conflicts.among(personIds, kinds);
  }

  collaborations(personIds: readonly Id[]) {
    return this.conflicts.collaborations(personIds);
  }

  declaredBy(personId: Id) {
    return this.conflicts.declaredBy(personId);
  }

  computedOf(personId: Id) {
    return this.conflicts.computedOf(personId);
  }

  private async withFacts(rows: readonly ProfileRecord[]): Promise<MentorCandidateRecord[]> {
    const ids = rows.map(({ personId }) => personId);
    const today = dayOf(this.clock.now());
    const evidence = byPerson(await this.evidenceOf(ids));
    const organisations = byPerson(await this.organisationsOf(ids, today));
    return rows.map((row) => ({
      personId: row.personId,
      kind: row.kind,
      terms: row.terms.map(({ zh, en }) => ({ zh, en })),
      disciplineCodes: row.disciplineCodes,
      methods: row.methods,
      wantedProblems: row.wantedProblems,
      languages: row.languages,
      campus: row.campus,
      capacity: row.capacity,
      availability: row.availability
        .filter(({ untilOn }) => untilOn === null || untilOn >= today)
        .map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute })),
      evidence: (evidence.get(row.personId) ?? []).map(({ titleZh, titleEn, year, keywords, kind }) => ({
        titleZh,
        titleEn,
        year,
        keywords,
        kind,
      })),
      organisationIds: (organisations.get(row.personId) ?? []).map(({ organisationId }) => organisationId),
    }));
  }

  private organisationsOf(personIds: readonly Id[], today: string) {
    return this.database.prepared<{ personId: Id; organisationId: Id }>(
      `SELECT person_id AS "personId", organisation_id AS "organisationId" FROM affiliation
       WHERE person_id = ANY($1::uuid[]) AND (ended_on IS NULL OR ended_on >= $2::date)
       ORDER BY person_id, main DESC, id`,
      [personIds, today],
    );
  }
}

function byPerson<Row extends { readonly personId: Id }>(
  rows: readonly Row[],
): ReadonlyMap<Id, readonly Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}
