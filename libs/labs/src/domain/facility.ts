import { Checks, type Id } from '@jiebang/kernel';
import { capabilityCategory, disciplineByCode } from '@jiebang/vocabulary';
import { checkStaff, type StaffMember } from './facility-staff.js';
import type { PriceLine } from './price.js';
import type { UseRules } from './use-rules.js';

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
  /** Others who work for it, in the order in which they are shown. */
  readonly staff: readonly StaffMember[];
  /** Methods that it masters, and what it is used for, as people of the field write them, in either language. */
  readonly methods: readonly string[];
  readonly subjects: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly useRules: UseRules;
  /** What the rules do not say. */
  readonly bookingRulesZh: string | null;
  readonly bookingRulesEn: string | null;
}

export interface InstrumentContent {
  readonly facilityId: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly model: string | null;
  readonly category: string;
  readonly requiresTraining: boolean;
  readonly minimumBookingMinutes: number | null;
  readonly prices: readonly PriceLine[];
}

export interface ServiceContent {
  readonly facilityId: Id;
  /** Null for work that needs no instrument of the list. */
  readonly instrumentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where the price comes from. */
  readonly priceNote: string | null;
  /** False once it is not offered any more. */
  readonly offered: boolean;
  readonly prices: readonly PriceLine[];
}

/** Notes a category that the vocabulary does not know. */
export function checkCategory(checks: Checks, category: string, path: string): void {
  checks.that(capabilityCategory(category) !== undefined, path, 'UNKNOWN_CATEGORY', {
    zh: `没有名为“${category}”的能力类别。`,
    en: `There is no category of capabilities called "${category}".`,
  });
}

/** Notes every category and discipline that the vocabulary does not know, and everybody who is named twice. */
export function checkFacility(checks: Checks, { categories, disciplineCodes, staff }: FacilityContent): void {
  categories.forEach((category, at) => checkCategory(checks, category, `categories.${at}`));
  disciplineCodes.forEach((code, at) =>
    checks.that(disciplineByCode(code) !== undefined, `disciplineCodes.${at}`, 'UNKNOWN_DISCIPLINE', {
      zh: `没有学科代码“${code}”。`,
      en: `There is no discipline with the code "${code}".`,
    }),
  );
  checkStaff(checks, staff);
}
