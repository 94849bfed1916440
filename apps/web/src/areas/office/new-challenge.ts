import type { AddChallengeInput } from '../../gql/graphql.js';

export const CHALLENGE_SOURCES = ['joint_lab', 'frontier_topic', 'clinical_need'] as const;

export interface NewChallengeValues {
  readonly source: (typeof CHALLENGE_SOURCES)[number];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly ownerPersonId: string | null;
  /** Who published it first; for a clinical need that comes from no pooled one. */
  readonly issuer: string;
  readonly year: number | null;
  readonly sourceUrl: string;
}

/** What the API is asked; a blank field is left out and refused by it, beside its field. */
export function newChallengeInput(listId: string, values: NewChallengeValues): AddChallengeInput {
  const { source, titleZh, titleEn, ownerPersonId, issuer, year, sourceUrl } = values;
  return {
    listId,
    source,
    titleZh: titleZh.trim() || null,
    titleEn: titleEn.trim() || null,
    ownerPersonId,
    ...(source === 'clinical_need' && {
      provenance: { issuer: issuer.trim(), year: year ?? 0, sourceUrl: sourceUrl.trim() || null },
    }),
  };
}
