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
import { admitted, checkFilterable } from './answering/admitted.js';
import { answerOf, hitsOf } from './answering/answer.js';
import { facetOf } from './answering/facets.js';
import { relevance } from './answering/relevance.js';
import { SegmentHits } from './answering/segment-hits.js';
import { Compaction } from './compaction.js';
import type { Generation } from './generation.js';
import { Generations } from './generations.js';
import { Snapshots, type Snapshot } from './snapshots.js';
import { writeChanges } from './write-changes.js';

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
  private readonly snapshots: Snapshots;
  private readonly compaction: Compaction;

  constructor(private readonly database: Database) {
    super();
    this.generations = new Generations(database);
    this.snapshots = new Snapshots(database, this.generations);
    this.compaction = new Compaction(database, this.generations, this.snapshots);
  }

  async search<T extends object = SearchDocument>(query: SearchQuery): Promise<SearchResult<T>> {
    checkPage(query);
    return this.onSnapshot(query.index, async (snapshot) => {
      const { facets = [], sort = [], page, perPage } = query;
      for (const attribute of facets) checkFilterable(attribute, snapshot.generation);
      const most = Math.min(page * perPage, MOST_HITS);
      const found = await answerOf(snapshot, query, sort, most);
      const hits = await hitsOf<T>(this.database, found, query, found.ranked.slice((page - 1) * perPage));
      return {
        hits: hits.map(({ hit }) => hit),
        total: Math.min(found.total, MOST_HITS),
        totalIsCapped: found.total > MOST_HITS,
        facets: Object.fromEntries(facets.map((attribute) => [attribute, facetOf(attribute, found.hits)])),
      };
    });
  }

  async multi<T extends object = SearchDocument>(
    queries: readonly SearchQuery[],
  ): Promise<readonly SearchResult<T>[]> {
    // A transaction has one connection; else they wait for the database together.
    if (!this.database.inTransaction) return Promise.all(queries.map((query) => this.search<T>(query)));
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
      await this.onSnapshot(query.index, async (snapshot) => {
        const part = await answerOf(snapshot, query, [], page.limit + page.offset);
        total += part.total;
        for (const { hit, ranked } of await hitsOf<T>(this.database, part, query, part.ranked)) {
          const key = `${query.index} ${(hit.doc as SearchDocument).id}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const score = relevance(ranked.tiers, part.words.length) * (query.weight ?? 1);
          found.push({ score, hit: { ...hit, index: query.index } });
        }
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
    return this.onSnapshot(index, ({ generation, segments }) => {
      checkFilterable(attribute, generation);
      const seen = segments.map((segment) =>
        SegmentHits.find(segment, [], 'all', admitted({ viewer }, generation, segment)),
      );
      const wanted = comparable(prefix);
      return Promise.resolve(facetOf(attribute, seen, (term) => term.startsWith(wanted)));
    });
  }

  /** Joins the open transaction, where there is one. */
  async apply(index: IndexName, batch: SearchBatch): Promise<SearchReceipt> {
    return this.database.transaction(async () => {
      const { generation } = await this.generations.live(index, true);
      const problem = batch.upsert
        .map((document) => documentProblem(document, generation.numbers))
        .find((p) => p !== null);
      if (problem == null) await writeChanges(this.database, generation, batch);
      return { index, tasks: [], problem: problem ?? null };
    });
  }

  /** Puts the changes into the base where many have gathered. */
  tend(index: IndexName): Promise<void> {
    return this.compaction.ifDue(index);
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

  private onSnapshot<R>(index: IndexName, work: (snapshot: Snapshot) => Promise<R>): Promise<R> {
    return this.again(async () => work(await this.snapshots.now(index)));
  }

  private onLive<R>(index: IndexName, work: (live: Generation) => Promise<R>): Promise<R> {
    return this.again(async () => work((await this.generations.live(index)).generation));
  }

  /** Once more where tables were replaced and dropped under its feet. */
  private async again<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (failure) {
      if ((failure as { code?: string }).code !== UNDEFINED_TABLE || this.database.inTransaction)
        throw failure;
      return work();
    }
  }
}
