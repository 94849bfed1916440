import { simplified } from '@jiebang/platform/search';
import { searchSegmenter } from './search-vocabulary.js';

/** The attribute with what a document is found by beside its texts. Never shown, never highlighted. */
export const HINTS = 'hints';

const HAN = /^\p{Script=Han}+$/u;
const LONGEST = 8;

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 20_000;

/**
 * Shorter words inside the words of some telling texts, so that 癌 finds 肺癌 and 结核 finds 肺结核: every single
 * character, and every run that is a word by itself. Engines look for whole words and their beginnings only.
 */
export function shorterWords(texts: readonly string[]): string {
  const found = new Set<string>();
  for (const text of texts) {
    for (const { word } of searchSegmenter().words(text)) {
      if (word.length > 1 && HAN.test(word)) for (const inside of wordsInside(word)) found.add(inside);
    }
  }
  return [...found].join(' ');
}

function wordsInside(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const inside = new Set<string>(word);
  for (let length = 2; length < Math.min(word.length, LONGEST); length += 1) {
    for (let at = 0; at + length <= word.length; at += 1) {
      const part = word.slice(at, at + length);
      if (searchSegmenter().words(part).length === 1) inside.add(part);
    }
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, [...inside]);
  return [...inside];
}

/** Those of `texts` that are written in traditional characters, in simplified ones: not every engine folds them all. */
export function inSimplified(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const simple = simplified(text);
    return simple === text ? [] : [simple];
  });
}
