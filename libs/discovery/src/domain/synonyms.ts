import { departments, departmentShortName, synonymGroups } from '@jiebang/vocabulary';

/**
 * Groups of terms that find each other, from the vocabulary: Chinese and English names, their variants and abbreviations,
 * and what people call the departments. Abbreviations that stand for several notions are left out: they find what was
 * written like that, and nothing else.
 */
export function searchSynonyms(): readonly (readonly string[])[] {
  const notions = synonymGroups.map((group) => [
    group.zh,
    ...group.zhSynonyms,
    group.en,
    ...group.enSynonyms,
    ...group.abbreviations.filter((text) => !group.ambiguousAbbreviations.includes(text)),
  ]);
  const wards = departments.map((department) => [
    departmentShortName(department),
    ...department.aliases,
    department.nameEn,
  ]);
  return [...notions, ...wards].map((terms) => [...new Set(terms)]).filter((terms) => terms.length > 1);
}
