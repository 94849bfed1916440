import { Injectable } from '@nestjs/common';
import { cursorKeys, idAfter, LAST_ID, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { PairState } from '../domain/duplicate-pair.js';
import {
  DuplicatesReadModel,
  type ComparedRecord,
  type MergeRecord,
  type PairFilter,
  type PairRecord,
  type PairSort,
} from '../duplicates.read-model.js';

const PAIR = `d.id, d.version, d.state, d.score, d.reasons, d.left_person_id AS "leftPersonId",
  d.right_person_id AS "rightPersonId", d.found_at AS "foundAt", d.decided_at AS "decidedAt", d.decided_by AS "decidedBy",
  d.note, (SELECT m.id FROM person_merge m WHERE m.undone_at IS NULL
    AND m.merged_person_id IN (d.left_person_id, d.right_person_id)
    AND m.kept_person_id IN (d.left_person_id, d.right_person_id)) AS "mergeId"`;

const MERGE = `id, kept_person_id AS "keptPersonId", merged_person_id AS "mergedPersonId", row_count AS "rowCount",
  merged_at AS "mergedAt", merged_by AS "mergedBy", undone_at AS "undoneAt", undone_by AS "undoneBy"`;

const ORDER: Readonly<Record<PairSort, { column: string; kind: 'integer' | 'instant'; type: string }>> = {
  SCORE: { column: 'd.score', kind: 'integer', type: 'int' },
  NEWEST: { column: 'd.found_at', kind: 'instant', type: 'timestamptz' },
};

@Injectable()
export class SqlDuplicatesReadModel extends DuplicatesReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  pair(id: Id): Promise<PairRecord | null> {
    return this.database.row(`SELECT ${PAIR} FROM duplicate_pair d WHERE d.id = $1`, [id]);
  }

  async pairPage({ state, name }: PairFilter, sort: PairSort, page: PageRequest): Promise<Page<PairRecord>> {
    const { column, kind, type } = ORDER[sort];
    const [key, id] = cursorKeys(page.after, kind, 'id');
    const rows = await this.database.rows<PairRecord>(
      `SELECT ${PAIR} FROM duplicate_pair d
       WHERE d.state = $1 AND ($2::${type} IS NULL OR (${column}, d.id) < ($2::${type}, $3::uuid))
         AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM person p WHERE p.id IN (d.left_person_id, d.right_person_id)
           AND (strpos(lower(p.name_zh), lower($4)) > 0 OR strpos(lower(p.name_en), lower($4)) > 0)))
       ORDER BY ${column} DESC, d.id DESC LIMIT $5`,
      [state, key, id, name, page.first + 1],
    );
    return toPage(rows, page.first, (row) => [
      sort === 'SCORE' ? row.score : row.foundAt.toISOString(),
      row.id,
    ]);
  }

  async pairCounts(): Promise<Readonly<Record<PairState, number>>> {
    const rows = await this.database.rows<{ state: PairState; count: number }>(
      'SELECT state, count(*)::int AS count FROM duplicate_pair GROUP BY state',
    );
    const of = (state: PairState) => rows.find((row) => row.state === state)?.count ?? 0;
    return { open: of('open'), dismissed: of('dismissed'), merged: of('merged') };
  }

  merges(ids: readonly Id[]): Promise<MergeRecord[]> {
    return this.database.rows(`SELECT ${MERGE} FROM person_merge WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async mergePage({ first, after }: PageRequest): Promise<Page<MergeRecord>> {
    const rows = await this.database.rows<MergeRecord>(
      `SELECT ${MERGE} FROM person_merge WHERE id < coalesce($1::uuid, '${LAST_ID}') ORDER BY id DESC LIMIT $2`,
      [idAfter(after), first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  records(personIds: readonly Id[]): Promise<ComparedRecord[]> {
    return this.database.prepared(
      `SELECT p.id, p.identity_number AS "identityNumber", p.orcid, p.email, a.login,
              p.created_at AS "enteredAt", f.kind,
              (SELECT count(*)::int FROM evidence_item e WHERE e.person_id = p.id) AS "evidenceCount",
              coalesce((SELECT json_agg(DISTINCT g.role ORDER BY g.role) FROM role_grant g
                        WHERE g.account_id = a.id AND g.revoked_at IS NULL), '[]') AS roles
       FROM person p LEFT JOIN account a ON a.person_id = p.id LEFT JOIN profile f ON f.person_id = p.id
       WHERE p.id = ANY($1::uuid[])`,
      [personIds],
    );
  }

  async standsFor(personId: Id): Promise<Id | null> {
    const row = await this.database.row<{ id: Id | null }>(
      'SELECT merged_into_id AS id FROM person WHERE id = $1',
      [personId],
    );
    return row?.id ?? null;
  }
}
