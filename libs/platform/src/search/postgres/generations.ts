import type { PoolClient } from 'pg';
import type { Database } from '../../database/index.js';
import { checkSettings, type IndexSettings } from '../index-settings.js';
import { documentProblem, type SearchDocument } from '../search-document.js';
import { searchErrors } from '../search.errors.js';
import { INDEX_NAMES, type IndexName } from '../search-query.js';
import {
  generation,
  hashOf,
  indexStatements,
  layoutHash,
  tableStatements,
  type Generation,
} from './generation.js';
import { writeDocuments } from './write-rows.js';

interface Pointer {
  readonly number: number;
  readonly settings_hash: string;
  readonly layout_hash: string;
}

const OWN_PAGE = 500;

/** Which tables are live for each index, and how new ones take their place. */
export class Generations {
  private readonly remembered = new Map<IndexName, { readonly stamp: string; readonly live: Generation }>();

  constructor(private readonly database: Database) {}

  /** The live generation. Throws SEARCH_UNAVAILABLE where the index was never made. */
  async live(index: IndexName): Promise<Generation> {
    const pointer = await this.pointer(index);
    if (!pointer) throw searchErrors.SEARCH_UNAVAILABLE();
    const stamp = `${pointer.number} ${pointer.settings_hash}`;
    const remembered = this.remembered.get(index);
    if (remembered?.stamp === stamp) return remembered.live;
    const row = await this.database.row<{ settings: IndexSettings }>(
      'SELECT settings FROM search.live_generation WHERE index_name = $1',
      [index],
    );
    if (!row) throw searchErrors.SEARCH_UNAVAILABLE();
    const live = generation(index, pointer.number, row.settings);
    this.remembered.set(index, { stamp, live });
    return live;
  }

  /** The names of the indexes that exist. */
  async existing(): Promise<readonly IndexName[]> {
    const rows = await this.database.rows<{ index_name: IndexName }>(
      'SELECT index_name FROM search.live_generation WHERE index_name = ANY ($1) ORDER BY index_name',
      [INDEX_NAMES],
    );
    return rows.map(({ index_name }) => index_name);
  }

  /** Makes an empty index, stores new settings, or re-indexes the index's own documents: as little as is needed. */
  async ensure(index: IndexName, settings: IndexSettings): Promise<void> {
    checkSettings(settings);
    const isOutdated = await this.database.transaction(async () => {
      await this.database.lock(`search ${index}`);
      const pointer = await this.pointer(index);
      if (!pointer) {
        const first = generation(index, await this.nextNumber(), settings);
        await this.database.execute(tableStatements(first));
        for (const statement of indexStatements(first)) await this.database.execute(statement);
        await this.point(first);
        return false;
      }
      if (pointer.layout_hash !== layoutHash(settings)) return true;
      if (pointer.settings_hash !== hashOf(settings))
        await this.point(generation(index, pointer.number, settings));
      return false;
    });
    if (!isOutdated) return;
    try {
      await this.rebuild(index, settings, this.ownDocuments(await this.live(index)));
    } catch (failure) {
      // Another process of the same installation came first and does the same.
      if ((failure as { code?: string }).code !== 'SEARCH_REBUILD_RUNNING') throw failure;
    }
  }

  /**
   * Fills a new generation and makes it the live one; returns its number of documents. Throws SEARCH_REBUILD_RUNNING where
   * another process is at it.
   */
  async rebuild(
    index: IndexName,
    settings: IndexSettings,
    source: AsyncIterable<readonly SearchDocument[]>,
  ): Promise<number> {
    checkSettings(settings);
    return this.alone(index, async (client) => {
      await this.sweep(index, client);
      const next = generation(index, await this.nextNumber(), settings);
      await client.query(tableStatements(next));
      try {
        const documents = await this.fill(next, source);
        for (const statement of indexStatements(next)) await client.query(statement);
        const counted = await client.query<{ count: number }>(`SELECT count(*) AS count FROM ${next.table}`);
        if (counted.rows[0]?.count !== documents) {
          throw new Error(`${next.table} has ${counted.rows[0]?.count} documents of ${documents}`);
        }
        await this.database.transaction(async () => {
          await this.database.lock(`search ${index}`);
          await this.point(next);
        });
        return documents;
      } finally {
        // The old generation after success, the new one after a failure.
        await this.sweep(index, client);
      }
    });
  }

  private async fill(next: Generation, source: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const ids = new Set<string>();
    const known = new Set<string>();
    for await (const documents of source) {
      for (const document of documents) {
        const problem = documentProblem(document, next.numbers);
        if (problem !== null) throw new Error(problem);
        ids.add(document.id);
      }
      await writeDocuments(this.database, next, documents, known);
    }
    return ids.size;
  }

  private async *ownDocuments({ table }: Generation): AsyncIterable<readonly SearchDocument[]> {
    for (let after = ''; ;) {
      const rows = await this.database.rows<{ doc: SearchDocument }>(
        `SELECT doc FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${OWN_PAGE}`,
        [after],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ doc }) => doc);
      after = last.doc.id;
    }
  }

  private pointer(index: IndexName): Promise<Pointer | null> {
    return this.database.row<Pointer>(
      'SELECT number, settings_hash, layout_hash FROM search.live_generation WHERE index_name = $1',
      [index],
    );
  }

  private async point({ index, number, settings }: Generation): Promise<void> {
    await this.database.execute(
      `INSERT INTO search.live_generation (index_name, number, settings, settings_hash, layout_hash)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (index_name) DO UPDATE SET number = EXCLUDED.number, settings = EXCLUDED.settings,
         settings_hash = EXCLUDED.settings_hash, layout_hash = EXCLUDED.layout_hash, live_since = now()`,
      [index, number, JSON.stringify(settings), hashOf(settings), layoutHash(settings)],
    );
  }

  private async nextNumber(): Promise<number> {
    const row = await this.database.row<{ number: number }>(
      "SELECT nextval('search.generation_number') AS number",
    );
    return row?.number ?? 0;
  }

  /** Runs `work` as the only rebuild of this index, on a connection that may take its time over indexes. */
  private async alone<T>(index: IndexName, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.database.pool.connect();
    const key = `search rebuild ${index}`;
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
        [key],
      );
      if (!rows[0]?.taken) throw searchErrors.SEARCH_REBUILD_RUNNING({ index });
      await client.query("SET statement_timeout = 0; SET lock_timeout = '10s'");
      try {
        return await work(client);
      } finally {
        await client.query('RESET statement_timeout; RESET lock_timeout');
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
      }
    } finally {
      client.release();
    }
  }

  /** Drops the tables of this index that are not live: the old generation, and what a killed rebuild left. */
  private async sweep(index: IndexName, client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'search' AND tablename ~ ('^' || $1 || '_g[0-9]+(_word)?$')
          AND tablename !~ ('_g' || coalesce((SELECT number FROM search.live_generation WHERE index_name = $1), 0)
                            || '(_word)?$')
        ORDER BY tablename`,
      [index],
    );
    for (const { name } of rows) await client.query(`DROP TABLE IF EXISTS search.${name}`);
  }
}
