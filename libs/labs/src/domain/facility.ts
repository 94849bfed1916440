import { Checks, type Fen, type Id } from '@jiebang/kernel';
import { capabilityCategory } from '@jiebang/vocabulary';

/** What a facility (a laboratory, a platform, a workshop) says about itself. */
export interface FacilityContent {
  readonly organisationId: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  /** Keys of the vocabulary's capability categories (their Chinese names). */
  readonly categories: readonly string[];
  readonly city: string | null;
  readonly campus: string | null;
  /** Open to people of other organisations. */
  readonly openAccess: boolean;
  /** Who answers for it, and may change it. */
  readonly responsiblePersonId: Id;
  readonly bookingRulesZh: string | null;
  readonly bookingRulesEn: string | null;
}

/** What the use of something costs a unit; null where no price is published. */
export interface Price {
  readonly internalFen: Fen | null;
  /** For people of other organisations. */
  readonly externalFen: Fen | null;
  /** What is charged for: an hour, a sample. */
  readonly unitZh: string | null;
  readonly unitEn: string | null;
}

export interface InstrumentContent extends Price {
  readonly facilityId: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly model: string | null;
  readonly category: string;
  readonly requiresTraining: boolean;
  readonly minimumBookingMinutes: number | null;
}

export interface ServiceContent extends Price {
  readonly facilityId: Id;
  /** Null for work that needs no instrument of the list. */
  readonly instrumentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where the price comes from. */
  readonly priceNote: string | null;
  /** False once it is not offered any more. */
  readonly offered: boolean;
}

/** Throws INVALID_INPUT with every category that the vocabulary does not know. */
export function checkCategories(categories: readonly string[], pathOf: (at: number) => string): void {
  const checks = new Checks();
  categories.forEach((category, at) =>
    checks.that(capabilityCategory(category) !== undefined, pathOf(at), 'UNKNOWN_CATEGORY', {
      zh: `没有名为“${category}”的能力类别。`,
      en: `There is no category of capabilities called "${category}".`,
    }),
  );
  checks.refuseIfAny();
}
