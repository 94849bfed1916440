import { Injectable } from '@nestjs/common';
import { idAfter, LAST_ID, newId, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { NoticeRepository, type NewNotice, type NoticeRecord } from '../notice.repository.js';

const NOTICE = `id, kind, params, path, created_at AS "createdAt", read_at AS "readAt"`;

@Injectable()
export class SqlNoticeRepository extends NoticeRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(eventId: Id, notices: readonly NewNotice[], at: Date): Promise<readonly Id[]> {
    const rows = notices.flatMap(({ personIds, ...notice }) =>
      personIds.map((personId) => ({ id: newId(), personId, ...notice })),
    );
    if (rows.length === 0) return [];
    const added = await this.database.rows<{ personId: Id }>(
      `INSERT INTO notification (id, person_id, event_id, kind, params, path, created_at)
       SELECT u.id, u.person_id, $1, u.kind, u.params, u.path, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[]) AS u(id, person_id, kind, params, path)
       ON CONFLICT (person_id, event_id) DO NOTHING RETURNING person_id AS "personId"`,
      [
        eventId,
        at,
        rows.map(({ id }) => id),
        rows.map(({ personId }) => personId),
        rows.map(({ kind }) => kind),
        rows.map(({ params }) => JSON.stringify(params)),
        rows.map(({ path }) => path),
      ],
    );
    return added.map(({ personId }) => personId);
  }

  async page(personId: Id, unreadOnly: boolean, { first, after }: PageRequest): Promise<Page<NoticeRecord>> {
    const rows = await this.database.prepared<NoticeRecord>(
      `SELECT ${NOTICE} FROM notification
       WHERE person_id = $1 AND id < coalesce($2::uuid, '${LAST_ID}') ${unreadOnly ? 'AND read_at IS NULL' : ''}
       ORDER BY id DESC LIMIT $3`,
      [personId, idAfter(after), first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  async unread(personId: Id): Promise<number> {
    const [row] = await this.database.prepared<{ count: number }>(
      'SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row?.count ?? 0;
  }

  async mark(
    personId: Id,
    ids: readonly Id[] | null,
    readAt: Date | null,
    limit: number,
  ): Promise<readonly NoticeRecord[]> {
    const rows = await this.database.rows<NoticeRecord>(
      `UPDATE notification SET read_at = $3::timestamptz WHERE id IN (
         SELECT id FROM notification
         WHERE person_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))
           AND (read_at IS NULL) = ($3::timestamptz IS NOT NULL)
         ORDER BY id DESC LIMIT $4 FOR UPDATE)
       RETURNING ${NOTICE}`,
      [personId, ids, readAt, limit],
    );
    return rows.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  prune(readBefore: Date, allBefore: Date, limit: number): Promise<number> {
    return this.database.execute(
      `DELETE FROM notification WHERE id IN (
         SELECT id FROM notification
         WHERE created_at < $1 AND (read_at IS NOT NULL OR created_at < $2) ORDER BY created_at LIMIT $3)`,
      [readBefore, allBefore, limit],
    );
  }
}
