import { Checks } from '@jiebang/kernel';
import {
  checkEligibility,
  ELIGIBILITY_CHECKS,
  type EligibilityFacts,
  type EligibilityRule,
} from './eligibility.js';

const rule = (check: EligibilityRule['check'], value: number | null): EligibilityRule => ({
  key: check ?? 'words',
  textZh: '规则',
  textEn: 'a rule',
  check,
  value,
  source: null,
});
const facts: EligibilityFacts = { teamSize: 3, disciplines: 2, durationMonths: 24 };

function broken(rules: readonly EligibilityRule[], given = facts): readonly string[] {
  const checks = new Checks();
  checkEligibility(rules, given, checks);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('rules of eligibility', () => {
  it('hold on their very border', () => {
    const rules = [
      rule('team_size_min', 3),
      rule('team_size_max', 3),
      rule('disciplines_min', 2),
      rule('duration_months_max', 24),
    ];
    expect(rules).toHaveLength(ELIGIBILITY_CHECKS.length);
    expect(broken(rules)).toEqual([]);
  });

  it('are all reported when they are broken', () => {
    expect(
      broken([
        rule('team_size_min', 4),
        rule('team_size_max', 2),
        rule('disciplines_min', 3),
        rule('duration_months_max', 12),
      ]),
    ).toEqual([
      'team NOT_ELIGIBLE_TEAM_SIZE_MIN',
      'team NOT_ELIGIBLE_TEAM_SIZE_MAX',
      'team NOT_ELIGIBLE_DISCIPLINES_MIN',
      'durationMonths NOT_ELIGIBLE_DURATION_MONTHS_MAX',
    ]);
  });

  it('that only people can judge stop nobody', () => {
    expect(broken([rule(null, null)])).toEqual([]);
  });

  it('do not call a missing duration too long', () => {
    expect(broken([rule('duration_months_max', 12)], { ...facts, durationMonths: null })).toEqual([]);
  });
});
