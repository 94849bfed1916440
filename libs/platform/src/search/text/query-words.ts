import type { Segmenter } from './segmenter.js';
import { simplified } from './simplified.js';
import { isStopWord } from './stop-words.js';

/** Only the first words of a query count, in both engines (Meilisearch's own limit). */
export const MOST_QUERY_WORDS = 10;

/** Longer queries are cut: nobody types them, and they only cost time. */
const LONGEST_QUERY = 400;

/**
 * The query as plain words: quotes and leading minus signs mean nothing, so that pasted text cannot turn into
 * Meilisearch's phrase and exclusion syntax. Traditional characters become simplified ones here for both engines, since
 * Meilisearch folds only some of them.
 */
export function plainQuery(q: string | undefined): string {
  return simplified((q ?? '').slice(0, LONGEST_QUERY))
    .replace(/["“”„]/g, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .trimStart();
}

/** What a query asks for. */
export interface QueryWords {
  /** Folded, at most MOST_QUERY_WORDS. */
  readonly words: readonly string[];
  /** True where the last word may be the beginning of a longer one: nothing was typed after it. */
  readonly lastIsPrefix: boolean;
}

/**
 * Cuts a query into the words that count. A stop word counts only where it may be the beginning of a longer word: "the"
 * at the end of what was typed so far.
 */
export function queryWords(q: string | undefined, segmenter: Segmenter): QueryWords {
  const text = plainQuery(q);
  const all = segmenter.words(text);
  const begun = all.at(-1)?.end === text.length ? all.at(-1) : undefined;
  const kept = all.filter((found) => found === begun || !isStopWord(found.word)).slice(0, MOST_QUERY_WORDS);
  return {
    words: kept.map(({ word }) => word),
    lastIsPrefix: begun !== undefined && kept.at(-1) === begun,
  };
}
