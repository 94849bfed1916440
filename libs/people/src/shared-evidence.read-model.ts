import type { Id } from '@jiebang/kernel';
import type { EvidenceKind } from './domain/evidence.js';
import type { ProfileSight } from './profile.policy.js';

/** A work that stands in the evidence of two people, as the first of them has it. */
export interface SharedEvidence {
  readonly one: Id;
  readonly other: Id;
  readonly kind: EvidenceKind;
  /** The normalised reference: what makes it one work. */
  readonly ref: string;
  /** The earlier one, where the two give different years. */
  readonly year: number;
  /** The item of `one`. */
  readonly evidenceId: Id;
}

/** A title of evidence; one of the languages may be blank. */
export interface EvidenceTitle {
  readonly id: Id;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** People of a discipline, or what disciplines somebody has, as far as a reader may know it. */
export interface SeenDisciplines {
  readonly personId: Id;
  /** The main discipline first. */
  readonly disciplineCodes: readonly string[];
}

/** Who has worked with whom, by what stands in their evidence. Everything comes as far as `sight` goes, on both sides. */
export abstract class SharedEvidenceReadModel {
  /** Works that the people share with anybody, the newest first; no more than `most`. */
  abstract sharedBy(
    personIds: readonly Id[],
    sight: ProfileSight,
    most: number,
  ): Promise<readonly SharedEvidence[]>;
  /** Titles of evidence that `sharedBy` has told of. */
  abstract titles(evidenceIds: readonly Id[]): Promise<readonly EvidenceTitle[]>;
  /** Ids of people with one of the disciplines, those who changed last in front; no more than `most`. */
  abstract peopleOf(
    disciplineCodes: readonly string[],
    sight: ProfileSight,
    most: number,
  ): Promise<readonly Id[]>;
  /** Disciplines of the people; people without any, or with hidden ones, are left out. */
  abstract disciplinesOf(personIds: readonly Id[], sight: ProfileSight): Promise<readonly SeenDisciplines[]>;
}
