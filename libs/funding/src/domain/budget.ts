import { Checks, formatFen, sumFen, type Fen } from '@jiebang/kernel';

/** What a proposal may spend money on. */
export const BUDGET_CATEGORIES = [
  'equipment',
  'materials',
  'testing',
  'travel',
  'labour',
  'intellectual_property',
  'publication',
  'consulting',
  'other',
] as const;
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number];

export interface BudgetLine {
  readonly category: BudgetCategory;
  readonly item: string;
  readonly amountFen: Fen;
}

/** The most that one category of a proposal's budget may come to. */
export interface CategoryCeiling {
  readonly category: BudgetCategory;
  readonly ceilingFen: Fen;
}

export interface BudgetCeilings {
  /** The most that one proposal may ask for. */
  readonly ceilingFen: Fen;
  readonly categoryCeilings: readonly CategoryCeiling[];
}

/** The sum of the lines. Exact: see `sumFen`. */
export function budgetTotal(lines: readonly Pick<BudgetLine, 'amountFen'>[]): Fen {
  return sumFen(lines.map(({ amountFen }) => amountFen));
}

/** Throws INVALID_INPUT where the total that the applicant had before their eyes is not the sum of the lines. */
export function refuseUnlessAddsUp(lines: readonly BudgetLine[], statedTotalFen: Fen | null): void {
  const checks = new Checks();
  const total = budgetTotal(lines);
  checks.that(statedTotalFen === null || statedTotalFen === total, 'totalFen', 'DOES_NOT_ADD_UP', {
    zh: `各项合计 ${formatFen(total)}，与所填总额 ${formatFen(statedTotalFen ?? 0)} 不符。`,
    en: `The lines come to ${formatFen(total)}, not to the stated ${formatFen(statedTotalFen ?? 0)}.`,
  });
  checks.refuseIfAny();
}

/** Notes what keeps a budget from being submitted: nothing in it, over the ceiling, over a category's ceiling. */
export function checkBudget(
  lines: readonly BudgetLine[],
  { ceilingFen, categoryCeilings }: BudgetCeilings,
  checks: Checks,
): void {
  const total = budgetTotal(lines);
  checks.that(total > 0, 'budget', 'REQUIRED', { zh: '请填写预算。', en: 'A budget is required.' });
  checks.that(total <= ceilingFen, 'budget', 'OVER_CEILING', {
    zh: `预算合计 ${formatFen(total)}，超出资助上限 ${formatFen(ceilingFen)}。`,
    en: `The budget comes to ${formatFen(total)}, over the ceiling of ${formatFen(ceilingFen)}.`,
  });
  for (const { category, ceilingFen: most } of categoryCeilings) {
    const sum = budgetTotal(lines.filter((line) => line.category === category));
    checks.that(sum <= most, `budget.${category}`, 'OVER_CATEGORY_CEILING', {
      zh: `该类预算 ${formatFen(sum)}，超出上限 ${formatFen(most)}。`,
      en: `This category comes to ${formatFen(sum)}, over its ceiling of ${formatFen(most)}.`,
    });
  }
}
