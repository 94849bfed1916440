/** Words that say nothing about what somebody looks for: dropped from queries and not indexed, in both engines. */
export const STOP_WORDS: readonly string[] = [
  '的',
  '了',
  '和',
  '与',
  '及',
  '或',
  '在',
  '是',
  '对',
  '等',
  '之',
  '其',
  'a',
  'an',
  'and',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
];

const stopWords: ReadonlySet<string> = new Set(STOP_WORDS);

/** True for a folded word that is not indexed. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
