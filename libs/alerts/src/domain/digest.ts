import type { Id } from '@jiebang/kernel';
import type { HitKey } from './fresh-hits.js';

/** Hits of a search that a digest names; the search itself shows all. */
export const FIRST_HITS = 5;
/** Fitting challenges that a digest names. */
export const FIRST_CHALLENGES = 5;

/** What is new in one saved search. */
export interface DigestEntry {
  readonly searchId: Id;
  /** The name that the search had then. */
  readonly name: string;
  /** How many hits are new. */
  readonly count: number;
  /** The first of them, by id alone: what they are called, and whether they may be seen, is asked when it is read. */
  readonly hits: readonly HitKey[];
}

/** A challenge that fits, with why, the strongest reason first. */
export interface DigestChallenge {
  readonly challengeId: Id;
  readonly reasons: readonly { readonly textZh: string; readonly textEn: string }[];
}

/** What somebody was told on a day. */
export interface Digest {
  readonly id: Id;
  readonly personId: Id;
  readonly day: string;
  readonly entries: readonly DigestEntry[];
  readonly challenges: readonly DigestChallenge[];
  readonly createdAt: Date;
}

/** Everything new that a digest tells of. */
export function totalOf({ entries, challenges }: Pick<Digest, 'entries' | 'challenges'>): number {
  return entries.reduce((sum, { count }) => sum + count, 0) + challenges.length;
}

const MOST_IN_WORDS = 3;

/** The searches with their counts in a line: `“心梗”5 条、“超声”2 条`. `firsts` are names of first hits, of searches that have any. */
export function digestLine(
  { entries, challenges }: Pick<Digest, 'entries' | 'challenges'>,
  firsts: ReadonlyMap<Id, { readonly titleZh: string; readonly titleEn: string }>,
): { readonly titleZh: string; readonly titleEn: string } {
  const told = [...entries].sort((a, b) => b.count - a.count || (a.searchId < b.searchId ? -1 : 1));
  const zh = told.map(({ searchId, name, count }) => {
    const first = firsts.get(searchId)?.titleZh;
    return `“${name}”${count} 条${first ? `（${first}${count > 1 ? '等' : ''}）` : ''}`;
  });
  const en = told.map(({ searchId, name, count }) => {
    const first = firsts.get(searchId)?.titleEn;
    return `“${name}” ${count}${first ? ` (${first}${count > 1 ? ', …' : ''})` : ''}`;
  });
  if (challenges.length > 0) {
    zh.push(`适合您的榜题 ${challenges.length} 道`);
    en.push(`challenges for you ${challenges.length}`);
  }
  const more = zh.length > MOST_IN_WORDS;
  return {
    titleZh: `${zh.slice(0, MOST_IN_WORDS).join('，')}${more ? '……' : ''}`,
    titleEn: `${en.slice(0, MOST_IN_WORDS).join(', ')}${more ? ', …' : ''}`,
  };
}
