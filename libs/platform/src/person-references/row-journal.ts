import type { Database } from '../database/index.js';
import {
  COUNTERS,
  differingColumns,
  keyNow,
  type LaterChange,
  type RowChange,
  type RowJson,
} from './row-change.js';

/**
 * Writes rows and notes what it did, so that it can be undone. Values travel as PostgreSQL's own JSON of a row, which keeps
 * every type that our tables use exactly (instants with their microseconds, numbers, lists). Names of tables and columns
 * come from code, never from people.
 */
export class RowJournal {
  private readonly noted: RowChange[] = [];

  constructor(private readonly database: Database) {}

  get changes(): readonly RowChange[] {
    return this.noted;
  }

  async insert(table: string, key: readonly string[], row: RowJson): Promise<void> {
    const [stored] = await this.database.rows<{ row: RowJson }>(
      `INSERT INTO ${table} AS r SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb) RETURNING to_jsonb(r) AS row`,
      [JSON.stringify(row)],
    );
    if (!stored) throw new Error(`nothing was put into ${table}`);
    this.noted.push({ table, kind: 'insert', key: pick(stored.row, key), before: null, after: stored.row });
  }

  /** Sets columns of one row; nothing is noted where it has these values already. */
  async update(table: string, key: RowJson, values: RowJson): Promise<void> {
    const names = Object.keys(key);
    const where = names.map(
      (name) => `r.${name} = (jsonb_populate_record(NULL::${table}, $1::jsonb)).${name}`,
    );
    await this.updateWhere(table, names, where.join(' AND '), [JSON.stringify(key)], values);
  }

  /** Sets columns of all rows that match (SQL on `r`). Returns how many there were. */
  async updateWhere(
    table: string,
    key: readonly string[],
    where: string,
    parameters: readonly unknown[],
    values: RowJson,
  ): Promise<number> {
    const names = Object.keys(values);
    if (names.length === 0) return 0;
    const rows = await this.database.rows<{ row: RowJson }>(
      `SELECT to_jsonb(r) AS row FROM ${table} r WHERE ${where} FOR UPDATE`,
      parameters,
    );
    for (const { row } of rows) {
      const rowKey = pick(row, key);
      const after = await this.set(table, rowKey, values);
      if (!after) throw new Error(`a row of ${table} vanished under its lock`);
      const before = pick(row, names);
      if (differingColumns(before, after).length > 0)
        this.noted.push({ table, kind: 'update', key: rowKey, before, after });
    }
    return rows.length;
  }

  /** Takes out all rows that match (SQL on `r`). */
  async remove(
    table: string,
    key: readonly string[],
    where: string,
    parameters: readonly unknown[],
  ): Promise<void> {
    const rows = await this.database.rows<{ row: RowJson }>(
      `DELETE FROM ${table} r WHERE ${where} RETURNING to_jsonb(r) AS row`,
      parameters,
    );
    for (const { row } of rows)
      this.noted.push({ table, kind: 'delete', key: pick(row, key), before: row, after: null });
  }

  /** Takes one change back; what was changed since is returned instead, and left alone. */
  async undo(change: RowChange): Promise<LaterChange | null> {
    const { table, kind, before, after } = change;
    if (kind === 'delete') {
      const put = await this.database.execute(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(before)],
      );
      return put === 1 ? null : { table, columns: Object.keys(change.key) };
    }
    const key = keyNow(change);
    const present = await this.read(table, key);
    if (!present) return { table, columns: Object.keys(key) };
    const changed = differingColumns(present, after ?? {});
    if (changed.length > 0) return { table, columns: changed };
    if (kind === 'insert') {
      const names = Object.keys(key);
      await this.database.execute(`DELETE FROM ${table} r WHERE ${matching(table, names)}`, [
        JSON.stringify(key),
      ]);
      return null;
    }
    await this.set(table, key, before ?? {});
    return null;
  }

  private async read(table: string, key: RowJson): Promise<RowJson | null> {
    const [found] = await this.database.rows<{ row: RowJson }>(
      `SELECT to_jsonb(r) AS row FROM ${table} r WHERE ${matching(table, Object.keys(key))} FOR UPDATE`,
      [JSON.stringify(key)],
    );
    return found?.row ?? null;
  }

  /** Sets columns and returns them as they are then; null without such a row. A version only ever goes up. */
  private async set(table: string, key: RowJson, values: RowJson): Promise<RowJson | null> {
    const names = Object.keys(values);
    const counting = await this.counters(table);
    const assignments = names.map(
      (name) => `${name} = (jsonb_populate_record(NULL::${table}, $2::jsonb)).${name}`,
    );
    const [found] = await this.database.rows<{ row: RowJson }>(
      `UPDATE ${table} r SET ${[...assignments, ...counting].join(', ')} WHERE ${matching(table, Object.keys(key))}
       RETURNING to_jsonb(r) AS row`,
      [JSON.stringify(key), JSON.stringify(values)],
    );
    return found ? pick(found.row, names) : null;
  }

  private async counters(table: string): Promise<readonly string[]> {
    const known = this.counting.get(table);
    if (known) return known;
    const rows = await this.database.rows<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname = ANY($2::text[])
         AND atttypid IN ('int4'::regtype, 'timestamptz'::regtype)`,
      [table, COUNTERS],
    );
    const sql = rows.map(({ name }) =>
      name === 'updated_at' ? 'updated_at = now()' : `${name} = r.${name} + 1`,
    );
    this.counting.set(table, sql);
    return sql;
  }

  private readonly counting = new Map<string, readonly string[]>();
}

function matching(table: string, names: readonly string[]): string {
  return names
    .map((name) => `r.${name} = (jsonb_populate_record(NULL::${table}, $1::jsonb)).${name}`)
    .join(' AND ');
}

function pick(row: RowJson, names: readonly string[]): RowJson {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
