import type { CallChanges } from '../calls/update-call.js';
import type { CallContent } from '../domain/call.js';
import type { CallContentInput, CreateCallInput } from './call.input.js';

/** The input's rules with nulls where something was left out. */
function rulesFrom(
  rules: NonNullable<CallContentInput['eligibilityRules']>,
): CallContent['eligibilityRules'] {
  return rules.map(({ key, textZh, textEn, check = null, value = null, source }) => ({
    key,
    textZh,
    textEn,
    check,
    value,
    source: source
      ? {
          name: source.name,
          issuer: source.issuer ?? null,
          year: source.year ?? null,
          url: source.url ?? null,
        }
      : null,
  }));
}

/** What an input changes: lists cannot be taken away, only emptied. */
export function callChangesFrom({
  titleZh,
  titleEn,
  guideZh,
  guideEn,
  opensAt,
  closesAt,
  ceilingFen,
  rubric,
  ...lists
}: CallContentInput): CallChanges {
  return {
    titleZh,
    titleEn,
    guideZh,
    guideEn,
    opensAt,
    closesAt,
    ceilingFen,
    rubric,
    categoryCeilings: lists.categoryCeilings ?? undefined,
    eligibilityRules: lists.eligibilityRules ? rulesFrom(lists.eligibilityRules) : undefined,
    sections: lists.sections ?? undefined,
  };
}

/** A new call, with gaps where the input has them. */
export function callFrom({ programmeId, fundId, ...content }: CreateCallInput): CallContent {
  const changes = callChangesFrom(content);
  return {
    programmeId,
    fundId,
    titleZh: changes.titleZh ?? null,
    titleEn: changes.titleEn ?? null,
    guideZh: changes.guideZh ?? null,
    guideEn: changes.guideEn ?? null,
    opensAt: changes.opensAt ?? null,
    closesAt: changes.closesAt ?? null,
    ceilingFen: changes.ceilingFen ?? null,
    rubric: changes.rubric ?? null,
    categoryCeilings: changes.categoryCeilings ?? [],
    eligibilityRules: changes.eligibilityRules ?? [],
    sections: changes.sections ?? [],
  };
}
