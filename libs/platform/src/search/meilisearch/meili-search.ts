import { Meilisearch, type Index } from 'meilisearch';
import { checkSettings, type IndexSettings } from '../index-settings.js';
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
  INDEX_NAMES,
  MOST_HITS,
  type FacetValue,
  type FederatedQuery,
  type FederatedResult,
  type IndexName,
  type SearchQuery,
  type SearchResult,
  type SearchViewer,
} from '../search-query.js';
import { mostFrequent } from '../facet-order.js';
import { translated } from './meili-failure.js';
import { meiliFilter } from './meili-filter.js';
import { hitOf, meiliCriteria, meiliQuery, nothing, resultOf, type Matching } from './meili-query.js';
import { MeiliTasks } from './meili-tasks.js';
import { isSupported, UnsupportedMeilisearch } from './meili-version.js';
import { rebuildMeili } from './rebuild-meili.js';
import { meiliSettings } from './meili-settings.js';

export interface MeiliConnection {
  readonly url: string;
  readonly key: string | null;
  /** Before every index's name, where several installations share a server. */
  readonly prefix?: string;
}

const REQUEST_TIMEOUT_MS = 15_000;
const REVISIONS_PAGE = 1000;

/** Search by a Meilisearch server (1.18 or later). */
export class MeiliSearch extends SearchEngine {
  readonly capabilities: SearchCapabilities = {
    engine: 'meilisearch',
    hybrid: false,
    federated: true,
    // The server replaces documents blindly: the one writer of an index reads the present state each time.
    refusesOlder: false,
  };

  private readonly client: Meilisearch;
  private readonly tasks: MeiliTasks;
  private readonly prefix: string;
  private checked = false;

  constructor({ url, key, prefix = '' }: MeiliConnection) {
    super();
    this.client = new Meilisearch({
      host: url,
      ...(key ? { apiKey: key } : {}),
      timeout: REQUEST_TIMEOUT_MS,
    });
    this.tasks = new MeiliTasks(this.client);
    this.prefix = prefix;
  }

  /** Throws UnsupportedMeilisearch for a server that does not fit, SEARCH_UNAVAILABLE where none answers. */
  async checkVersion(): Promise<void> {
    if (this.checked) return;
    const { pkgVersion } = await translated(() => this.client.getVersion());
    if (!isSupported(pkgVersion)) throw new UnsupportedMeilisearch(pkgVersion);
    this.checked = true;
  }

  async search<T extends object = SearchDocument>(query: SearchQuery): Promise<SearchResult<T>> {
    const [result] = await this.multi<T>([query]);
    return result ?? nothing<T>(query);
  }

  async multi<T extends object = SearchDocument>(
    queries: readonly SearchQuery[],
  ): Promise<readonly SearchResult<T>[]> {
    queries.forEach(checkPage);
    const strict = await this.round<T>(queries, 'all');
    // Where nothing has all words, words are dropped from the end.
    const again = queries.filter((query, at) => strict[at]?.total === 0 && /\S\s*\S/.test(query.q ?? ''));
    if (again.length === 0) return strict;
    const lenient = await this.round<T>(again, 'last');
    return queries.map((query, at) => lenient[again.indexOf(query)] ?? strict[at] ?? nothing<T>(query));
  }

  async federated<T extends object = SearchDocument>(
    queries: readonly FederatedQuery[],
    page: { readonly limit: number; readonly offset: number },
  ): Promise<FederatedResult<T>> {
    checkWindow(page);
    const strict = await this.federatedRound<T>(queries, page, 'all');
    return strict.total > 0 ? strict : this.federatedRound<T>(queries, page, 'last');
  }

  async facetValues(
    index: IndexName,
    attribute: string,
    prefix: string,
    viewer: SearchViewer,
  ): Promise<readonly FacetValue[]> {
    const filter = meiliFilter({ viewer });
    if (!filter) return [];
    await this.checkVersion();
    const found = await translated(() =>
      this.index(index).searchForFacetValues({ facetName: attribute, facetQuery: prefix, filter }),
    );
    return mostFrequent(found.facetHits);
  }

  async apply(index: IndexName, { upsert, remove }: SearchBatch): Promise<SearchReceipt> {
    const problem = upsert.map((document) => documentProblem(document, [])).find((found) => found !== null);
    if (problem != null) return { index, tasks: [], problem };
    await this.checkVersion();
    return translated(async () => {
      const tasks: number[] = [];
      if (upsert.length > 0) {
        tasks.push((await this.index(index).addDocuments([...upsert], { primaryKey: 'id' })).taskUid);
      }
      if (remove.length > 0) tasks.push((await this.index(index).deleteDocuments([...remove])).taskUid);
      return { index, tasks, problem: null };
    });
  }

  settle(receipts: readonly SearchReceipt[], milliseconds: number): Promise<readonly SearchOutcome[]> {
    return translated(() => this.tasks.outcomes(receipts, milliseconds));
  }

  async ensure(index: IndexName, settings: IndexSettings): Promise<void> {
    checkSettings(settings);
    await this.checkVersion();
    await translated(async () => {
      await this.tasks.finished(this.client.createIndex(this.uid(index), { primaryKey: 'id' }), [
        'index_already_exists',
      ]);
      await this.tasks.finished(this.index(index).updateSettings(meiliSettings(settings)));
    });
  }

  async rebuild(
    index: IndexName,
    settings: IndexSettings,
    source: AsyncIterable<readonly SearchDocument[]>,
  ): Promise<RebuildReport> {
    await this.ensure(index, settings);
    return translated(() =>
      rebuildMeili(this.client, this.tasks, { index, uid: this.uid(index), settings }, source),
    );
  }

  /** A server tends itself. */
  tend(): Promise<void> {
    return Promise.resolve();
  }

  async *revisions(index: IndexName): AsyncIterable<readonly DocumentRevision[]> {
    for (let offset = 0; ; offset += REVISIONS_PAGE) {
      const { results } = await translated(() =>
        this.index(index).getDocuments({ fields: ['id', 'rev'], limit: REVISIONS_PAGE, offset }),
      );
      if (results.length > 0) yield results.map(({ id, rev }) => ({ id: String(id), rev: Number(rev) }));
      if (results.length < REVISIONS_PAGE) return;
    }
  }

  async health(): Promise<SearchHealth> {
    const engine = this.capabilities.engine;
    try {
      const { pkgVersion } = await this.client.getVersion();
      const { indexes } = await this.client.getStats();
      const counted = INDEX_NAMES.flatMap((index) => {
        const stats = indexes[this.uid(index)];
        return stats ? [[index, stats.numberOfDocuments] as const] : [];
      });
      const documents = Object.fromEntries(counted);
      const ok = isSupported(pkgVersion);
      const problem = ok ? null : new UnsupportedMeilisearch(pkgVersion).message;
      return { engine, ok, version: pkgVersion, documents, problem };
    } catch (failure) {
      const problem = failure instanceof Error ? failure.message : String(failure);
      return { engine, ok: false, version: null, documents: {}, problem };
    }
  }

  private async round<T extends object>(
    queries: readonly SearchQuery[],
    matching: Matching,
  ): Promise<readonly SearchResult<T>[]> {
    const asked = queries.map((query) => meiliQuery(query, this.uid(query.index), matching));
    const sent = asked.filter((query) => query !== null);
    if (sent.length === 0) return queries.map((query) => nothing<T>(query));
    await this.checkVersion();
    const { results } = await translated(() => this.client.multiSearch({ queries: sent }));
    return queries.map((query, at) => {
      const own = asked[at];
      const response = own ? results[sent.indexOf(own)] : undefined;
      return response ? resultOf<T>(query, response) : nothing<T>(query);
    });
  }

  private async federatedRound<T extends object>(
    queries: readonly FederatedQuery[],
    federation: { readonly limit: number; readonly offset: number },
    matching: Matching,
  ): Promise<FederatedResult<T>> {
    const asked = queries.filter(({ viewer, filter }) => meiliFilter({ viewer, filter }) !== null);
    const sent = asked.map((query) => ({
      indexUid: this.uid(query.index),
      ...meiliCriteria(query, matching),
      federationOptions: { weight: query.weight ?? 1 },
    }));
    if (sent.length === 0) return { hits: [], total: 0, totalIsCapped: false };
    await this.checkVersion();
    const response = await translated(() =>
      this.client.multiSearch({ federation: { ...federation }, queries: sent }),
    );
    const total = response.estimatedTotalHits ?? response.hits.length;
    return {
      hits: response.hits.flatMap((hit) => {
        const query = asked[hit._federation?.queriesPosition ?? 0];
        return query ? [{ ...hitOf<T>(hit, query.highlight), index: query.index }] : [];
      }),
      total: Math.min(total, MOST_HITS),
      totalIsCapped: total > MOST_HITS,
    };
  }

  private uid(index: IndexName): string {
    return `${this.prefix}${index}`;
  }

  private index(index: IndexName): Index {
    return this.client.index(this.uid(index));
  }
}
