import rows from './facts/search-terms.json' with { type: 'json' };
import { isEverydayWord, synonymGroups, type SynonymGroup } from './synonym.js';

type Row = Omit<SynonymGroup, 'ambiguousAbbreviations'>;

/**
 * The synonym groups with what else people type for them, and groups of instruments and methods that the compilation of
 * notions leaves out: scanning electron microscope, SEM, 扫描电镜. For searching; notions are named by `synonymGroups`.
 */
export const searchTerms: readonly SynonymGroup[] = withAmbiguity([
  ...synonymGroups.map((group) =>
    joined(
      group,
      rows.find(({ zh }) => zh === group.zh),
    ),
  ),
  ...rows.filter(({ zh }) => !synonymGroups.some((group) => group.zh === zh)),
]);

function joined(group: Row, more: Row | undefined): Row {
  if (!more) return group;
  return {
    ...group,
    zhSynonyms: [...group.zhSynonyms, ...more.zhSynonyms],
    enSynonyms: [...group.enSynonyms, ...more.enSynonyms],
    abbreviations: [...new Set([...group.abbreviations, ...more.abbreviations])],
  };
}

function withAmbiguity(groups: readonly Row[]): readonly SynonymGroup[] {
  const claims = new Map<string, number>();
  for (const { abbreviations } of groups) {
    for (const text of new Set(abbreviations.map((one) => one.toUpperCase()))) {
      claims.set(text, (claims.get(text) ?? 0) + 1);
    }
  }
  const isAmbiguous = (text: string) => (claims.get(text.toUpperCase()) ?? 0) > 1 || isEverydayWord(text);
  return groups.map((group) => ({
    ...group,
    ambiguousAbbreviations: group.abbreviations.filter(isAmbiguous),
  }));
}
