import type { Id } from '@jiebang/kernel';

/** What two records of one person share: people who agree in no key are never compared. */
export const KEY_KINDS = ['number', 'email', 'name', 'name_at_organisation', 'name_with_work'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export interface MatchKey {
  readonly kind: KeyKind;
  readonly value: string;
}

/**
 * Most people who may share a key before it says too little to compare all of them: a name that half a university bears is
 * compared within an organisation only, and an address of a whole office not at all.
 */
export const LARGEST_BLOCK: Readonly<Record<KeyKind, number>> = {
  number: 10,
  email: 10,
  name: 12,
  name_at_organisation: 30,
  name_with_work: 20,
};

/** Everything by which a record is compared with others. */
export interface PersonFacts {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly identityNumber: string | null;
  readonly orcid: string | null;
  readonly email: string | null;
  /** Topmost organisations of the present posts. */
  readonly organisationIds: readonly Id[];
  /** References of evidence (DOIs, patent numbers) in their normal form. */
  readonly works: readonly string[];
  /** Terms of expertise in either language, lower case. */
  readonly terms: readonly string[];
}

/** A syllable of pinyin without tones. */
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|in|ia|ie|iu|ua|ui|un|uo|ue|a|o|e|i|u)(?=$|[^aeiou])/y;

function syllablesOf(word: string): readonly string[] {
  const syllables: string[] = [];
  SYLLABLE.lastIndex = 0;
  while (SYLLABLE.lastIndex < word.length) {
    const start = SYLLABLE.lastIndex;
    if (!SYLLABLE.test(word)) return [word];
    syllables.push(word.slice(start, SYLLABLE.lastIndex));
  }
  return syllables;
}

/**
 * One spelling for all ways to write a name in Latin letters: order of family and given name, spaces, hyphens, apostrophes,
 * capitals, tone marks, and the four ways to write ü (lü, lv, lyu, lu). Its syllables in alphabetical order; blank where
 * there are no Latin letters.
 */
export function latinNameKey(nameLatin: string): string {
  const words = nameLatin
    .replace(/\(.*?\)/g, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/([ln])(?:yu|v)/g, '$1u'));
  return words.flatMap(syllablesOf).sort().join(' ');
}

/** A Chinese name without spaces, dots and marks in brackets, in one width. */
export function chineseNameKey(nameZh: string): string {
  return nameZh
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s·•・.]/g, '')
    .toLowerCase();
}

/** The number without its issuer, zeros in front and marks between; null where it is too short to tell people apart. */
export function numberKey(identityNumber: string | null): string | null {
  const own = identityNumber?.split(':').at(-1)?.normalize('NFKC') ?? '';
  const key = own
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');
  return key.length >= 4 ? key : null;
}

export function emailKey(email: string | null): string | null {
  const key = email?.normalize('NFKC').trim().toLowerCase() ?? '';
  return key.includes('@') ? key : null;
}

/** All keys of a record, without doubles, in a fixed order. */
export function matchKeys(facts: PersonFacts): readonly MatchKey[] {
  const number = numberKey(facts.identityNumber);
  const email = emailKey(facts.email);
  const name = latinNameKey(facts.nameEn) || chineseNameKey(facts.nameZh);
  const keys: MatchKey[] = [
    ...(number ? [{ kind: 'number', value: number } as const] : []),
    ...(email ? [{ kind: 'email', value: email } as const] : []),
  ];
  if (name !== '') {
    keys.push({ kind: 'name', value: name });
    for (const id of [...new Set(facts.organisationIds)].sort())
      keys.push({ kind: 'name_at_organisation', value: `${name} @ ${id}` });
    for (const work of [...new Set(facts.works)].sort())
      keys.push({ kind: 'name_with_work', value: `${name} # ${work}` });
  }
  return keys;
}
