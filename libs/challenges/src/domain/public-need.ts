import type { Id } from '@jiebang/kernel';
import type { NeedContent } from './need.js';
import type { NeedState } from './need-lifecycle.js';

/**
 * States in which a need is told to everybody: what the office took into the pool, until the challenge that is made of it is
 * published and speaks for itself. `listed` is among them so that nobody learns of a list that is still a draft by
 * seeing its needs vanish.
 */
export const PUBLIC_NEED_STATES: readonly NeedState[] = ['pooled', 'listed'];

/**
 * What everybody may know of a need: what it is about. The scene, the practice of today, harm and cost, samples, ethics,
 * money and the owner stay with those who screen it: free text about patients is never published by itself.
 */
export interface PublicNeedRecord {
  readonly id: Id;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly keywords: readonly string[];
  readonly disease: string | null;
  readonly departmentCodes: readonly string[];
  readonly disciplineCodes: readonly string[];
  /** What is to be measured, without the numbers and notes. */
  readonly targetNames: readonly string[];
  readonly submittedAt: Date;
  readonly synthetic: boolean;
  readonly version: number;
}

/** What a decision about publicity rests on. */
export interface MaybePublicNeed extends NeedContent {
  readonly id: Id;
  readonly state: NeedState;
  readonly submittedAt: Date | null;
  readonly synthetic: boolean;
  readonly version: number;
}

/** The one public projection of needs; null where it is not public: only the tier `open` is, and only in the pool. */
export function publicNeed(need: MaybePublicNeed): PublicNeedRecord | null {
  if (!PUBLIC_NEED_STATES.includes(need.state) || need.confidentiality !== 'open') return null;
  if (need.titleZh === null || need.submittedAt === null) return null;
  return {
    id: need.id,
    titleZh: need.titleZh,
    titleEn: need.titleEn,
    keywords: need.keywords,
    disease: need.disease,
    departmentCodes: need.departmentCodes,
    disciplineCodes: need.disciplineCodes,
    targetNames: need.targets.map(({ name }) => name).filter((name) => name !== ''),
    submittedAt: need.submittedAt,
    synthetic: need.synthetic,
    version: need.version,
  };
}
