import type { SearchDocument } from '@jiebang/platform/search';
import type { FilledIndex } from './search-indexes.js';

/** What a hit may stand for: needs in the pool stand among the challenges. */
export const SEARCH_ENTITIES = ['person', 'facility', 'challenge', 'need', 'outcome'] as const;
export type SearchEntity = (typeof SEARCH_ENTITIES)[number];

/** What a document stands for that does not say so itself. */
const ENTITIES: Readonly<Record<FilledIndex, SearchEntity>> = {
  people: 'person',
  labs: 'facility',
  challenges: 'challenge',
  outcomes: 'outcome',
};

export function entityOf(index: FilledIndex, document: SearchDocument): SearchEntity {
  return SEARCH_ENTITIES.find((entity) => entity === document['entity']) ?? ENTITIES[index];
}
