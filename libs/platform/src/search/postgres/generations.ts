import type { PoolClient } from 'pg';
import type { Database } from '../../database/index.js';
import { checkSettings, type IndexSettings } from '../index-settings.js';
import { documentProblem, type SearchDocument } from '../search-document.js';
import { searchErrors } from '../search.errors.js';
import { INDEX_NAMES, type IndexName } from '../search-query.js';
import { BaseBuilder } from './base-builder.js';
import {
  based,
  baseTables,
  documentTable,
  generation,
  hashOf,
  layoutHash,
  type Generation,
} from './generation.js';
import { basePart } from './stored-segment.js';
import { keepDocuments, newest } from './write-changes.js';

interface Pointer {
  readonly number: number;
  readonly base: number;
  readonly settings_hash: string;
  readonly layout_hash: string;
  readonly changed: number;
}

/** The live generation, and the number of the last change that was committed to it. */
export interface Live {
  readonly generation: Generation;
  readonly changed: number;
}

const OWN_PAGE = 500;

/** Which tables are live for each index, and how new ones take their place. */
export class Generations {
  private readonly remembered = new Map<IndexName, { readonly stamp: string; readonly live: Generation }>();

  constructor(private readonly database: Database) {}

  /**
   * The live generation. With `forUpdate` the pointer stays locked until the transaction ends: changes are numbered in the
   * order of their commits, and the base is not replaced meanwhile. Throws SEARCH_UNAVAILABLE where the index was never made.
   */
  async live(index: IndexName, forUpdate = false): Promise<Live> {
    const pointer = await this.pointer(index, forUpdate);
    // An index of before has no base until it is made anew.
    if (!pointer || pointer.base === 0) throw searchErrors.SEARCH_UNAVAILABLE();
    const { number, base, changed } = pointer;
    const stamp = `${number} ${pointer.settings_hash}`;
    const remembered = this.remembered.get(index);
    if (remembered?.stamp === stamp) {
      if (remembered.live.base === base) return { generation: remembered.live, changed };
      const live = based(remembered.live, base);
      this.remembered.set(index, { stamp, live });
      return { generation: live, changed };
    }
    const live = generation(index, number, base, await this.settingsOf(index));
    this.remembered.set(index, { stamp, live });
    return { generation: live, changed };
  }

  /** The names of the indexes that exist. */
  async existing(): Promise<readonly IndexName[]> {
    const rows = await this.database.rows<{ index_name: IndexName }>(
      'SELECT index_name FROM search.live_generation WHERE index_name = ANY ($1) AND base > 0 ORDER BY index_name',
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
        const first = generation(index, await this.nextNumber(), await this.nextNumber(), settings);
        await this.database.execute(documentTable(first));
        await this.database.execute(baseTables(first));
        await this.point(first, 0);
        return false;
      }
      if (pointer.layout_hash !== layoutHash(settings)) return true;
      if (pointer.settings_hash !== hashOf(settings)) {
        await this.database.execute(
          'UPDATE search.live_generation SET settings = $2, settings_hash = $3 WHERE index_name = $1',
          [index, JSON.stringify(settings), hashOf(settings)],
        );
      }
      return false;
    });
    if (!isOutdated) return;
    try {
      const number = (await this.pointer(index))?.number ?? 0;
      await this.rebuild(index, settings, this.ownDocuments(`search.${index}_g${number}`));
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
      const next = generation(index, await this.nextNumber(), await this.nextNumber(), settings);
      await client.query(documentTable(next));
      const builder = new BaseBuilder(next);
      try {
        await this.fill(next, builder, source);
        await this.writeBase(next, builder, client);
        await client.query(`ANALYZE ${next.table}`);
        const counted = await client.query<{ count: number }>(`SELECT count(*) AS count FROM ${next.table}`);
        if (counted.rows[0]?.count !== builder.size) {
          throw new Error(`${next.table} has ${counted.rows[0]?.count} documents of ${builder.size}`);
        }
        await this.database.transaction(async () => {
          await this.database.lock(`search ${index}`);
          await this.point(next, builder.size);
        });
        return builder.size;
      } finally {
        await builder.close();
        // The old generation after success, the new one after a failure.
        await this.sweep(index, client);
      }
    });
  }

  /** Writes a base, and beside it the empty table of its changes, in one transaction. */
  async writeBase(next: Generation, builder: BaseBuilder, client: PoolClient): Promise<void> {
    await client.query('BEGIN');
    try {
      await client.query(baseTables(next));
      await builder.write(basePart((sql, values) => client.query(sql, values), next));
      await client.query('COMMIT');
    } catch (failure) {
      await client.query('ROLLBACK');
      throw failure;
    }
  }

  /** Runs `work` as the only rebuild of this index, on a connection that may take its time. */
  async alone<T>(index: IndexName, work: (client: PoolClient) => Promise<T>): Promise<T> {
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

  /** Drops the tables of this index that are not live: the old ones, and what a killed rebuild left. */
  async sweep(index: IndexName, client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
        WHERE schemaname = 'search' AND tablename ~ ('^' || $1 || '_(g|b|c)[0-9]+(_word)?$')
          AND NOT EXISTS (SELECT 1 FROM search.live_generation
                           WHERE index_name = $1
                             AND tablename IN ($1 || '_g' || number, $1 || '_b' || base, $1 || '_c' || base))
        ORDER BY tablename`,
      [index],
    );
    for (const { name } of rows) await client.query(`DROP TABLE IF EXISTS search.${name}`);
  }

  async nextNumber(): Promise<number> {
    const row = await this.database.row<{ number: number }>(
      "SELECT nextval('search.generation_number') AS number",
    );
    return row?.number ?? 0;
  }

  private async fill(
    next: Generation,
    builder: BaseBuilder,
    source: AsyncIterable<readonly SearchDocument[]>,
  ): Promise<void> {
    // The database takes one batch while the words of the next are cut.
    let writing = Promise.resolve<unknown>(null);
    for await (const documents of source) {
      const problem = documents
        .map((document) => documentProblem(document, next.numbers))
        .find((found) => found !== null);
      if (problem != null) throw new Error(problem);
      await builder.add(documents);
      await writing;
      if (documents.length > 0) writing = keepDocuments(this.database, next, newest(documents));
      // A failure is told by the next wait; until then it must not end the process.
      writing.catch(() => undefined);
    }
    await writing;
    await builder.complete();
  }

  /** The documents of a generation of whatever layout. */
  private async *ownDocuments(table: string): AsyncIterable<readonly SearchDocument[]> {
    for (let after = ''; ;) {
      const rows = await this.database.rows<{ doc: string }>(
        `SELECT doc::text AS doc FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${OWN_PAGE}`,
        [after],
      );
      const documents = rows.map(({ doc }) => JSON.parse(doc) as SearchDocument);
      const last = documents.at(-1);
      if (!last) return;
      yield documents;
      after = last.id;
    }
  }

  private pointer(index: IndexName, forUpdate = false): Promise<Pointer | null> {
    return this.database.row<Pointer>(
      `SELECT number, base, settings_hash, layout_hash, changed
         FROM search.live_generation WHERE index_name = $1${forUpdate ? ' FOR UPDATE' : ''}`,
      [index],
    );
  }

  private async settingsOf(index: IndexName): Promise<IndexSettings> {
    const row = await this.database.row<{ settings: IndexSettings }>(
      'SELECT settings FROM search.live_generation WHERE index_name = $1',
      [index],
    );
    if (!row) throw searchErrors.SEARCH_UNAVAILABLE();
    return row.settings;
  }

  private async point({ index, number, base, settings }: Generation, documents: number): Promise<void> {
    await this.database.execute(
      `INSERT INTO search.live_generation
              (index_name, number, base, base_documents, changed, settings, settings_hash, layout_hash)
       VALUES ($1, $2, $3, $4, nextval('search.change_number'), $5, $6, $7)
       ON CONFLICT (index_name) DO UPDATE SET number = EXCLUDED.number, base = EXCLUDED.base,
         base_documents = EXCLUDED.base_documents, changed = EXCLUDED.changed, settings = EXCLUDED.settings,
         settings_hash = EXCLUDED.settings_hash, layout_hash = EXCLUDED.layout_hash, live_since = now()`,
      [index, number, base, documents, JSON.stringify(settings), hashOf(settings), layoutHash(settings)],
    );
  }
}
