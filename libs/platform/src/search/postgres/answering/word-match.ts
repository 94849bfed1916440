import { queryWords } from '../../text/query-words.js';
import type { Generation } from '../generation.js';
import type { Segment } from '../segments/segment.js';
import { typoWords, type TypoWords } from './typo-words.js';

/** Everything that counts as one word of the query. */
export interface WordMatch {
  readonly word: string;
  readonly isPrefix: boolean;
  /** Runs of words that may stand for it (synonyms), or for it together with its neighbours. */
  readonly phrases: readonly (readonly string[])[];
  readonly typos: TypoWords;
}

/** What the words of a query may match in these segments. None for an empty query. */
export function wordMatches(
  { segmenter, synonyms }: Generation,
  segments: readonly Segment[],
  q: string | undefined,
): readonly WordMatch[] {
  const { words, lastIsPrefix } = queryWords(q, segmenter);
  const expansions = synonyms.expansions(words);
  return words.map((word, at) => {
    const isPrefix = lastIsPrefix && at === words.length - 1;
    return {
      word,
      isPrefix,
      phrases: expansions.filter(({ from, to }) => from <= at && at < to).flatMap(({ phrases }) => phrases),
      typos: typoWords(segments, word, isPrefix),
    };
  });
}
