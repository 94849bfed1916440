import type { Language } from './language.js';

const HAN = /\p{Script=Han}/u;

/** Those that a reader of the language reads; all of them where there are none. */
export function wordsOf(language: Language, words: readonly string[]): readonly string[] {
  const read = words.filter((word) => HAN.test(word) === (language !== 'en'));
  return read.length > 0 ? read : words;
}

/**
 * Keywords that were given in pairs, each in Chinese and then in English, in the reader's language. A list that does not go
 * in pairs from its first to its last word stays whole: nobody knows what says the same as what.
 */
export function keywordsFor(language: Language, keywords: readonly string[]): readonly string[] {
  const inPairs =
    keywords.length % 2 === 0 && keywords.every((word, index) => HAN.test(word) === (index % 2 === 0));
  return inPairs ? keywords.filter((_, index) => (index % 2 === 0) === (language !== 'en')) : keywords;
}

/** `诊断灵敏度 · Diagnostic sensitivity` in the reader's language; any other text as it is. */
export function halfFor(language: Language, text: string): string {
  const [, zh, en] = /^(.*\p{Script=Han}.*?) · ([^\p{Script=Han}]+)$/u.exec(text) ?? [];
  return (language === 'en' ? en : zh) ?? text;
}
