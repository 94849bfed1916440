import type { Database } from '@jiebang/platform/database';

const CHUNK = 2_000;

/** A row by column names; arrays, dates and JSON as JSON has them. */
export type BulkRow = Readonly<Record<string, unknown>>;

/**
 * Inserts many rows of one table in few statements; the database reads them as one JSON document, so that every type of
 * column takes part. All rows bear the columns of the first.
 */
export function bulkInsert(database: Database, table: string, rows: readonly BulkRow[]): Promise<void> {
  return insert(database, table, rows, '');
}

/** Like `bulkInsert`, for rows of which some may be there already by their id. */
export function insertMissing(database: Database, table: string, rows: readonly BulkRow[]): Promise<void> {
  return insert(database, table, rows, 'ON CONFLICT (id) DO NOTHING');
}

async function insert(
  database: Database,
  table: string,
  rows: readonly BulkRow[],
  otherwise: string,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  for (let at = 0; at < rows.length; at += CHUNK) {
    await database.rows(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) ${otherwise}`,
      [JSON.stringify(rows.slice(at, at + CHUNK))],
    );
  }
}
