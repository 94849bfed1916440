import { synonymGroupsOf } from '@jiebang/vocabulary';
import { corrections } from './corrections.js';
import { readQuery, termsIn, type ProposedQuery } from './query-reading.js';
import { searchSegmenter } from './search-vocabulary.js';

/**
 * What to search for in the place of a query that finds nothing, the nearest first: another spelling, then only the terms
 * of the field in it, then all but its first word (engines drop words from the end themselves). With filters only other
 * spellings: there may be nothing because of them.
 */
export function nearestQueries(q: string, isFiltered: boolean): readonly string[] {
  const spelt = corrections(q);
  if (isFiltered) return spelt;
  const terms = termsIn(q);
  const [, ...later] = searchSegmenter().words(q);
  // Single characters alone are parts of a name: somebody else's would be found.
  const rest = later.some(({ word }) => word.length > 1) ? [q.slice(later[0]?.start)] : [];
  const reduced = [...(terms.length > 0 ? [terms.join(' ')] : []), ...rest];
  return [...new Set([...spelt, ...reduced])].filter((one) => one !== q);
}

/** Other queries to propose beside an answer. */
export function proposalsFor(q: string, isLittle: boolean): readonly ProposedQuery[] {
  const { senses } = readQuery(q);
  if (!isLittle || senses.length > 0) return senses;
  return corrections(q).map((corrected) => {
    const [group] = synonymGroupsOf(corrected);
    return { q: corrected, zh: group?.zh ?? corrected, en: group?.en ?? corrected };
  });
}
