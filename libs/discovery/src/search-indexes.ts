import { PINYIN, type IndexName, type IndexSettings } from '@jiebang/platform/search';
import { searchSynonyms } from './domain/synonyms.js';

/** The indexes that this context fills. */
export const INDEXES = ['people', 'labs', 'challenges'] as const satisfies readonly IndexName[];
export type FilledIndex = (typeof INDEXES)[number];

/*
 * Han synonyms that Meilisearch would cut into too many words become words of the dictionary by themselves (the search
 * port's `dictionaryOf`). More must not stand there: a term that is one word is not found by a part of it.
 */
const vocabulary = { synonyms: searchSynonyms(), dictionary: [] };

/** How each index is searched: attributes with text stand in the order of what they tell. */
export const searchIndexes: Readonly<Record<FilledIndex, IndexSettings>> = {
  people: {
    searchable: ['name', 'nameEn', 'keywords', 'skills', 'org', 'bio', 'evidence', PINYIN],
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
    searchable: ['name', 'nameEn', 'instruments', 'services', 'techniques', 'models', 'org', 'text', PINYIN],
    filterable: [
      'categories',
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
    ],
    filterable: [
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
};
