import { capabilityServiceNameEn, synonymGroupsOf } from '@jiebang/vocabulary';

/** A word with everything that people of the field call it. */
export interface Notion {
  readonly zh: string;
  readonly en: string;
  /** Two words of one notion have the same key. */
  readonly key: string;
  readonly terms: readonly string[];
}

/** Latin words of so few letters are abbreviations: "CT" is one, "ct" is a part of many words. */
const ABBREVIATION = 3;

/** The notion of a word: its synonym group where it stands in exactly one, else a service of facilities, else the word alone. */
export function notionOf(word: string): Notion {
  const groups = synonymGroupsOf(word);
  const [group] = groups;
  if (!group || groups.length > 1) {
    const en = capabilityServiceNameEn(word) ?? word;
    return { zh: word, en, key: word.toLowerCase(), terms: [...new Set([word, en])] };
  }
  const { zh, zhSynonyms, en, enSynonyms, abbreviations, ambiguousAbbreviations } = group;
  const plain = abbreviations.filter((abbreviation) => !ambiguousAbbreviations.includes(abbreviation));
  return { zh, en, key: zh, terms: [...new Set([zh, ...zhSynonyms, en, ...enSynonyms, ...plain, word])] };
}

/** Each notion of the words once, in their order. */
export function notionsOf(words: readonly string[]): readonly Notion[] {
  return [
    ...new Map(words.map((word) => notionOf(word.trim())).map((notion) => [notion.key, notion])).values(),
  ];
}

/** A test for texts that name the notion by any of its terms: Chinese ones anywhere, others as whole words. */
export function finderOf({ terms }: Notion): (text: string) => boolean {
  const han = terms.filter((term) => /\p{Script=Han}/u.test(term));
  const latin = terms.filter((term) => !han.includes(term));
  const patterns = [
    wholeWords(
      latin.filter(({ length }) => length > ABBREVIATION),
      'iu',
    ),
    wholeWords(
      latin.filter(({ length }) => length <= ABBREVIATION),
      'u',
    ),
  ].filter((pattern) => pattern !== null);
  return (text) => han.some((term) => text.includes(term)) || patterns.some((pattern) => pattern.test(text));
}

function wholeWords(terms: readonly string[], flags: string): RegExp | null {
  if (terms.length === 0) return null;
  const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z0-9])(?:${escaped.join('|')})(?:e?s)?(?![A-Za-z0-9])`, flags);
}
