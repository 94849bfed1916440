import { INDEXES, type IndexName } from '../../app/palette/found-everywhere.js';
import type { SearchFilterInput, SearchSortInput } from '../../gql/graphql.js';
import { KINDS, type RangeSpec } from './kinds.js';

const MOST_VALUES = 20;
const MOST_WORDS = 200;
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The ends of a range as they were typed: a number or a day (YYYY-MM-DD); blank where it is open. */
export interface RangeWish {
  readonly from: string;
  readonly to: string;
}

/** What a reader asks for; exactly what stands in the address. */
export interface SearchWishes {
  readonly q: string;
  /** Null: everything. Then there is no filter and no order. */
  readonly index: IndexName | null;
  /** Chosen values by the parameter of their facet. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, RangeWish>>;
  /** The attribute to sort by; null for the best first. */
  readonly sort: string | null;
}

/** Reads an address; what it does not understand it leaves out. */
export function wishesOf(address: URLSearchParams): SearchWishes {
  const q = (address.get('q') ?? '').trim().slice(0, MOST_WORDS);
  const index = INDEXES.find((name) => name === address.get('in')) ?? null;
  if (!index) return { q, index, chosen: {}, ranges: {}, sort: null };
  const { facets, ranges, sorts } = KINDS[index];
  const chosen = facets.flatMap(({ param }) => {
    const values = [...new Set(address.getAll(param).filter(Boolean))].slice(0, MOST_VALUES);
    return values.length > 0 ? [[param, values] as const] : [];
  });
  const between = ranges.flatMap((range) => {
    const wish = rangeIn(range, address.get(range.param));
    return wish ? [[range.param, wish] as const] : [];
  });
  const sort = sorts.find(({ attribute }) => attribute === address.get('sort'))?.attribute ?? null;
  return { q, index, chosen: Object.fromEntries(chosen), ranges: Object.fromEntries(between), sort };
}

/** `10..50`, `10..` or `..50`. */
function rangeIn({ entry }: RangeSpec, text: string | null): RangeWish | null {
  const [from = '', to = ''] = (text ?? '').split('..').map((end) => end.trim());
  const isKnown = (end: string) =>
    end !== '' && (entry === 'day' ? /^\d{4}-\d\d-\d\d$/.test(end) : Number.isFinite(Number(end)));
  const wish = { from: isKnown(from) ? from : '', to: isKnown(to) ? to : '' };
  return wish.from === '' && wish.to === '' ? null : wish;
}

/** The address of the page with some wishes changed. Another kind takes the words along and nothing else. */
export function addressOf(wishes: SearchWishes, change: Partial<SearchWishes> = {}): string {
  const isOther = change.index !== undefined && change.index !== wishes.index;
  const { q, index, chosen, ranges, sort } = {
    ...wishes,
    ...(isOther && { chosen: {}, ranges: {}, sort: null }),
    ...change,
  };
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (index) query.set('in', index);
  for (const [param, values] of Object.entries(chosen)) {
    for (const value of values) query.append(param, value);
  }
  for (const [param, { from, to }] of Object.entries(ranges)) {
    if (from !== '' || to !== '') query.set(param, `${from}..${to}`);
  }
  if (sort) query.set('sort', sort);
  const text = query.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

/** The wishes with a value of a facet added, or taken away where it was there. */
export function toggled({ chosen }: SearchWishes, param: string, value: string): Partial<SearchWishes> {
  const values = chosen[param] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const { [param]: _, ...others } = chosen;
  return { chosen: next.length > 0 ? { ...others, [param]: next } : others };
}

/** The wishes with the ends of a range; without it where both are open. */
export function ranged({ ranges }: SearchWishes, param: string, wish: RangeWish): Partial<SearchWishes> {
  const { [param]: _, ...others } = ranges;
  return { ranges: wish.from === '' && wish.to === '' ? others : { ...others, [param]: wish } };
}

/** True where anything but words, kind and order is asked for. */
export function isFiltered({ chosen, ranges }: SearchWishes): boolean {
  return Object.keys(chosen).length + Object.keys(ranges).length > 0;
}

/** The filters as the search takes them. */
export function filtersOf({ index, chosen, ranges }: SearchWishes): SearchFilterInput[] {
  if (!index) return [];
  const kind = KINDS[index];
  return [
    ...kind.facets.flatMap(({ attribute, param }) => {
      const values = chosen[param];
      return values ? [{ attribute, values: [...values] }] : [];
    }),
    ...kind.ranges.flatMap((range) => {
      const wish = ranges[range.param];
      return wish ? [filterOf(range, wish)] : [];
    }),
  ];
}

function filterOf({ attribute, entry, factor }: RangeSpec, { from, to }: RangeWish): SearchFilterInput {
  // A day is one of Shanghai's, and its last moment belongs to it.
  const start = (end: string) => (entry === 'day' ? Date.parse(end) - SHANGHAI_MS : Number(end) * factor);
  const stop = (end: string) => (entry === 'day' ? start(end) + DAY_MS - 1 : start(end));
  return {
    attribute,
    ...(from !== '' && { gte: start(from) }),
    ...(to !== '' && { lte: stop(to) }),
  };
}

export function sortOf({ index, sort }: SearchWishes): SearchSortInput[] {
  const found = index && KINDS[index].sorts.find(({ attribute }) => attribute === sort);
  return found ? [{ attribute: found.attribute, descending: found.descending }] : [];
}

/** A saved search as the server keeps it. */
export interface KeptSearch {
  readonly index?: string | null;
  readonly q: string;
  readonly filters: readonly {
    readonly attribute: string;
    readonly values?: readonly string[] | null;
    readonly gte?: number | null;
    readonly lte?: number | null;
  }[];
  readonly sort: readonly { readonly attribute: string }[];
}

/** The wishes that a saved search was made of. What the page has no filter for any more is left out. */
export function wishesOfKept({ index: name, q, filters, sort }: KeptSearch): SearchWishes {
  const index = INDEXES.find((known) => known === name) ?? null;
  if (!index) return { q, index, chosen: {}, ranges: {}, sort: null };
  const kind = KINDS[index];
  const chosen = kind.facets.flatMap(({ attribute, param }) => {
    const values = filters.find((filter) => filter.attribute === attribute)?.values ?? [];
    return values.length > 0 ? [[param, values] as const] : [];
  });
  const ranges = kind.ranges.flatMap(({ attribute, param, entry, factor }) => {
    const filter = filters.find((one) => one.attribute === attribute);
    if (!filter) return [];
    const typed = (end: number | null | undefined) =>
      end == null
        ? ''
        : entry === 'day'
          ? new Date(end + SHANGHAI_MS).toISOString().slice(0, 10)
          : String(end / factor);
    return [[param, { from: typed(filter.gte), to: typed(filter.lte) }] as const];
  });
  const sorted = kind.sorts.find(({ attribute }) => attribute === sort[0]?.attribute);
  return {
    q,
    index,
    chosen: Object.fromEntries(chosen),
    ranges: Object.fromEntries(ranges),
    sort: sorted?.attribute ?? null,
  };
}
