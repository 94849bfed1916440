import { foldedFilter } from '../search-filter.js';
import type { SearchCriteria, SearchFilter } from '../search-query.js';
import { searchErrors } from '../search.errors.js';

/**
 * A value in Meilisearch's filter language. Its parser (`filter-parser/src/value.rs`) ends a quoted value at the first
 * quote without a backslash before it and then resolves backslash escapes: with both characters escaped, every text comes
 * out as it went in and nothing can leave the quotes.
 */
export function quoted(value: string | number | boolean): string {
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

/**
 * What the viewer may see and the filter asks: an array, whose members must all hold. Null where nothing can match, so
 * that there is nothing to ask.
 */
export function meiliFilter({ viewer, filter }: Pick<SearchCriteria, 'viewer' | 'filter'>): string[] | null {
  if (viewer.acl.length === 0) return null;
  const acl = expression({ attr: 'acl', in: viewer.acl });
  const folded = filter ? foldedFilter(filter) : true;
  if (typeof folded === 'boolean') return folded ? [acl] : null;
  return [acl, ...('and' in folded ? folded.and : [folded]).map(expression)];
}

function expression(filter: SearchFilter): string {
  if ('and' in filter) return `(${filter.and.map(expression).join(' AND ')})`;
  if ('or' in filter) return `(${filter.or.map(expression).join(' OR ')})`;
  if ('not' in filter) return `(NOT ${expression(filter.not)})`;
  const attribute = name(filter.attr);
  if ('in' in filter) return `${attribute} IN [${filter.in.map((value) => quoted(value)).join(', ')}]`;
  const bounds = [
    ...(filter.gte === undefined ? [] : [`${attribute} >= ${quoted(filter.gte)}`]),
    ...(filter.lte === undefined ? [] : [`${attribute} <= ${quoted(filter.lte)}`]),
  ];
  return bounds.length === 1 ? (bounds[0] ?? '') : `(${bounds.join(' AND ')})`;
}

/** Attribute names stand bare in the filter: only those that a setting may bear. */
function name(attribute: string): string {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(attribute)) throw searchErrors.SEARCH_BAD_QUERY({ what: attribute });
  return attribute;
}
