import { synonymGroups } from '@jiebang/vocabulary';

/** Terms that mean the same. Ambiguous abbreviations are left out: they would tie unrelated fields together. */
export const SYNONYM_TERMS: readonly (readonly string[])[] = synonymGroups.map(
  ({ zh, zhSynonyms, en, enSynonyms, abbreviations, ambiguousAbbreviations }) => [
    zh,
    ...zhSynonyms,
    en,
    ...enSynonyms,
    ...abbreviations.filter((abbreviation) => !ambiguousAbbreviations.includes(abbreviation)),
  ],
);
