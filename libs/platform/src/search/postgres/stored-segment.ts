import type { Database } from '../../database/index.js';
import type { Generation } from './generation.js';
import type { SegmentReader } from './segments/frozen-segment.js';
import type { PutPart } from './segments/segment-files.js';

/** Reads the base of a generation from its table. */
export function baseReader(database: Database, { baseTable }: Generation): SegmentReader {
  return {
    name: baseTable,
    parts: async () => {
      const rows = await database.rows<{ part: string; data: Buffer }>(
        `SELECT part, data FROM ${baseTable} WHERE part <> 'page' ORDER BY part, at`,
      );
      const pieces = new Map<string, Buffer[]>();
      for (const { part, data } of rows) pieces.set(part, [...(pieces.get(part) ?? []), data]);
      return new Map(
        [...pieces].map(([part, data]) => [
          part,
          data.length === 1 ? (data[0] as Buffer) : Buffer.concat(data),
        ]),
      );
    },
    pages: async (numbers) => {
      const rows = await database.rows<{ at: number; data: Buffer }>(
        `SELECT at, data FROM ${baseTable} WHERE part = 'page' AND at = ANY ($1::int[])`,
        [numbers],
      );
      return new Map(rows.map(({ at, data }) => [at, data]));
    },
  };
}

/** Writes parts through a connection, inside of whatever transaction it has open. */
export function basePart(
  query: (sql: string, values: unknown[]) => Promise<unknown>,
  { baseTable }: Generation,
): PutPart {
  return async (part, at, bytes) => {
    await query(`INSERT INTO ${baseTable} (part, at, data) VALUES ($1, $2, $3)`, [
      part,
      at,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
  };
}
