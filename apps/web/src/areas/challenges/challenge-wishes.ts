import type {
  ChallengeFilterInput,
  ChallengeListKind,
  ChallengeSort,
  ChallengeState,
  SearchFilterInput,
  SearchSortInput,
} from '../../gql/graphql.js';

export const STATES = [
  'open',
  'forecast',
  'closed',
  'evaluating',
  'public_notice',
  'awarded',
  'unawarded',
] as const;
export const KINDS = ['open_bid', 'parallel_award', 'student_challenge'] as const;
export const SORTS = ['PUBLISHED', 'DEADLINE', 'BUDGET', 'NUMBER'] as const;
/** Least budgets to choose from, in ten thousand yuan (万元). */
export const BUDGETS = ['10', '50', '100', '500', '1000'] as const;
/** Days within which a challenge closes. */
export const WITHIN = ['7', '30', '90'] as const;

const FEN_PER_WAN = 1_000_000;
const DAY_MS = 86_400_000;

/** What a reader asks of the list; exactly what stands in its address. */
export interface ChallengeWishes {
  readonly q: string;
  /** Any of these, like the four below; none asks for nothing. */
  readonly state: readonly ChallengeState[];
  readonly kind: readonly ChallengeListKind[];
  readonly area: readonly string[];
  readonly discipline: readonly string[];
  readonly department: readonly string[];
  readonly list: string | null;
  readonly budget: (typeof BUDGETS)[number] | null;
  readonly within: (typeof WITHIN)[number] | null;
  /** Null: newest first without words, best first with them. */
  readonly sort: ChallengeSort | null;
}

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

/** Filters that may have several values, which stand in the address with commas between them. */
export type FacetName = 'state' | 'kind' | 'area' | 'discipline' | 'department';

const MOST_VALUES = 20;

const several = (given: string | null): readonly string[] =>
  [...new Set((given ?? '').split(',').filter(Boolean))].slice(0, MOST_VALUES);

const severalAmong = <Value extends string>(values: readonly Value[], given: string | null): Value[] =>
  several(given).flatMap((value) => values.find((known) => known === value) ?? []);

/** Reads an address; what it does not understand it leaves out. */
export function wishesOf(address: URLSearchParams): ChallengeWishes {
  return {
    q: (address.get('q') ?? '').trim().slice(0, 200),
    state: severalAmong(STATES, address.get('state')),
    kind: severalAmong(KINDS, address.get('kind')),
    area: several(address.get('area')),
    discipline: several(address.get('discipline')),
    department: several(address.get('department')),
    list: address.get('list'),
    budget: among(BUDGETS, address.get('budget')),
    within: among(WITHIN, address.get('within')),
    sort: among(SORTS, address.get('sort')),
  };
}

/** The address of the list with some wishes changed; null and blank take one away. */
export function addressWith(wishes: ChallengeWishes, change: Partial<ChallengeWishes>): string {
  const entries = Object.entries({ ...wishes, ...change }).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join(',') : (value as string | null);
    return text ? [[name, text]] : [];
  });
  const query = new URLSearchParams(entries).toString().replaceAll('%2C', ',');
  return query === '' ? '/challenges' : `/challenges?${query}`;
}

/** The wishes with a value of a filter added, or taken away where it was there. */
export function toggled(wishes: ChallengeWishes, name: FacetName, value: string): Partial<ChallengeWishes> {
  const chosen: readonly string[] = wishes[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { [name]: next };
}

/** True where anything but words and order is asked for. */
export function isFiltered({ q: _q, sort: _sort, ...filters }: ChallengeWishes): boolean {
  return Object.values(filters).some((wish) => (Array.isArray(wish) ? wish.length > 0 : wish !== null));
}

/** The end of the UTC day: the same all day long, so that pages that were loaded are found in the cache. */
function endOfDay(now: Date, daysAhead: number): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) + daysAhead + 1) * DAY_MS);
}

/** The wishes as the list without words takes them. */
export function listFilterOf(wishes: ChallengeWishes, now: Date): ChallengeFilterInput {
  const { state, kind, area, discipline, department, list, budget, within } = wishes;
  return {
    ...(state.length > 0 && { states: [...state] }),
    ...(kind.length > 0 && { kinds: [...kind] }),
    ...(area.length > 0 && { areas: [...area] }),
    ...(discipline.length > 0 && { disciplineCodes: [...discipline] }),
    ...(department.length > 0 && { departmentCodes: [...department] }),
    ...(list && { listId: list }),
    ...(budget && { budgetMin: Number(budget) * FEN_PER_WAN }),
    ...(within && { deadlineBefore: endOfDay(now, Number(within)).toISOString() }),
  };
}

/** What the index calls each of them. */
export const ATTRIBUTES: Readonly<Record<FacetName, string>> = {
  state: 'status',
  kind: 'kind',
  area: 'area',
  discipline: 'disciplines',
  department: 'departments',
};

/** Needs of the pool stand in the same index; they have no place in a list with numbers and deadlines. */
const ONLY_CHALLENGES: SearchFilterInput = { attribute: 'entity', values: ['challenge'] };

const FACETS = Object.keys(ATTRIBUTES) as FacetName[];

/**
 * The wishes as the search takes them. Without `except`, of which the counts are wanted: choosing a second value of the
 * same filter adds to what is found, so its counts must not be narrowed by the first.
 */
export function searchFiltersOf(wishes: ChallengeWishes, now: Date, except?: FacetName): SearchFilterInput[] {
  const { list, budget, within } = wishes;
  const chosen = FACETS.filter((name) => name !== except && wishes[name].length > 0);
  const filters: SearchFilterInput[] = [
    ONLY_CHALLENGES,
    ...chosen.map((name) => ({ attribute: ATTRIBUTES[name], values: [...wishes[name]] })),
  ];
  if (list) filters.push({ attribute: 'listId', values: [list] });
  if (budget) filters.push({ attribute: 'budgetFen', gte: Number(budget) * FEN_PER_WAN });
  if (within) filters.push({ attribute: 'deadlineAt', lte: endOfDay(now, Number(within)).getTime() });
  return filters;
}

/** The order as the search takes it; none leaves the best hits first. The search has no order by number. */
export function searchSortOf({ sort }: ChallengeWishes): SearchSortInput[] {
  if (sort === 'PUBLISHED') return [{ attribute: 'publishedAt', descending: true }];
  if (sort === 'DEADLINE') return [{ attribute: 'deadlineAt' }];
  if (sort === 'BUDGET') return [{ attribute: 'budgetFen', descending: true }];
  return [];
}
