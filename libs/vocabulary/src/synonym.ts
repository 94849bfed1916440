import rows from './facts/synonym-groups.json' with { type: 'json' };

/** One notion of the field with everything that people call it in both languages. */
export interface SynonymGroup {
  /** The preferred Chinese term; unique, serves as the key of the group. */
  readonly zh: string;
  readonly zhSynonyms: readonly string[];
  /** The preferred English term. */
  readonly en: string;
  readonly enSynonyms: readonly string[];
  /** All abbreviations, ambiguous ones included. */
  readonly abbreviations: readonly string[];
  /**
   * Those abbreviations that must not be expanded on their own: they also stand for another group (AD, PD), or are an
   * everyday English word (AS, US).
   */
  readonly ambiguousAbbreviations: readonly string[];
  /** The field of the notion, e.g. "cardiology", "materials". */
  readonly domain: string;
}

/** Abbreviations that a reader types far more often as a plain English word or for something else. */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(['AM', 'AS', 'CAP', 'PM', 'PRO', 'US']);

/** True for an abbreviation that, whatever the case, is a word of every day. */
export function isEverydayWord(text: string): boolean {
  return EVERYDAY_WORDS.has(text.toUpperCase());
}

/**
 * Abbreviations, in upper case, that more than one group claims: MS is multiple sclerosis and mass spectrometry. Case
 * is folded, since people type them in small letters.
 */
export const ambiguousAbbreviations: ReadonlySet<string> = claimedTwice();

/** All 469 groups in the order of their compilation. */
export const synonymGroups: readonly SynonymGroup[] = rows.map((row) => ({
  ...row,
  ambiguousAbbreviations: row.abbreviations.filter(
    (text) => ambiguousAbbreviations.has(text.toUpperCase()) || isEverydayWord(text),
  ),
}));

const byZh: ReadonlyMap<string, SynonymGroup> = new Map(synonymGroups.map((group) => [group.zh, group]));
const byTerm: ReadonlyMap<string, readonly SynonymGroup[]> = groupsByTerm();

/** The group with this preferred Chinese term, or undefined. */
export function synonymGroup(zh: string): SynonymGroup | undefined {
  return byZh.get(zh);
}

/** Every group that has `term` among its terms or abbreviations, in either language, whatever the case. */
export function synonymGroupsOf(term: string): readonly SynonymGroup[] {
  return byTerm.get(term.trim().toLowerCase()) ?? [];
}

function claimedTwice(): ReadonlySet<string> {
  const claims = new Map<string, number>();
  for (const row of rows) {
    for (const text of new Set(row.abbreviations.map((abbreviation) => abbreviation.toUpperCase()))) {
      claims.set(text, (claims.get(text) ?? 0) + 1);
    }
  }
  return new Set([...claims].filter(([, count]) => count > 1).map(([text]) => text));
}

function groupsByTerm(): ReadonlyMap<string, readonly SynonymGroup[]> {
  const found = new Map<string, SynonymGroup[]>();
  for (const group of synonymGroups) {
    const terms = [group.zh, ...group.zhSynonyms, group.en, ...group.enSynonyms, ...group.abbreviations];
    for (const term of new Set(terms.map((text) => text.toLowerCase()))) {
      found.set(term, [...(found.get(term) ?? []), group]);
    }
  }
  return found;
}
