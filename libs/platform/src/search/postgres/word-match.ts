import type { Database } from '../../database/index.js';
import { queryWords } from '../text/query-words.js';
import type { Generation } from './generation.js';
import { typoWords, type TypoWords } from './typo-words.js';

/** Everything that counts as one word of the query. */
export interface WordMatch {
  readonly word: string;
  readonly isPrefix: boolean;
  /** Runs of words that may stand for it (synonyms), or for it together with its neighbours. */
  readonly phrases: readonly (readonly string[])[];
  readonly typos: TypoWords;
}

/** What the words of a query may match in this generation. None for an empty query. */
export async function wordMatches(
  database: Database,
  generation: Generation,
  q: string | undefined,
): Promise<readonly WordMatch[]> {
  const { words, lastIsPrefix } = queryWords(q, generation.segmenter);
  const expansions = generation.synonyms.expansions(words);
  const matches: WordMatch[] = [];
  for (const [at, word] of words.entries()) {
    const isPrefix = lastIsPrefix && at === words.length - 1;
    matches.push({
      word,
      isPrefix,
      phrases: expansions.filter(({ from, to }) => from <= at && at < to).flatMap(({ phrases }) => phrases),
      typos: await typoWords(database, generation, word, isPrefix),
    });
  }
  return matches;
}

type Weight = '' | 'A' | 'B' | 'C';

/** Text of a tsquery. Words are folded letters and digits; quoted all the same. */
function lexeme(word: string, weight: Weight = '', isPrefix = false): string {
  const label = `${isPrefix ? '*' : ''}${weight}`;
  return `'${word.replace(/['\\]/g, '$&$&')}'${label === '' ? '' : `:${label}`}`;
}

/** The word itself, as written. */
export function exactly({ word }: WordMatch): string {
  return lexeme(word);
}

/** The word, its beginning and its synonyms: no mistakes. */
export function withoutTypos({ word, isPrefix, phrases }: WordMatch, weight: Weight = ''): string {
  // Weighted questions go to vectors without true positions: there a run of words is merely all of its words.
  const joint = weight === '' ? ' <-> ' : ' & ';
  const runs = phrases.map((phrase) => `(${phrase.map((part) => lexeme(part, weight)).join(joint)})`);
  return [lexeme(word, weight, isPrefix), ...runs].join(' | ');
}

/** Words with so many mistakes, or null where there are none. */
export function withTypos({ typos }: WordMatch, mistakes: 'one' | 'two'): string | null {
  return typos[mistakes].length > 0 ? typos[mistakes].map((word) => lexeme(word)).join(' | ') : null;
}

/** Everything that counts as the word. */
export function anyForm(match: WordMatch, weight: Weight = ''): string {
  const mistyped = [...match.typos.one, ...match.typos.two].map((word) => lexeme(word, weight));
  return `(${[withoutTypos(match, weight), ...mistyped].join(' | ')})`;
}
