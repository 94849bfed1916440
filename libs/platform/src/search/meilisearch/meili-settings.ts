import type { Settings } from 'meilisearch';
import { dictionaryOf, PINYIN, type IndexSettings } from '../index-settings.js';
import { MOST_FACET_VALUES, MOST_HITS } from '../search-query.js';
import { STOP_WORDS } from '../text/stop-words.js';

/** Everything that Meilisearch has to know about an index; nothing is left to its defaults, which change. */
export function meiliSettings(settings: IndexSettings): Settings {
  return {
    searchableAttributes: [...settings.searchable],
    displayedAttributes: ['*'],
    filterableAttributes: filterable(settings),
    sortableAttributes: [...settings.sortable],
    // An explicit sort equals ORDER BY only when it goes first. `attribute` may not be mixed with its newer halves.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
    stopWords: [...STOP_WORDS],
    synonyms: bothWays(settings.synonyms),
    dictionary: [...dictionaryOf(settings)],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: settings.searchable.includes(PINYIN) ? [PINYIN] : [],
      disableOnWords: [],
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
    // One more than is shown, to know whether there are more.
    pagination: { maxTotalHits: MOST_HITS + 1 },
    // Pure Han text could be taken for Japanese otherwise.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    proximityPrecision: 'byWord',
    prefixSearch: 'indexingTime',
    facetSearch: true,
  };
}

type Filterable = NonNullable<Settings['filterableAttributes']>;

function filterable({ filterable: equal, ranges }: IndexSettings): Filterable {
  return [...new Set(['acl', ...equal, ...ranges])].sort().map((attribute) => ({
    attributePatterns: [attribute],
    features: {
      facetSearch: equal.includes(attribute),
      filter: {
        equality: attribute === 'acl' || equal.includes(attribute),
        comparison: ranges.includes(attribute),
      },
    },
  }));
}

/** Meilisearch's synonyms lead one way: each term of a group to all others. A term in two groups leads to both. */
function bothWays(groups: readonly (readonly string[])[]): Record<string, string[]> {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const term of group) {
      const found = others.get(term) ?? new Set();
      for (const other of group) if (other !== term) found.add(other);
      others.set(term, found);
    }
  }
  return Object.fromEntries([...others].map(([term, found]) => [term, [...found]]));
}
