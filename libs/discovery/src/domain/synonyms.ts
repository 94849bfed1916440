import {
  abbreviationSenses,
  abbreviationsOfSeveral,
  departments,
  departmentShortName,
  searchTerms,
  type SynonymGroup,
} from '@jiebang/vocabulary';

/**
 * Groups of terms that find each other, from the vocabulary: Chinese and English names, their variants and abbreviations,
 * and what people call the departments. An abbreviation of several senses is in none of them, or 质谱 would find multiple
 * sclerosis by way of MS; it has a stand-in (see `standIn`) that finds all its senses and is found by none.
 */
export function searchSynonyms(): readonly (readonly string[])[] {
  const notions = searchTerms.map(termsOf);
  const wards = departments.map((department) => [
    departmentShortName(department),
    ...department.aliases,
    department.nameEn,
  ]);
  const groups = [...notions, ...wards]
    .map((terms) => [...new Set(terms)])
    .filter((terms) => terms.length > 1);
  return [...groups, ...abbreviationsOfSeveral.flatMap(standInPairs)];
}

/** What a notion is called without any doubt. */
export function termsOf(group: SynonymGroup): readonly string[] {
  const sure = group.abbreviations.filter((text) => !group.ambiguousAbbreviations.includes(text));
  return [group.zh, ...group.zhSynonyms, group.en, ...group.enSynonyms, ...sure].filter(
    (term) => term !== '',
  );
}

/**
 * A word that no document has and no person types. Synonyms lead both ways in the engines; since nothing is found by this
 * word, its pairs lead one way only: from an abbreviation to its senses.
 */
export function standIn(abbreviation: string): string {
  return `qqabbr${abbreviation.toLowerCase()}`;
}

function standInPairs(abbreviation: string): readonly (readonly string[])[] {
  const own = standIn(abbreviation);
  const senses = abbreviationSenses(abbreviation).flatMap(({ group }) => termsOf(group));
  return [abbreviation, ...new Set(senses)].map((term) => [own, term]);
}
