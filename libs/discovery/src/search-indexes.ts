import { PINYIN, type IndexName, type IndexSettings } from '@jiebang/platform/search';
import { HINTS } from './domain/hints.js';
import { searchVocabulary } from './domain/search-vocabulary.js';

/** The indexes that this context fills. */
export const INDEXES = ['people', 'labs', 'challenges', 'outcomes'] as const satisfies readonly IndexName[];
export type FilledIndex = (typeof INDEXES)[number];

const vocabulary = searchVocabulary;

/** How each index is searched: attributes with text stand in the order of what they tell. */
export const searchIndexes: Readonly<Record<FilledIndex, IndexSettings>> = {
  people: {
    searchable: ['name', 'nameEn', 'keywords', 'skills', 'org', 'bio', 'evidence', PINYIN, HINTS],
    filterable: [
      'kind',
      'disciplines',
      'keywords',
      'skills',
      'org',
      'orgIds',
      'dept',
      'campus',
      'languages',
      'available',
      'synthetic',
    ],
    ranges: ['capacity'],
    sortable: ['updatedAt', 'capacity'],
    ...vocabulary,
  },
  labs: {
    searchable: [
      'name',
      'nameEn',
      'instruments',
      'resources',
      'services',
      'methods',
      'techniques',
      'models',
      'subjects',
      'org',
      'text',
      PINYIN,
      HINTS,
    ],
    filterable: [
      'kinds',
      'categories',
      'methods',
      'audiences',
      'instruments',
      'services',
      'org',
      'orgIds',
      'dept',
      'city',
      'campus',
      'openAccess',
      'synthetic',
    ],
    ranges: [],
    sortable: ['updatedAt'],
    ...vocabulary,
  },
  challenges: {
    searchable: [
      'title',
      'titleEn',
      'keywords',
      'number',
      'dept',
      'deptEn',
      'areaNames',
      'summary',
      'targets',
      PINYIN,
      HINTS,
    ],
    filterable: [
      'entity',
      'status',
      'kind',
      'listId',
      'programmeId',
      'keywords',
      'dept',
      'departments',
      'disciplines',
      'area',
      'synthetic',
    ],
    ranges: ['budgetFen', 'deadlineAt', 'durationMonths'],
    sortable: ['publishedAt', 'deadlineAt', 'budgetFen'],
    ...vocabulary,
  },
  outcomes: {
    searchable: ['title', 'titleEn', 'keywords', 'team', 'org', 'clinic', 'refs', 'summary', PINYIN, HINTS],
    filterable: [
      'type',
      'standardLevel',
      'year',
      'trl',
      'disciplines',
      'departments',
      'keywords',
      'org',
      'orgIds',
      'challengeId',
      'inUse',
      'synthetic',
    ],
    ranges: ['year', 'trl'],
    sortable: ['year', 'trl', 'publishedAt'],
    ...vocabulary,
  },
};
