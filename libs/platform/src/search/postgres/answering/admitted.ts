import { searchErrors } from '../../search.errors.js';
import { foldedFilter } from '../../search-filter.js';
import type { SearchCriteria, SearchFilter } from '../../search-query.js';
import { comparable } from '../../text/fold.js';
import type { Generation } from '../generation.js';
import { FrozenSegment } from '../segments/frozen-segment.js';
import type { Segment } from '../segments/segment.js';
import { ACL } from '../segments/documents-writer.js';

const MOST_KEPT = 48;

/** Filters of frozen segments that were asked lately: their columns do not change. */
const kept = new WeakMap<Segment, Map<string, Uint8Array>>();

/**
 * 1 for each document that the viewer may see and that the filter holds for; dead documents are not looked at. Do not
 * change it: it may be kept. Throws SEARCH_BAD_QUERY.
 */
export function admitted(
  { viewer, filter }: Pick<SearchCriteria, 'viewer' | 'filter'>,
  generation: Generation,
  segment: Segment,
): Uint8Array {
  const condition = filter ? foldedFilter(filter) : true;
  const acl = [...new Set(viewer.acl.map(comparable))].sort();
  const compute = (): Uint8Array => {
    const marked = new Uint8Array(segment.size);
    mark(segment, ACL, acl, marked);
    if (condition === false) return new Uint8Array(segment.size);
    if (condition === true) return marked;
    return both(marked, markedBy(condition, generation, segment));
  };
  if (!(segment instanceof FrozenSegment)) {
    // Attributes are checked all the same where there is nothing to filter.
    return compute();
  }
  const key = JSON.stringify([acl, condition]);
  let cache = kept.get(segment);
  if (!cache) kept.set(segment, (cache = new Map()));
  const known = cache.get(key);
  if (known) return known;
  const fresh = compute();
  cache.set(key, fresh);
  const [oldest] = cache.keys();
  if (cache.size > MOST_KEPT && oldest !== undefined) cache.delete(oldest);
  return fresh;
}

function markedBy(filter: SearchFilter, generation: Generation, segment: Segment): Uint8Array {
  const marked = new Uint8Array(segment.size);
  if ('and' in filter) {
    marked.fill(1);
    for (const part of filter.and) both(marked, markedBy(part, generation, segment));
  } else if ('or' in filter) {
    for (const part of filter.or) {
      const other = markedBy(part, generation, segment);
      for (let n = 0; n < marked.length; n += 1) marked[n] = (marked[n] as number) | (other[n] as number);
    }
  } else if ('not' in filter) {
    const other = markedBy(filter.not, generation, segment);
    for (let n = 0; n < marked.length; n += 1) marked[n] = 1 - (other[n] as number);
  } else if ('in' in filter) {
    checkFilterable(filter.attr, generation);
    mark(segment, filter.attr, filter.in.map(comparable), marked);
  } else {
    checkRange(filter.attr, generation);
    const values = segment.numbers(filter.attr);
    const { gte = -Infinity, lte = Infinity } = filter;
    for (let n = 0; n < marked.length; n += 1) {
      const value = values[n] as number;
      // A missing number is outside of every range, also under NOT: NaN compares as false.
      marked[n] = value >= gte && value <= lte ? 1 : 0;
    }
  }
  return marked;
}

function both(marked: Uint8Array, other: Uint8Array): Uint8Array {
  for (let n = 0; n < marked.length; n += 1) marked[n] = (marked[n] as number) & (other[n] as number);
  return marked;
}

function mark(segment: Segment, attribute: string, terms: readonly string[], marked: Uint8Array): void {
  const column = segment.column(attribute);
  const keys = new Set(terms.map((term) => column.keyOf.get(term)).filter((key) => key !== undefined));
  if (keys.size > 0) column.mark(keys, marked);
}

/** Throws SEARCH_BAD_QUERY unless the attribute may be filtered and counted. */
export function checkFilterable(attribute: string, { settings }: Generation): void {
  if (!settings.filterable.includes(attribute)) throw notIn('filter', attribute);
}

function checkRange(attribute: string, { settings }: Generation): void {
  if (!settings.ranges.includes(attribute)) throw notIn('range', attribute);
}

/** Throws SEARCH_BAD_QUERY unless the attribute is sortable. */
export function checkSortable(attribute: string, { settings }: Generation): void {
  if (!settings.sortable.includes(attribute)) throw notIn('sort', attribute);
}

function notIn(use: string, attribute: string): Error {
  return searchErrors.SEARCH_BAD_QUERY({ what: `${use}: ${attribute}` });
}
