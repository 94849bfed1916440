import type { IndexSettings } from './index-settings.js';
import type { SearchDocument } from './search-document.js';
import type {
  FacetValue,
  FederatedQuery,
  FederatedResult,
  IndexName,
  SearchQuery,
  SearchResult,
  SearchViewer,
} from './search-query.js';

/** What an engine can do beyond the common ground. */
export interface SearchCapabilities {
  readonly engine: 'postgres' | 'meilisearch';
  /** Search by meaning beside words. */
  readonly hybrid: boolean;
  readonly federated: boolean;
  /** True where a document with a lower `rev` than the one indexed is left out silently. */
  readonly refusesOlder: boolean;
}

/** Documents to write and ids to take out, in one go. */
export interface SearchBatch {
  readonly upsert: readonly SearchDocument[];
  readonly remove: readonly string[];
}

/** A batch that was handed over. `tasks` are the numbers under which the engine works on it; none where it is finished. */
export interface SearchReceipt {
  readonly index: IndexName;
  readonly tasks: readonly number[];
  /** Why the batch was refused outright, null where it was taken. */
  readonly problem: string | null;
}

/** How a batch ended. Of a failed batch no document was written: halve it to find the bad one. */
export interface SearchOutcome {
  readonly receipt: SearchReceipt;
  readonly state: 'done' | 'failed' | 'pending';
  readonly problem: string | null;
}

export interface RebuildReport {
  readonly index: IndexName;
  readonly documents: number;
  readonly milliseconds: number;
}

export interface DocumentRevision {
  readonly id: string;
  readonly rev: number;
}

export interface SearchHealth {
  readonly engine: 'postgres' | 'meilisearch';
  readonly ok: boolean;
  readonly version: string | null;
  /** Documents by index, of those that exist. */
  readonly documents: Readonly<Partial<Record<IndexName, number>>>;
  readonly problem: string | null;
}

/**
 * Full-text search over projections. Hits are ranked as by Meilisearch: the sort that was asked for, then words found,
 * mistakes, nearness, attribute, exactness. All words of a query must be found; where nothing has them all, words are
 * dropped from the end. Injected by its class.
 *
 * Throws SEARCH_UNAVAILABLE where the engine or the index cannot be reached and SEARCH_BAD_QUERY for attributes, pages or
 * numbers that the index cannot serve.
 */
export abstract class SearchEngine {
  abstract readonly capabilities: SearchCapabilities;

  abstract search<T extends object = SearchDocument>(query: SearchQuery): Promise<SearchResult<T>>;

  /** Several searches in one round; the results stand in the order of the queries. */
  abstract multi<T extends object = SearchDocument>(
    queries: readonly SearchQuery[],
  ): Promise<readonly SearchResult<T>[]>;

  /** One list out of several indexes by relevance. `offset + limit` may not pass MOST_HITS. */
  abstract federated<T extends object = SearchDocument>(
    queries: readonly FederatedQuery[],
    page: { readonly limit: number; readonly offset: number },
  ): Promise<FederatedResult<T>>;

  /** Values of a facet that begin with `prefix`, among what the viewer may see; the most frequent first. */
  abstract facetValues(
    index: IndexName,
    attribute: string,
    prefix: string,
    viewer: SearchViewer,
  ): Promise<readonly FacetValue[]>;

  /** Hands a batch over (best up to 500 documents). Batches of one index take effect in the order of the calls. */
  abstract apply(index: IndexName, batch: SearchBatch): Promise<SearchReceipt>;

  /** Waits until the batches have ended, `milliseconds` at most; the outcomes stand in the order of the receipts. */
  abstract settle(
    receipts: readonly SearchReceipt[],
    milliseconds: number,
  ): Promise<readonly SearchOutcome[]>;

  /** Makes the index if it is missing and brings its settings up to date, re-indexing its documents where needed. */
  abstract ensure(index: IndexName, settings: IndexSettings): Promise<void>;

  /**
   * Fills a new generation of the index from `source` and puts it in the place of the old one in one step; searches go
   * on meanwhile. The caller pauses the writer of this index and applies afterwards what changed in between. On any
   * failure the old generation stays.
   */
  abstract rebuild(
    index: IndexName,
    settings: IndexSettings,
    source: AsyncIterable<readonly SearchDocument[]>,
  ): Promise<RebuildReport>;

  /** What the engine wants done between writes; quick where nothing is due. Call it after batches, never in a transaction. */
  abstract tend(index: IndexName): Promise<void>;

  /** All ids with their revisions in pages, to compare with the database. */
  abstract revisions(index: IndexName): AsyncIterable<readonly DocumentRevision[]>;

  /** Never throws. */
  abstract health(): Promise<SearchHealth>;
}
