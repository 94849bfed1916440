import { searchErrors } from './search.errors.js';
import type { SearchFilter, SearchQuery } from './search-query.js';
import { MOST_HITS, MOST_PER_PAGE } from './search-query.js';

/** A filter with its constants folded away: true for all documents, false for none, or a condition without empty lists. */
export type FoldedFilter = boolean | SearchFilter;

/** Folds constants, so that neither engine meets an empty list. Throws SEARCH_BAD_QUERY for numbers that are none. */
export function foldedFilter(filter: SearchFilter): FoldedFilter {
  if ('and' in filter) return joined(filter.and, false, (parts) => ({ and: parts }));
  if ('or' in filter) return joined(filter.or, true, (parts) => ({ or: parts }));
  if ('not' in filter) {
    const inner = foldedFilter(filter.not);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  const numbers = 'in' in filter ? filter.in.filter((value) => typeof value === 'number') : bounds(filter);
  if (!numbers.every(Number.isFinite)) throw searchErrors.SEARCH_BAD_QUERY({ what: `${filter.attr}: NaN` });
  return ('in' in filter ? filter.in.length : numbers.length) > 0 ? filter : !('in' in filter);
}

function bounds({ gte, lte }: { readonly gte?: number; readonly lte?: number }): readonly number[] {
  return [gte, lte].filter((bound) => bound !== undefined);
}

/** `absorbing`: the constant that decides the whole list at once (false for and, true for or). */
function joined(
  filters: readonly SearchFilter[],
  absorbing: boolean,
  join: (parts: readonly SearchFilter[]) => SearchFilter,
): FoldedFilter {
  const parts = filters.map(foldedFilter);
  if (parts.includes(absorbing)) return absorbing;
  const conditions = parts.filter((part) => typeof part !== 'boolean');
  if (conditions.length === 0) return !absorbing;
  return conditions.length === 1 ? (conditions[0] ?? !absorbing) : join(conditions);
}

/** Throws SEARCH_BAD_QUERY for pages that are none. */
export function checkPage({ page, perPage }: Pick<SearchQuery, 'page' | 'perPage'>): void {
  if (!Number.isInteger(page) || page < 1) throw searchErrors.SEARCH_BAD_QUERY({ what: `page ${page}` });
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > MOST_PER_PAGE) {
    throw searchErrors.SEARCH_BAD_QUERY({ what: `perPage ${perPage}` });
  }
}

/** Throws SEARCH_BAD_QUERY for a window that is none, or that passes MOST_HITS. */
export function checkWindow({ limit, offset }: { readonly limit: number; readonly offset: number }): void {
  const fits = Number.isInteger(limit) && Number.isInteger(offset) && limit >= 1 && offset >= 0;
  if (!fits || limit + offset > MOST_HITS) {
    throw searchErrors.SEARCH_BAD_QUERY({ what: `limit ${limit}, offset ${offset}` });
  }
}
