import { MOST_FACET_VALUES, type FacetValue } from './search-query.js';

/** The most frequent values first, then by value in code-unit order; not more than a facet shows. */
export function mostFrequent(values: readonly FacetValue[]): readonly FacetValue[] {
  return [...values]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_FACET_VALUES);
}
