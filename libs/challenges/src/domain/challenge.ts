import { Checks, type Fen, type Id } from '@jiebang/kernel';
import { checkCodes } from './codes.js';
import { checkTargets, type Target } from './target.js';

/** How the challenges of a list are given out: to one bidder, to several that run beside each other, or to students. */
export const LIST_KINDS = ['open_bid', 'parallel_award', 'student_challenge'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

/** The three sources of the project pool (design, C.14). */
export const CHALLENGE_SOURCES = ['clinical_need', 'joint_lab', 'frontier_topic'] as const;

export type ChallengeSource = (typeof CHALLENGE_SOURCES)[number];

/** Largest number of challenges of one list. */
export const MAX_CHALLENGES = 2_000;

/** Where a challenge was first published, for those that were carried over. */
export interface Provenance {
  readonly issuer: string | null;
  readonly year: number | null;
  readonly listName: string | null;
  readonly sourceUrl: string | null;
  /** What it was there, for instance `jiebang_list_item` or `prize_challenge`. */
  readonly itemKind: string | null;
}

/** What the project office writes of a challenge. All of it is for the public. */
export interface ChallengeContent {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  /** Key of the priority area, for instance "medical-robotics"; what people read are the two names. */
  readonly area: string | null;
  readonly areaZh: string | null;
  readonly areaEn: string | null;
  readonly keywords: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly departmentCodes: readonly string[];
  readonly targets: readonly Target[];
  readonly budgetFen: Fen | null;
  readonly durationMonths: number | null;
  readonly ownerPersonId: Id;
  readonly provenance: Provenance | null;
}

/** Notes what keeps a challenge from being approved; `path` leads to it: "challenges.3". */
export function checkChallenge(
  challenge: ChallengeContent & { readonly source: ChallengeSource },
  path: string,
  checks: Checks,
): void {
  const own = new Checks();
  own.required(challenge.summaryZh, 'summaryZh', { zh: '中文简介', en: 'A Chinese summary' });
  own.required(challenge.summaryEn, 'summaryEn', { zh: '英文简介', en: 'An English summary' });
  own.that(challenge.disciplineCodes.length > 0, 'disciplineCodes', 'REQUIRED', {
    zh: '请至少选择一个学科。',
    en: 'Choose at least one discipline.',
  });
  own.that(challenge.keywords.length > 0, 'keywords', 'REQUIRED', {
    zh: '请至少填写一个关键词。',
    en: 'Give at least one keyword.',
  });
  own.that(challenge.source !== 'clinical_need' || challenge.targets.length > 0, 'targets', 'REQUIRED', {
    zh: '来自临床需求的榜题至少有一项可衡量的指标。',
    en: 'A challenge from a clinical need states at least one measurable result.',
  });
  checkTargets(challenge.targets, 'targets', own);
  checkCodes(challenge, own);
  for (const problem of own.problems) {
    checks.that(false, `${path}.${problem.path}`, problem.code, problem.message);
  }
}

/** "ZJ2026-0007": the list's code and the place in the list. Four digits, so that text order is number order. */
export function challengeNumber(listCode: string, place: number): string {
  return `${listCode}-${String(place).padStart(4, '0')}`;
}
