import type search from '../../app/i18n/zh-CN/search.json';
import type { IndexName } from '../../app/palette/found-everywhere.js';

type Text = keyof typeof search;

/** How the values of a facet are called; see `use-value-names.ts`. */
export type ValueNames =
  | 'state'
  | 'listKind'
  | 'role'
  | 'area'
  | 'department'
  | 'discipline'
  | 'category'
  | 'campus'
  | 'access'
  | 'takesGroups'
  | 'outcomeType'
  | 'inUse'
  | 'asWritten'
  | 'ownLanguage';

/** A filter by value: any of those that are chosen. */
export interface FacetSpec {
  /** As the index calls it. */
  readonly attribute: string;
  /** As the address calls it. */
  readonly param: string;
  readonly title: Text;
  readonly names: ValueNames;
  /** Values of a fixed order keep it, and others are not shown. */
  readonly order?: readonly string[];
}

/** A filter by a number between two. */
export interface RangeSpec {
  readonly attribute: string;
  readonly param: string;
  readonly title: Text;
  /** What is typed: a number that counts `factor`, or a day of which the instant is asked for. */
  readonly entry: 'number' | 'day';
  readonly factor: number;
  readonly unit?: Text;
}

export interface SortSpec {
  readonly attribute: string;
  readonly descending: boolean;
  readonly title: Text;
}

/** What can be asked of an index. */
export interface KindSpec {
  readonly facets: readonly FacetSpec[];
  readonly ranges: readonly RangeSpec[];
  readonly sorts: readonly SortSpec[];
}

const FEN_PER_WAN = 1_000_000;
const RECENT: SortSpec = { attribute: 'updatedAt', descending: true, title: 'sort.updated' };

const DISCIPLINE: FacetSpec = {
  attribute: 'disciplines',
  param: 'discipline',
  title: 'facet.discipline',
  names: 'discipline',
};
const CAMPUS: FacetSpec = { attribute: 'campus', param: 'campus', title: 'facet.campus', names: 'campus' };
const ORGANISATION: FacetSpec = {
  attribute: 'org',
  param: 'org',
  title: 'facet.organisation',
  names: 'ownLanguage',
};

/** Every kind of thing that the page finds. One more here (and in INDEXES) has its tab, its filters and its saved searches. */
export const KINDS: Readonly<Record<IndexName, KindSpec>> = {
  challenges: {
    facets: [
      {
        attribute: 'status',
        param: 'state',
        title: 'facet.state',
        names: 'state',
        order: [
          'open',
          'pooled',
          'forecast',
          'closed',
          'evaluating',
          'public_notice',
          'awarded',
          'executing',
          'accepted',
          'unawarded',
        ],
      },
      { attribute: 'area', param: 'area', title: 'facet.area', names: 'area' },
      { attribute: 'kind', param: 'kind', title: 'facet.listKind', names: 'listKind' },
      { attribute: 'departments', param: 'department', title: 'facet.department', names: 'department' },
      DISCIPLINE,
    ],
    ranges: [
      {
        attribute: 'budgetFen',
        param: 'budget',
        title: 'range.budget',
        entry: 'number',
        factor: FEN_PER_WAN,
        unit: 'unit.wan',
      },
      { attribute: 'deadlineAt', param: 'deadline', title: 'range.deadline', entry: 'day', factor: 1 },
      {
        attribute: 'durationMonths',
        param: 'months',
        title: 'range.duration',
        entry: 'number',
        factor: 1,
        unit: 'unit.months',
      },
    ],
    sorts: [
      { attribute: 'publishedAt', descending: true, title: 'sort.published' },
      { attribute: 'deadlineAt', descending: false, title: 'sort.deadline' },
      { attribute: 'budgetFen', descending: true, title: 'sort.budget' },
    ],
  },
  people: {
    facets: [
      {
        attribute: 'kind',
        param: 'kind',
        title: 'facet.kind',
        names: 'role',
        order: ['clinician', 'engineer', 'scientist', 'student', 'enterprise', 'tech_manager'],
      },
      {
        attribute: 'available',
        param: 'available',
        title: 'facet.mentoring',
        names: 'takesGroups',
        order: ['true'],
      },
      DISCIPLINE,
      CAMPUS,
      ORGANISATION,
    ],
    ranges: [
      {
        attribute: 'capacity',
        param: 'capacity',
        title: 'range.capacity',
        entry: 'number',
        factor: 1,
        unit: 'unit.groups',
      },
    ],
    sorts: [RECENT, { attribute: 'capacity', descending: true, title: 'sort.capacity' }],
  },
  labs: {
    facets: [
      {
        attribute: 'openAccess',
        param: 'open',
        title: 'facet.access',
        names: 'access',
        order: ['true', 'false'],
      },
      { attribute: 'categories', param: 'category', title: 'facet.category', names: 'category' },
      CAMPUS,
      { attribute: 'city', param: 'city', title: 'facet.city', names: 'asWritten' },
      ORGANISATION,
    ],
    ranges: [],
    sorts: [RECENT],
  },
  outcomes: {
    facets: [
      { attribute: 'type', param: 'type', title: 'facet.outcomeType', names: 'outcomeType' },
      { attribute: 'inUse', param: 'used', title: 'facet.use', names: 'inUse', order: ['true'] },
      { attribute: 'departments', param: 'department', title: 'facet.department', names: 'department' },
      DISCIPLINE,
      ORGANISATION,
    ],
    ranges: [
      { attribute: 'year', param: 'year', title: 'range.year', entry: 'number', factor: 1 },
      { attribute: 'trl', param: 'trl', title: 'range.trl', entry: 'number', factor: 1 },
    ],
    sorts: [
      { attribute: 'publishedAt', descending: true, title: 'sort.published' },
      { attribute: 'trl', descending: true, title: 'sort.trl' },
    ],
  },
};
