import { chineseNameKey, emailKey, latinNameKey, numberKey, type PersonFacts } from './match-keys.js';

/** What speaks for two records being one person, and what against. */
export const REASON_CODES = [
  'SAME_NUMBER',
  'SAME_EMAIL',
  'SAME_NAME',
  'SAME_LATIN_NAME',
  'SAME_ORGANISATION',
  'SHARED_WORKS',
  'SHARED_EXPERTISE',
  'COMMON_NAME',
  'OTHER_NUMBER',
  'OTHER_ORCID',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** Points; below zero where it speaks against. */
  readonly points: number;
  /** How many works or terms are shared, or people bear the name; 1 for the rest. */
  readonly count: number;
}

export interface PairScore {
  /** 0 to 100. */
  readonly score: number;
  /** The weightiest first; ties in the order of REASON_CODES. */
  readonly reasons: readonly Reason[];
}

/** Pairs below it are not shown: a name and a place are enough, a name alone or an address alone is not. */
export const THRESHOLD = 50;
/** A name that more people in the register bear says less. */
export const COMMON_FROM = 6;

/**
 * Our own weights, chosen so that each of these reaches the threshold by itself: the same name at the same place; the same
 * e-mail or number with the same name in either script; the same name in Latin letters with two shared works. A number or
 * an ORCID that differs speaks against it, for a number is what somebody is known by (design, section 5.14).
 */
const POINTS = {
  SAME_NUMBER: 35,
  SAME_EMAIL: 35,
  SAME_NAME: 35,
  SAME_LATIN_NAME: 25,
  SAME_ORGANISATION: 20,
  FIRST_WORK: 20,
  FURTHER_WORKS: 10,
  FIRST_TERM: 5,
  FURTHER_TERMS: 10,
  COMMON_NAME: -10,
  OTHER_NUMBER: -30,
  OTHER_ORCID: -60,
} as const;

const shared = (a: readonly string[], b: readonly string[]) =>
  [...new Set(a)].filter((one) => b.includes(one)).length;
const issuer = (number: string) => number.split(':')[0];

/** How likely two records are one person. `bearers`: how many people in the register bear the name in Latin letters. */
export function scorePair(a: PersonFacts, b: PersonFacts, bearers: number): PairScore {
  const reasons: Reason[] = [];
  const note = (code: ReasonCode, points: number, count = 1) => reasons.push({ code, points, count });
  const numbers = [numberKey(a.identityNumber), numberKey(b.identityNumber)];
  if (numbers[0] && numbers[0] === numbers[1]) note('SAME_NUMBER', POINTS.SAME_NUMBER);
  else if (a.identityNumber && b.identityNumber && issuer(a.identityNumber) === issuer(b.identityNumber))
    note('OTHER_NUMBER', POINTS.OTHER_NUMBER);
  if (emailKey(a.email) && emailKey(a.email) === emailKey(b.email)) note('SAME_EMAIL', POINTS.SAME_EMAIL);
  if (a.orcid && b.orcid && a.orcid !== b.orcid) note('OTHER_ORCID', POINTS.OTHER_ORCID);
  const latin = latinNameKey(a.nameEn);
  const sameLatin = latin !== '' && latin === latinNameKey(b.nameEn);
  const sameName = chineseNameKey(a.nameZh) === chineseNameKey(b.nameZh);
  if (sameName) note('SAME_NAME', POINTS.SAME_NAME);
  else if (sameLatin) note('SAME_LATIN_NAME', POINTS.SAME_LATIN_NAME);
  if ((sameName || sameLatin) && bearers >= COMMON_FROM) note('COMMON_NAME', POINTS.COMMON_NAME, bearers);
  const places = shared(a.organisationIds, b.organisationIds);
  if (places > 0) note('SAME_ORGANISATION', POINTS.SAME_ORGANISATION, places);
  const works = shared(a.works, b.works);
  // Co-authors share works too: only together with a name do they say anything.
  if (works > 0 && (sameName || sameLatin))
    note('SHARED_WORKS', POINTS.FIRST_WORK + (works > 1 ? POINTS.FURTHER_WORKS : 0), works);
  const terms = shared(a.terms, b.terms);
  if (terms > 0) note('SHARED_EXPERTISE', terms > 1 ? POINTS.FURTHER_TERMS : POINTS.FIRST_TERM, terms);
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  const rank = ({ code, points }: Reason) => [-Math.abs(points), REASON_CODES.indexOf(code)] as const;
  reasons.sort((x, y) => rank(x)[0] - rank(y)[0] || rank(x)[1] - rank(y)[1]);
  return { score: Math.max(0, Math.min(100, sum)), reasons };
}
