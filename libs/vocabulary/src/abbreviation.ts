import rows from './facts/abbreviation-senses.json' with { type: 'json' };
import { searchTerms } from './search-term.js';
import type { SynonymGroup } from './synonym.js';

/** One of the notions that an abbreviation may stand for. */
export interface AbbreviationSense {
  readonly group: SynonymGroup;
  /** Words beside the abbreviation that speak for this sense; small letters. None where nobody wrote any down. */
  readonly context: readonly string[];
}

const contexts: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(({ abbreviation, senses }) =>
    senses.map(({ term, context }) => [`${abbreviation} ${term}`, context] as const),
  ),
);

const senses: ReadonlyMap<string, readonly AbbreviationSense[]> = sensesByAbbreviation();

/** All abbreviations with more than one sense, in capital letters. */
export const abbreviationsOfSeveral: readonly string[] = [...senses.keys()];

/** The senses of an abbreviation that has several, whatever the case; none for all others: they are plain synonyms. */
export function abbreviationSenses(text: string): readonly AbbreviationSense[] {
  return senses.get(text.toUpperCase()) ?? [];
}

function sensesByAbbreviation(): ReadonlyMap<string, readonly AbbreviationSense[]> {
  const found = new Map<string, AbbreviationSense[]>();
  for (const group of searchTerms) {
    for (const key of new Set(group.ambiguousAbbreviations.map((text) => text.toUpperCase()))) {
      const sense = { group, context: contexts.get(`${key} ${group.zh}`) ?? [] };
      found.set(key, [...(found.get(key) ?? []), sense]);
    }
  }
  return new Map([...found].filter(([, several]) => several.length > 1));
}
