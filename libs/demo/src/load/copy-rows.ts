import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BulkRow } from './bulk-insert.js';

/**
 * Writes rows by COPY, PostgreSQL's own way for bulk data. Most of the time goes into indexes and foreign keys, so it is
 * only a little faster than `bulkInsert` (5 % over 10,000 people); what it spares is memory on both sides. Belongs to the
 * transaction of the client that it is given.
 */
export class RowCopier {
  private readonly jsonColumns = new Map<string, ReadonlySet<string>>();

  constructor(private readonly client: PoolClient) {}

  /** All rows bear the columns of the first. */
  async copy(table: string, rows: readonly BulkRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const json = await this.jsonColumnsOf(table);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const text = rows.map((row) => columns.map((name) => copyText(row[name], json.has(name))).join('\t'));
    const target = this.client.query(from(`COPY "${table}" (${names}) FROM STDIN`));
    await pipeline(Readable.from([`${text.join('\n')}\n`]), target);
  }

  private async jsonColumnsOf(table: string): Promise<ReadonlySet<string>> {
    const known = this.jsonColumns.get(table);
    if (known) return known;
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND atttypid IN ('json'::regtype, 'jsonb'::regtype)`,
      [table],
    );
    const found = new Set(rows.map(({ name }) => name));
    this.jsonColumns.set(table, found);
    return found;
  }
}

/** A value in COPY's text format (PostgreSQL manual, "COPY", file formats). */
export function copyText(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return '\\N';
  if (isJson) return escape(JSON.stringify(value));
  if (Array.isArray(value)) return escape(arrayText(value));
  return escape(String(value));
}

function arrayText(items: readonly unknown[]): string {
  const quoted = items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escape(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
