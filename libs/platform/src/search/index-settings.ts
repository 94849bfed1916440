import { Segmenter } from './text/segmenter.js';
import type { IndexName } from './search-query.js';

/** How an index is searched. Registered by the context that owns the documents. */
export interface IndexSettings {
  /** Attributes with text, the most telling first. Pinyin stands in `py`. */
  readonly searchable: readonly string[];
  /** Attributes for `in` filters and facets; `acl` need not be named. */
  readonly filterable: readonly string[];
  /** Single numbers for `gte`/`lte` filters; instants are milliseconds since 1970. */
  readonly ranges: readonly string[];
  /** Single numbers to sort by. */
  readonly sortable: readonly string[];
  /** Groups of terms that find each other. */
  readonly synonyms: readonly (readonly string[])[];
  /** Han terms that count as one word. */
  readonly dictionary: readonly string[];
}

/** The settings of all indexes of this process. Injected by its class. */
export abstract class SearchSettings {
  abstract readonly byIndex: Readonly<Partial<Record<IndexName, IndexSettings>>>;
}

/** Typed pinyin: never forgiven a mistake, since one letter makes another syllable. */
export const PINYIN = 'py';

const MOST_SYNONYM_WORDS = 3;
const ATTRIBUTE = /^[A-Za-z][A-Za-z0-9_]{0,40}$/;

/** Attributes that hold single numbers. */
export function numbersOf(settings: IndexSettings): readonly string[] {
  return [...new Set([...settings.ranges, ...settings.sortable])].sort();
}

/**
 * The dictionary, and every Han synonym that is cut into more than three words: Meilisearch matches synonyms against runs
 * of at most three words of a query, so that such a term would never fire.
 */
export function dictionaryOf(settings: IndexSettings): readonly string[] {
  const plain = new Segmenter(settings.dictionary);
  const long = settings.synonyms
    .flat()
    .filter((term) => /^\p{Script=Han}+$/u.test(term) && plain.words(term).length > MOST_SYNONYM_WORDS);
  return [...new Set([...settings.dictionary, ...long])].sort();
}

/** Throws a RangeError for attribute names that an engine would not take: a mistake of the programmer. */
export function checkSettings(settings: IndexSettings): void {
  const named = [...settings.searchable, ...settings.filterable, ...settings.ranges, ...settings.sortable];
  const bad = named.filter((attribute) => !ATTRIBUTE.test(attribute));
  if (bad.length > 0) throw new RangeError(`not attribute names: ${bad.join(', ')}`);
}
