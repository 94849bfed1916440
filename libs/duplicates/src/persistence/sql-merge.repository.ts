import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { RowChange } from '@jiebang/platform/person-references';
import { MergeRepository, type MergingPerson, type NewMerge, type StoredMerge } from '../merge.repository.js';

@Injectable()
export class SqlMergeRepository extends MergeRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async hold(ids: readonly Id[]): Promise<MergingPerson[]> {
    await this.database.lock('person merge');
    await this.database.rows('SELECT id FROM person WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
      ids,
    ]);
    return this.people(ids);
  }

  people(ids: readonly Id[]): Promise<MergingPerson[]> {
    return this.database.rows(
      `SELECT p.id, p.merged_into_id AS "mergedIntoId",
              coalesce((SELECT json_agg(DISTINCT g.role ORDER BY g.role) FROM account a JOIN role_grant g ON g.account_id = a.id
                        WHERE a.person_id = p.id AND g.revoked_at IS NULL), '[]') AS roles
       FROM person p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
  }

  async add(
    { id, keptId, mergedId, choices, by, at }: NewMerge,
    changes: readonly RowChange[],
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO person_merge (id, kept_person_id, merged_person_id, choices, row_count, merged_by, merged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, keptId, mergedId, JSON.stringify(choices), changes.length, by, at],
    );
    const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
    await this.database.execute(
      `INSERT INTO person_merge_change (merge_id, position, table_name, kind, key, before, after)
       SELECT $1, u.at, u.table_name, u.kind, u.key, u.before, u.after
       FROM unnest($2::int[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::jsonb[])
         AS u(at, table_name, kind, key, before, after)`,
      [
        id,
        changes.map((_, at) => at),
        changes.map(({ table }) => table),
        changes.map(({ kind }) => kind),
        changes.map(({ key }) => json(key)),
        changes.map(({ before }) => json(before)),
        changes.map(({ after }) => json(after)),
      ],
    );
  }

  byIdForUpdate(id: Id): Promise<StoredMerge | null> {
    return this.database.row(
      `SELECT id, kept_person_id AS "keptId", merged_person_id AS "mergedId", merged_at AS "mergedAt",
              undone_at AS "undoneAt" FROM person_merge WHERE id = $1 FOR UPDATE`,
      [id],
    );
  }

  changesOf(id: Id): Promise<RowChange[]> {
    return this.database.rows(
      `SELECT table_name AS "table", kind, key, before, after FROM person_merge_change
       WHERE merge_id = $1 ORDER BY position`,
      [id],
    );
  }

  async noteUndone(id: Id, by: Id | null, at: Date): Promise<void> {
    await this.database.execute('UPDATE person_merge SET undone_by = $2, undone_at = $3 WHERE id = $1', [
      id,
      by,
      at,
    ]);
  }
}
