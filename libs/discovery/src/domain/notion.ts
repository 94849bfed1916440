import { capabilityServiceNameEn, synonymGroupsOf } from '@jiebang/vocabulary';

/** A word with everything that people of the field call it. */
export interface Notion {
  readonly zh: string;
  readonly en: string;
  /** Two words of one notion have the same key. */
  readonly key: string;
  readonly terms: readonly string[];
  /** Of the vocabulary's synonyms: however short, it means what it says. */
  readonly known: boolean;
}

/** Latin words of so few letters are abbreviations: "CT" is one, "ct" is a part of many words. */
const ABBREVIATION = 3;

/** The notion of a word: its synonym group where it stands in exactly one, else a service of facilities, else the word alone. */
export function notionOf(word: string): Notion {
  const groups = synonymGroupsOf(word);
  const [group] = groups;
  if (!group || groups.length > 1) {
    const en = capabilityServiceNameEn(word) ?? word;
    return { zh: word, en, key: word.toLowerCase(), terms: [...new Set([word, en])], known: false };
  }
  const { zh, zhSynonyms, en, enSynonyms, abbreviations, ambiguousAbbreviations } = group;
  const plain = abbreviations.filter((abbreviation) => !ambiguousAbbreviations.includes(abbreviation));
  return {
    zh,
    en,
    key: zh,
    terms: [...new Set([zh, ...zhSynonyms, en, ...enSynonyms, ...plain, word])],
    known: true,
  };
}

/** Each notion of the words once, in their order. */
export function notionsOf(words: readonly string[]): readonly Notion[] {
  return [
    ...new Map(words.map((word) => notionOf(word.trim())).map((notion) => [notion.key, notion])).values(),
  ];
}

/** Chinese words of so few characters stand inside others: 植入 is no implantation test where it says 植入材料. */
const SHORT_HAN = 2;

/**
 * A test for texts that name the notion by any of its terms: Chinese ones anywhere, but short ones that the vocabulary does
 * not know by themselves only; others as whole words.
 */
export function finderOf({ terms, known }: Notion): (text: string) => boolean {
  const han = terms.filter((term) => /\p{Script=Han}/u.test(term));
  const latin = terms.filter((term) => !han.includes(term));
  const inside = han.filter(({ length }) => known || length > SHORT_HAN);
  const alone = han.filter((term) => !inside.includes(term));
  const patterns = [
    alone.length === 0 ? null : new RegExp(`(?<!\\p{Script=Han})(?:${anyOf(alone)})(?!\\p{Script=Han})`, 'u'),
    wholeWords(
      latin.filter(({ length }) => length > ABBREVIATION),
      'iu',
    ),
    wholeWords(
      latin.filter(({ length }) => length <= ABBREVIATION),
      'u',
    ),
  ].filter((pattern) => pattern !== null);
  return (text) =>
    inside.some((term) => text.includes(term)) || patterns.some((pattern) => pattern.test(text));
}

function wholeWords(terms: readonly string[], flags: string): RegExp | null {
  if (terms.length === 0) return null;
  return new RegExp(`(?<![A-Za-z0-9])(?:${anyOf(terms)})(?:e?s)?(?![A-Za-z0-9])`, flags);
}

/** The terms as a choice in a pattern, whatever signs they have in them. */
function anyOf(terms: readonly string[]): string {
  return terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
}
