import type { Database } from '../../database/index.js';
import type { IndexSettings } from '../index-settings.js';
import { documentProblem, type SearchDocument } from '../search-document.js';
import {
  SearchEngine,
  type DocumentRevision,
  type RebuildReport,
  type SearchBatch,
  type SearchCapabilities,
  type SearchHealth,
  type SearchOutcome,
  type SearchReceipt,
} from '../search-engine.js';
import { checkPage, checkWindow } from '../search-filter.js';
import {
  MOST_HITS,
  type FacetValue,
  type FederatedQuery,
  type FederatedResult,
  type IndexName,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type SearchViewer,
} from '../search-query.js';
import { comparable } from '../text/fold.js';
import { answer, facetCounts, hitsOf } from './answers.js';
import { facetsFrom, labelCountsSql, type LabelCount } from './facets-sql.js';
import { checkFilterable, visibleSql } from './filter-sql.js';
import type { Generation } from './generation.js';
import { Generations } from './generations.js';
import { Parameters } from './parameters.js';
import { relevance } from './relevance.js';
import { writeDocuments } from './write-rows.js';

const REVISIONS_PAGE = 1000;
const UNDEFINED_TABLE = '42P01';

/** Search in PostgreSQL itself: nothing else to run, and a write is visible when its transaction is. */
export class PostgresSearch extends SearchEngine {
  readonly capabilities: SearchCapabilities = {
    engine: 'postgres',
    hybrid: false,
    federated: true,
    refusesOlder: true,
  };

  private readonly generations: Generations;

  constructor(private readonly database: Database) {
    super();
    this.generations = new Generations(database);
  }

  async search<T extends object = SearchDocument>(query: SearchQuery): Promise<SearchResult<T>> {
    checkPage(query);
    return this.onLive(query.index, async (live) => {
      const { facets = [], sort = [], page, perPage } = query;
      for (const attribute of facets) checkFilterable(attribute, live);
      const found = await answer(this.database, live, query, sort, {
        limit: perPage,
        offset: (page - 1) * perPage,
      });
      return {
        hits: hitsOf<T>(found, query, live),
        total: Math.min(found.total, MOST_HITS),
        totalIsCapped: found.total > MOST_HITS,
        facets: await facetCounts(this.database, live, query, found, facets),
      };
    });
  }

  async multi<T extends object = SearchDocument>(
    queries: readonly SearchQuery[],
  ): Promise<readonly SearchResult<T>[]> {
    const results: SearchResult<T>[] = [];
    for (const query of queries) results.push(await this.search<T>(query));
    return results;
  }

  async federated<T extends object = SearchDocument>(
    queries: readonly FederatedQuery[],
    page: { readonly limit: number; readonly offset: number },
  ): Promise<FederatedResult<T>> {
    checkWindow(page);
    const found: { readonly score: number; readonly hit: SearchHit<T> & { readonly index: IndexName } }[] =
      [];
    const seen = new Set<string>();
    let total = 0;
    for (const query of queries) {
      await this.onLive(query.index, async (live) => {
        const part = await answer(this.database, live, query, [], {
          limit: page.limit + page.offset,
          offset: 0,
        });
        total += part.total;
        hitsOf<T>(part, query, live).forEach((hit, at) => {
          const key = `${query.index} ${(hit.doc as SearchDocument).id}`;
          const row = part.rows[at];
          if (!row || seen.has(key)) return;
          seen.add(key);
          const score = relevance(row, part.words.length) * (query.weight ?? 1);
          found.push({ score, hit: { ...hit, index: query.index } });
        });
      });
    }
    // A stable sort: equals stay in the order of the queries.
    const hits = found.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
    return {
      hits: hits.slice(page.offset, page.offset + page.limit),
      total: Math.min(total, MOST_HITS),
      totalIsCapped: total > MOST_HITS,
    };
  }

  async facetValues(
    index: IndexName,
    attribute: string,
    prefix: string,
    viewer: SearchViewer,
  ): Promise<readonly FacetValue[]> {
    return this.onLive(index, async (live) => {
      checkFilterable(attribute, live);
      const parameters = new Parameters();
      const condition = visibleSql({ viewer }, live, parameters);
      const sql = labelCountsSql(live, condition, [attribute], parameters);
      const counts = await this.database.rows<LabelCount>(sql, parameters.values);
      const wanted = comparable(prefix);
      const begun = counts.filter(({ label }) =>
        comparable(label.slice(attribute.length + 1)).startsWith(wanted),
      );
      return facetsFrom([attribute], begun)[attribute] ?? [];
    });
  }

  /** Joins the open transaction, where there is one. */
  async apply(index: IndexName, batch: SearchBatch): Promise<SearchReceipt> {
    return this.onLive(index, async (live) => {
      const problem = batch.upsert
        .map((document) => documentProblem(document, live.numbers))
        .find((p) => p !== null);
      if (problem != null) return { index, tasks: [], problem };
      await this.database.transaction(async () => {
        await writeDocuments(this.database, live, batch.upsert);
        if (batch.remove.length > 0) {
          await this.database.execute(`DELETE FROM ${live.table} WHERE id = ANY ($1)`, [batch.remove]);
        }
      });
      return { index, tasks: [], problem: null };
    });
  }

  settle(receipts: readonly SearchReceipt[]): Promise<readonly SearchOutcome[]> {
    return Promise.resolve(
      receipts.map((receipt) => ({
        receipt,
        state: receipt.problem === null ? 'done' : 'failed',
        problem: receipt.problem,
      })),
    );
  }

  async ensure(index: IndexName, settings: IndexSettings): Promise<void> {
    await this.generations.ensure(index, settings);
  }

  async rebuild(
    index: IndexName,
    settings: IndexSettings,
    source: AsyncIterable<readonly SearchDocument[]>,
  ): Promise<RebuildReport> {
    const start = performance.now();
    const documents = await this.generations.rebuild(index, settings, source);
    return { index, documents, milliseconds: Math.round(performance.now() - start) };
  }

  async *revisions(index: IndexName): AsyncIterable<readonly DocumentRevision[]> {
    for (let after = ''; ;) {
      const rows = await this.onLive(index, ({ table }) =>
        this.database.rows<DocumentRevision>(
          `SELECT id, rev FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${REVISIONS_PAGE}`,
          [after],
        ),
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }

  async health(): Promise<SearchHealth> {
    const engine = this.capabilities.engine;
    try {
      const version = await this.database.row<{ server_version: string }>('SHOW server_version');
      const documents: Partial<Record<IndexName, number>> = {};
      for (const index of await this.generations.existing()) {
        documents[index] = await this.onLive(index, async ({ table }) => {
          const row = await this.database.row<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
          return row?.count ?? 0;
        });
      }
      return { engine, ok: true, version: version?.server_version ?? null, documents, problem: null };
    } catch (failure) {
      const problem = failure instanceof Error ? failure.message : String(failure);
      return { engine, ok: false, version: null, documents: {}, problem };
    }
  }

  /** Runs `work` on the live generation; once more where that was replaced and dropped under its feet. */
  private async onLive<R>(index: IndexName, work: (live: Generation) => Promise<R>): Promise<R> {
    try {
      return await work(await this.generations.live(index));
    } catch (failure) {
      if ((failure as { code?: string }).code !== UNDEFINED_TABLE || this.database.inTransaction)
        throw failure;
      return work(await this.generations.live(index));
    }
  }
}
