import type { Id } from '@jiebang/kernel';
import type { ChallengeContent } from './challenge.js';
import type { NeedContent } from './need.js';

/** What the office wrote; null where it left a field to the need. */
export type ChallengeDraft = {
  readonly [Field in keyof ChallengeContent]: ChallengeContent[Field] | null;
};

/**
 * A challenge as a draft gives it, with the need's own words where the draft is silent. The scene becomes the summary
 * only of a need that is open; confidential details never do.
 */
export function challengeOfNeed(
  draft: ChallengeDraft,
  need: (NeedContent & { readonly ownerPersonId: Id }) | null,
): ChallengeDraft {
  if (!need) return draft;
  return {
    ...draft,
    titleZh: draft.titleZh ?? need.titleZh,
    titleEn: draft.titleEn ?? need.titleEn,
    summaryZh: draft.summaryZh ?? (need.confidentiality === 'open' ? need.scene : null),
    keywords: draft.keywords ?? need.keywords,
    disciplineCodes: draft.disciplineCodes ?? need.disciplineCodes,
    departmentCodes: draft.departmentCodes ?? need.departmentCodes,
    targets: draft.targets ?? need.targets,
    budgetFen: draft.budgetFen ?? need.budgetFen,
    ownerPersonId: draft.ownerPersonId ?? need.ownerPersonId,
  };
}
