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
  readonly state: ChallengeState | null;
  readonly kind: ChallengeListKind | null;
  readonly area: string | null;
  readonly discipline: string | null;
  readonly list: string | null;
  readonly budget: (typeof BUDGETS)[number] | null;
  readonly within: (typeof WITHIN)[number] | null;
  /** Null: newest first without words, best first with them. */
  readonly sort: ChallengeSort | null;
}

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

/** Reads an address; what it does not understand it leaves out. */
export function wishesOf(address: URLSearchParams): ChallengeWishes {
  return {
    q: (address.get('q') ?? '').trim().slice(0, 200),
    state: among(STATES, address.get('state')),
    kind: among(KINDS, address.get('kind')),
    area: address.get('area'),
    discipline: address.get('discipline'),
    list: address.get('list'),
    budget: among(BUDGETS, address.get('budget')),
    within: among(WITHIN, address.get('within')),
    sort: among(SORTS, address.get('sort')),
  };
}

/** The address of the list with some wishes changed; null and blank take one away. */
export function addressWith(wishes: ChallengeWishes, change: Partial<ChallengeWishes>): string {
  const entries = Object.entries({ ...wishes, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  );
  const query = new URLSearchParams(entries).toString();
  return query === '' ? '/challenges' : `/challenges?${query}`;
}

/** True where anything but words and order is asked for. */
export function isFiltered({
  state,
  kind,
  area,
  discipline,
  list,
  budget,
  within,
}: ChallengeWishes): boolean {
  return [state, kind, area, discipline, list, budget, within].some((wish) => wish !== null);
}

/** The end of the UTC day: the same all day long, so that pages that were loaded are found in the cache. */
function endOfDay(now: Date, daysAhead: number): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) + daysAhead + 1) * DAY_MS);
}

/** The wishes as the list without words takes them. */
export function listFilterOf(wishes: ChallengeWishes, now: Date): ChallengeFilterInput {
  const { state, kind, area, discipline, list, budget, within } = wishes;
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(area && { area }),
    ...(discipline && { disciplineCode: discipline }),
    ...(list && { listId: list }),
    ...(budget && { budgetMin: Number(budget) * FEN_PER_WAN }),
    ...(within && { deadlineBefore: endOfDay(now, Number(within)).toISOString() }),
  };
}

/** The wishes as the search takes them. */
export function searchFiltersOf(wishes: ChallengeWishes, now: Date): SearchFilterInput[] {
  const { state, kind, area, discipline, list, budget, within } = wishes;
  const values = { status: state, kind, area, disciplines: discipline, listId: list };
  const filters: SearchFilterInput[] = Object.entries(values).flatMap(([attribute, value]) =>
    value === null ? [] : [{ attribute, values: [value] }],
  );
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
