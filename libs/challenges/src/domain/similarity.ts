/** What two needs are compared by. */
export interface Comparable {
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly scene: string | null;
  readonly keywords: readonly string[];
  readonly departmentCodes: readonly string[];
  readonly disciplineCodes: readonly string[];
}

/** Below this two needs are not shown as similar. */
export const SIMILAR_FROM = 0.18;

const WEIGHTS = { text: 0.5, keywords: 0.35, codes: 0.15 } as const;

/** Pairs of neighbouring Chinese characters, and whole Latin words, of a text in lower case and NFKC. */
export function shingles(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    const characters = Array.from(run);
    if (!/\p{Script=Han}/u.test(run)) found.add(run);
    else if (characters.length === 1) found.add(run);
    else characters.slice(1).forEach((character, index) => found.add(`${characters[index]}${character}`));
  }
  return found;
}

/** Size of the intersection over size of the union, 0 to 1; 0 where both are empty. Jaccard (1901). */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** The keywords that two needs share, whatever their case. */
export function sharedKeywords(a: Comparable, b: Comparable): string[] {
  const theirs = new Set(b.keywords.map((word) => word.toLowerCase()));
  return a.keywords.filter((word) => theirs.has(word.toLowerCase()));
}

/**
 * How alike two needs are, 0 to 1: title and scene by shingles, keywords, and codes, weighted. Symmetric. It knows no
 * synonyms: two needs that say the same in other words look different to it.
 */
export function similarity(a: Comparable, b: Comparable): number {
  const text = (need: Comparable) => shingles([need.titleZh, need.titleEn, need.scene].join('\n'));
  const keywords = (need: Comparable) => new Set(need.keywords.map((word) => word.toLowerCase()));
  const codes = (need: Comparable) => new Set([...need.departmentCodes, ...need.disciplineCodes]);
  return (
    WEIGHTS.text * jaccard(text(a), text(b)) +
    WEIGHTS.keywords * jaccard(keywords(a), keywords(b)) +
    WEIGHTS.codes * jaccard(codes(a), codes(b))
  );
}
