import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import { mostFrequent } from '../facet-order.js';
import type { SearchCriteria, SearchHit, SearchQuery, SearchResult } from '../search-query.js';
import { MOST_HITS } from '../search-query.js';
import { MARK_END, MARK_START, markedHtml } from '../text/marking.js';
import { plainQuery } from '../text/query-words.js';
import { meiliFilter } from './meili-filter.js';

export type Matching = 'all' | 'last';

type Criteria = Pick<
  MultiSearchQuery,
  'q' | 'filter' | 'matchingStrategy' | 'attributesToHighlight' | 'highlightPreTag' | 'highlightPostTag'
>;

/** What single and federated searches have in common; null where nothing can match. */
export function meiliCriteria(criteria: SearchCriteria, matching: Matching): Criteria | null {
  const filter = meiliFilter(criteria);
  if (!filter) return null;
  return {
    q: plainQuery(criteria.q),
    filter,
    matchingStrategy: matching,
    ...(criteria.highlight && criteria.highlight.length > 0
      ? {
          attributesToHighlight: [...new Set(criteria.highlight)],
          highlightPreTag: MARK_START,
          highlightPostTag: MARK_END,
        }
      : {}),
  };
}

/** One search as the multi-search route takes it; null where nothing can match. */
export function meiliQuery(
  query: SearchQuery,
  indexUid: string,
  matching: Matching,
): MultiSearchQuery | null {
  const criteria = meiliCriteria(query, matching);
  if (!criteria) return null;
  return {
    indexUid,
    ...criteria,
    page: query.page,
    hitsPerPage: query.perPage,
    ...(query.facets ? { facets: [...query.facets] } : {}),
    ...(query.sort ? { sort: query.sort.map(({ attr, dir }) => `${attr}:${dir}`) } : {}),
  };
}

/** The answer to a query that can match nothing. */
export function nothing<T>({ facets = [] }: SearchQuery): SearchResult<T> {
  return {
    hits: [],
    total: 0,
    totalIsCapped: false,
    facets: Object.fromEntries(facets.map((attribute) => [attribute, []])),
  };
}

/** The answer as the port gives it. */
export function resultOf<T extends object>(query: SearchQuery, response: SearchResponse): SearchResult<T> {
  const total = response.totalHits ?? 0;
  const facets = (query.facets ?? []).map((attribute) => {
    const counts = Object.entries(response.facetDistribution?.[attribute] ?? {});
    return [attribute, mostFrequent(counts.map(([value, count]) => ({ value, count })))] as const;
  });
  return {
    hits: response.hits
      .slice(0, Math.max(0, MOST_HITS - (query.page - 1) * query.perPage))
      .map((hit) => hitOf<T>(hit, query.highlight)),
    total: Math.min(total, MOST_HITS),
    totalIsCapped: total > MOST_HITS,
    facets: Object.fromEntries(facets),
  };
}

/** A hit without the server's own members, its marked texts escaped. */
export function hitOf<T extends object>(
  hit: SearchResponse['hits'][number],
  highlight: readonly string[] = [],
): SearchHit<T> {
  const doc = Object.fromEntries(Object.entries(hit).filter(([name]) => !name.startsWith('_')));
  const formatted: Record<string, string | readonly string[]> = {};
  for (const attribute of highlight) {
    const value: unknown = hit._formatted?.[attribute];
    const original: unknown = doc[attribute];
    if (typeof original === 'string') formatted[attribute] = markedHtml(String(value ?? original));
    else if (Array.isArray(original)) {
      const texts: readonly unknown[] = Array.isArray(value) ? value : original;
      formatted[attribute] = texts
        .filter((text): text is string => typeof text === 'string')
        .filter((_, at) => typeof original[at] === 'string')
        .map(markedHtml);
    }
  }
  return { doc: doc as T, formatted };
}
