import type { Bilingual, Checks } from '@jiebang/kernel';

/** Rules that the platform itself proves at submission. The others are for people to read and the office to check. */
export const ELIGIBILITY_CHECKS = [
  'team_size_min',
  'team_size_max',
  'disciplines_min',
  'duration_months_max',
] as const;
export type EligibilityCheck = (typeof ELIGIBILITY_CHECKS)[number];

/** Where a rule was taken from. */
export interface RuleSource {
  readonly name: string;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly url: string | null;
}

/** A rule of a call, as data. */
export interface EligibilityRule {
  /** Unique within the call, for instance "team-size". */
  readonly key: string;
  readonly textZh: string;
  readonly textEn: string;
  /** Null for a rule that only people can judge. */
  readonly check: EligibilityCheck | null;
  /** What the check compares with; null without a check. */
  readonly value: number | null;
  readonly source: RuleSource | null;
}

/** What a proposal and its team come to. */
export interface EligibilityFacts {
  readonly teamSize: number;
  /** Different top-level disciplines of the members. */
  readonly disciplines: number;
  readonly durationMonths: number | null;
}

type Verdict = { readonly holds: boolean; readonly path: string } & Bilingual;

const CHECKS: Readonly<Record<EligibilityCheck, (facts: EligibilityFacts, value: number) => Verdict>> = {
  team_size_min: ({ teamSize }, value) => ({
    holds: teamSize >= value,
    path: 'team',
    zh: `团队须至少 ${value} 人（现 ${teamSize} 人）。`,
    en: `The team needs at least ${value} members (it has ${teamSize}).`,
  }),
  team_size_max: ({ teamSize }, value) => ({
    holds: teamSize <= value,
    path: 'team',
    zh: `团队最多 ${value} 人（现 ${teamSize} 人）。`,
    en: `The team may have at most ${value} members (it has ${teamSize}).`,
  }),
  disciplines_min: ({ disciplines }, value) => ({
    holds: disciplines >= value,
    path: 'team',
    zh: `成员须来自至少 ${value} 个学科（现 ${disciplines} 个）。`,
    en: `The members must come from at least ${value} disciplines (now ${disciplines}).`,
  }),
  duration_months_max: ({ durationMonths }, value) => ({
    // A missing duration is reported as missing, not as too long.
    holds: durationMonths === null || durationMonths <= value,
    path: 'durationMonths',
    zh: `执行期最长 ${value} 个月。`,
    en: `It may run for at most ${value} months.`,
  }),
};

/** Notes every rule that the facts break, with the code NOT_ELIGIBLE_<CHECK>. */
export function checkEligibility(
  rules: readonly EligibilityRule[],
  facts: EligibilityFacts,
  checks: Checks,
): void {
  for (const { check, value } of rules) {
    if (check === null || value === null) continue;
    const { holds, path, zh, en } = CHECKS[check](facts, value);
    checks.that(holds, path, `NOT_ELIGIBLE_${check.toUpperCase()}`, { zh, en });
  }
}
