/** The four things that people search for. */
export const INDEX_NAMES = ['people', 'labs', 'challenges', 'outcomes'] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/**
 * A condition on documents. There is no text form: nothing that a person typed is ever parsed as a filter.
 * `in` holds where the attribute (or one member of a list) equals one of the values, without regard to case and outer
 * spaces; an empty `in` holds for nothing. `gte`/`lte` compare single numbers and hold for no document without one. An
 * empty `and` holds for everything, an empty `or` for nothing.
 */
export type SearchFilter =
  | { readonly and: readonly SearchFilter[] }
  | { readonly or: readonly SearchFilter[] }
  | { readonly not: SearchFilter }
  | { readonly attr: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly attr: string; readonly gte?: number; readonly lte?: number };

/**
 * On whose behalf: only documents that share an entry with `acl` are seen. Nothing is seen without one; what everybody
 * may see bears an entry that everybody has.
 */
export interface SearchViewer {
  readonly acl: readonly string[];
}

export interface SearchSort {
  readonly attr: string;
  readonly dir: 'asc' | 'desc';
}

/** What may be asked in a single search and in each part of a federated one. */
export interface SearchCriteria {
  readonly index: IndexName;
  /** Plain words as typed; the last may be incomplete. Without any, everything matches. */
  readonly q?: string;
  readonly filter?: SearchFilter;
  readonly viewer: SearchViewer;
  /** Attributes whose matches are wanted as HTML. */
  readonly highlight?: readonly string[];
}

export interface SearchQuery extends SearchCriteria {
  /** Attributes whose values are counted over all hits, the MOST_FACET_VALUES most frequent of each. */
  readonly facets?: readonly string[];
  /** Goes before relevance, attribute by attribute; documents without the number come last either way. */
  readonly sort?: readonly SearchSort[];
  /** From 1. */
  readonly page: number;
  /** 1 to MOST_PER_PAGE. */
  readonly perPage: number;
}

/** A part of a federated search: its hits' relevance is multiplied by `weight` (1 unless given). */
export interface FederatedQuery extends SearchCriteria {
  readonly weight?: number;
}

/** No more hits than these can be paged through, and totals stop here. */
export const MOST_HITS = 1000;
export const MOST_PER_PAGE = 100;
export const MOST_FACET_VALUES = 100;

export interface SearchHit<T> {
  /** The document as it was indexed. */
  readonly doc: T;
  /** The attributes of `highlight` as HTML: escaped, matches in `<mark>`. Empty without `highlight`. */
  readonly formatted: Readonly<Record<string, string | readonly string[]>>;
}

export interface FacetValue {
  readonly value: string;
  /** Number of hits that have it. */
  readonly count: number;
}

export interface SearchResult<T> {
  readonly hits: readonly SearchHit<T>[];
  /** Number of hits, at most MOST_HITS. */
  readonly total: number;
  /** True where there are more hits than MOST_HITS. */
  readonly totalIsCapped: boolean;
  /** By attribute; the most frequent first, then by value. */
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
}

export interface FederatedResult<T> {
  readonly hits: readonly (SearchHit<T> & { readonly index: IndexName })[];
  readonly total: number;
  readonly totalIsCapped: boolean;
}
