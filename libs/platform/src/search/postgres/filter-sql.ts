import { searchErrors } from '../search.errors.js';
import type { SearchCriteria, SearchFilter } from '../search-query.js';
import { foldedFilter } from '../search-filter.js';
import { comparable } from '../text/fold.js';
import { numberColumn, type Generation } from './generation.js';
import type { Parameters } from './parameters.js';

/** The condition over `d` for what the viewer may see and the filter asks. Throws SEARCH_BAD_QUERY. */
export function visibleSql(
  { viewer, filter }: Pick<SearchCriteria, 'viewer' | 'filter'>,
  generation: Generation,
  parameters: Parameters,
): string {
  const acl = `d.acl && ${parameters.add(viewer.acl.map(comparable))}::text[]`;
  const folded = filter ? foldedFilter(filter) : true;
  if (typeof folded === 'boolean') return folded ? acl : `${acl} AND false`;
  return `${acl} AND ${filterSql(folded, generation, parameters)}`;
}

function filterSql(filter: SearchFilter, generation: Generation, parameters: Parameters): string {
  const each = (filters: readonly SearchFilter[]): readonly string[] =>
    filters.map((part) => filterSql(part, generation, parameters));
  if ('and' in filter) return `(${each(filter.and).join(' AND ')})`;
  if ('or' in filter) return `(${each(filter.or).join(' OR ')})`;
  if ('not' in filter) return `(NOT ${filterSql(filter.not, generation, parameters)})`;
  if ('in' in filter) {
    checkFilterable(filter.attr, generation);
    const terms = filter.in.map((value) => `${filter.attr}=${comparable(value)}`);
    return `d.terms && ${parameters.add(terms)}::text[]`;
  }
  if (!generation.settings.ranges.includes(filter.attr)) throw notIn('range', filter.attr);
  const column = `d.${numberColumn(filter.attr)}`;
  const bounds = [
    ...(filter.gte === undefined ? [] : [`${column} >= ${parameters.add(filter.gte)}::float8`]),
    ...(filter.lte === undefined ? [] : [`${column} <= ${parameters.add(filter.lte)}::float8`]),
  ];
  // A missing number is outside of every range, also under NOT.
  return `coalesce(${bounds.join(' AND ')}, false)`;
}

/** Throws SEARCH_BAD_QUERY unless the attribute may be filtered and counted. */
export function checkFilterable(attribute: string, { settings }: Generation): void {
  if (!settings.filterable.includes(attribute)) throw notIn('filter', attribute);
}

/** The expression to sort by. Throws SEARCH_BAD_QUERY unless the attribute is sortable. */
export function sortColumn(attribute: string, { settings }: Generation): string {
  if (!settings.sortable.includes(attribute)) throw notIn('sort', attribute);
  return `d.${numberColumn(attribute)}`;
}

function notIn(use: string, attribute: string): Error {
  return searchErrors.SEARCH_BAD_QUERY({ what: `${use}: ${attribute}` });
}
