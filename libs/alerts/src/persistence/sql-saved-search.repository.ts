import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { alertErrors } from '../domain/alerts.errors.js';
import type { SavedSearch } from '../domain/saved-search.js';
import { SavedSearchRepository } from '../saved-search.repository.js';

const COLUMNS = `id, version, person_id AS "personId", name, search_index AS index, q, filters, sort, frequency,
  reported_on AS "reportedOn", since, seen, created_at AS "createdAt", removed_at AS "removedAt"`;

@Injectable()
export class SqlSavedSearchRepository extends SavedSearchRepository {
  constructor(private readonly database: Database) {
    super();
  }

  of(personId: Id): Promise<readonly SavedSearch[]> {
    return this.database.rows<SavedSearch>(
      `SELECT ${COLUMNS} FROM saved_search WHERE person_id = $1 AND removed_at IS NULL ORDER BY lower(name)`,
      [personId],
    );
  }

  forUpdate(id: Id): Promise<SavedSearch | null> {
    return this.database.row<SavedSearch>(`SELECT ${COLUMNS} FROM saved_search WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
  }

  add(search: SavedSearch): Promise<void> {
    return this.write(
      search,
      `INSERT INTO saved_search (id, version, person_id, name, search_index, q, filters, sort, frequency, reported_on,
                                 since, seen, removed_at, created_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    );
  }

  save(search: SavedSearch): Promise<void> {
    return this.write(
      search,
      `UPDATE saved_search SET version = version + 1, person_id = $2, name = $3, search_index = $4, q = $5, filters = $6,
         sort = $7, frequency = $8, reported_on = $9, since = $10, seen = $11, removed_at = $12, created_at = $13
       WHERE id = $1`,
    );
  }

  unseen(limit: number): Promise<readonly SavedSearch[]> {
    return this.database.rows<SavedSearch>(
      `SELECT ${COLUMNS} FROM saved_search WHERE removed_at IS NULL AND seen IS NULL ORDER BY id LIMIT $1`,
      [limit],
    );
  }

  async noteSeen({ id, version }: SavedSearch, seen: readonly string[], reportedOn: string): Promise<void> {
    await this.database.execute(
      'UPDATE saved_search SET seen = $3, reported_on = greatest(reported_on, $4::date) WHERE id = $1 AND version = $2',
      [id, version, seen, reportedOn],
    );
  }

  async forgetRemoved(before: Date): Promise<void> {
    await this.database.execute('DELETE FROM saved_search WHERE removed_at < $1', [before]);
  }

  private async write(search: SavedSearch, sql: string): Promise<void> {
    const { id, personId, name, index, q, filters, sort, frequency, reportedOn, since, seen } = search;
    try {
      await this.database.execute(sql, [
        id,
        personId,
        name,
        index,
        q,
        JSON.stringify(filters),
        JSON.stringify(sort),
        frequency,
        reportedOn,
        since,
        seen,
        search.removedAt,
        search.createdAt,
      ]);
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_saved_search__name')
        throw alertErrors.SEARCH_NAME_TAKEN({ name });
      throw failure;
    }
  }
}
