import type { Address } from '../../patterns/list/address.js';
import type {
  PeopleListQueryVariables,
  ProfileKind,
  SearchFilterInput,
  SearchSortInput,
} from '../../gql/graphql.js';

export const PROFILE_KINDS = [
  'clinician',
  'scientist',
  'engineer',
  'enterprise',
  'tech_manager',
  'student',
] as const satisfies readonly ProfileKind[];

export const PEOPLE_SORTS = ['name', 'updated', 'capacity'] as const;

/** What a reader asks of the directory; exactly what stands in its address. */
export interface PeopleWishes {
  readonly q: string;
  readonly kind: ProfileKind | null;
  readonly discipline: string;
  readonly campus: string;
  /** Name of an organisation, as the index counts it. */
  readonly org: string;
  /** Only mentors with a licence who take groups. */
  readonly mentors: boolean;
  readonly sort: (typeof PEOPLE_SORTS)[number] | null;
}

/** Reads an address; what it does not understand it leaves out. */
export function peopleWishesOf(address: Pick<Address, 'get' | 'among'>): PeopleWishes {
  return {
    q: address.get('q').trim().slice(0, 200),
    kind: address.among('kind', PROFILE_KINDS),
    discipline: address.get('discipline'),
    campus: address.get('campus'),
    org: address.get('org'),
    mentors: address.get('mentors') === '1',
    sort: address.among('sort', PEOPLE_SORTS),
  };
}

/** True where only the search can answer: words, names of organisations, mentors, and the order by capacity. */
export function needsSearch({ q, org, mentors, sort }: PeopleWishes): boolean {
  return q !== '' || org !== '' || mentors || sort === 'capacity';
}

export function isNarrowed({ kind, discipline, campus, org, mentors }: PeopleWishes): boolean {
  return kind !== null || mentors || [discipline, campus, org].some((wish) => wish !== '');
}

/** The wishes as the search takes them. */
export function peopleFiltersOf({
  kind,
  discipline,
  campus,
  org,
  mentors,
}: PeopleWishes): SearchFilterInput[] {
  const values = { kind, disciplines: discipline, campus, org };
  const filters: SearchFilterInput[] = Object.entries(values).flatMap(([attribute, value]) =>
    value ? [{ attribute, values: [value] }] : [],
  );
  return mentors ? [...filters, { attribute: 'available', values: ['true'] }] : filters;
}

export function peopleSortOf({ sort }: PeopleWishes): SearchSortInput[] {
  if (sort === 'updated') return [{ attribute: 'updatedAt', descending: true }];
  return sort === 'capacity' ? [{ attribute: 'capacity', descending: true }] : [];
}

/** The wishes as the list without words takes them. */
export function peopleListOf(wishes: PeopleWishes): PeopleListQueryVariables {
  const { kind, discipline, campus, sort } = wishes;
  return {
    ...(kind && { kind }),
    ...(discipline && { discipline }),
    ...(campus && { campus }),
    sort: sort === 'updated' ? 'updatedAt' : 'name',
  };
}
