import { synonymGroupsOf } from '@jiebang/vocabulary';

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

/** The notion of a word: its synonym group where it stands in exactly one, else the word alone. */
export function notionOf(word: string): Notion {
  const groups = synonymGroupsOf(word);
  const [group] = groups;
  if (!group || groups.length > 1) return { zh: word, en: word, key: word.toLowerCase(), terms: [word] };
  const { zh, zhSynonyms, en, enSynonyms, abbreviations, ambiguousAbbreviations } = group;
  const plain = abbreviations.filter((abbreviation) => !ambiguousAbbreviations.includes(abbreviation));
  return { zh, en, key: zh, terms: [...new Set([zh, ...zhSynonyms, en, ...enSynonyms, ...plain, word])] };
}

/** Each notion of the words once, in their order. */
export function notionsOf(words: readonly string[]): readonly Notion[] {
  return [...new Map(words.map((word) => notionOf(word.trim())).map((notion) => [notion.key, notion])).values()];
}

/** Whether the text names the notion by any of its terms: Chinese ones anywhere, others as whole words. */
export function names(text: string, { terms }: Notion): boolean {
  return terms.some((term) => {
    if (/\p{Script=Han}/u.test(term)) return text.includes(term);
    const flags = term.length <= ABBREVIATION ? 'u' : 'iu';
    return new RegExp(`(?<![A-Za-z0-9])${RegExp.escape(term)}(?:e?s)?(?![A-Za-z0-9])`, flags).test(text);
  });
}
