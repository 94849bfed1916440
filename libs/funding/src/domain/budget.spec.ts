import fc from 'fast-check';
import { Checks } from '@jiebang/kernel';
import {
  BUDGET_CATEGORIES,
  budgetTotal,
  checkBudget,
  refuseUnlessAddsUp,
  type BudgetCeilings,
  type BudgetLine,
} from './budget.js';

const line = (category: BudgetLine['category'], amountFen: number): BudgetLine => ({
  category,
  item: 'something',
  amountFen,
});
const ceilings: BudgetCeilings = {
  ceilingFen: 1_000,
  categoryCeilings: [{ category: 'travel', ceilingFen: 200 }],
};

function problems(lines: readonly BudgetLine[], within = ceilings): readonly string[] {
  const checks = new Checks();
  checkBudget(lines, within, checks);
  return checks.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a budget', () => {
  it('may reach its ceilings to the fen', () => {
    expect(problems([line('travel', 100), line('travel', 100), line('materials', 800)])).toEqual([]);
  });

  it('may not pass one by a fen', () => {
    expect(problems([line('materials', 1_001)])).toEqual(['budget OVER_CEILING']);
    expect(problems([line('travel', 201)])).toEqual(['budget.travel OVER_CATEGORY_CEILING']);
  });

  it('is told about everything at once', () => {
    expect(problems([line('travel', 1_201)])).toEqual([
      'budget OVER_CEILING',
      'budget.travel OVER_CATEGORY_CEILING',
    ]);
  });

  it('is wanted', () => {
    expect(problems([])).toEqual(['budget REQUIRED']);
  });

  it('adds up to the total that was stated, where one was', () => {
    const lines = [line('travel', 1), line('labour', 2)];
    expect(() => refuseUnlessAddsUp(lines, 3)).not.toThrow();
    expect(() => refuseUnlessAddsUp(lines, null)).not.toThrow();
    expect(() => refuseUnlessAddsUp(lines, 4)).toThrow('INVALID_INPUT');
  });

  it('has a total that does not depend on the order of its lines and is that of its categories', () => {
    const lines = fc.array(
      fc.record({
        category: fc.constantFrom(...BUDGET_CATEGORIES),
        item: fc.constant('x'),
        amountFen: fc.integer({ min: 0, max: 10 ** 12 }),
      }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const total = budgetTotal(all);
        expect(budgetTotal([...all].reverse())).toBe(total);
        const byCategory = BUDGET_CATEGORIES.map((category) =>
          budgetTotal(all.filter((one) => one.category === category)),
        );
        expect(byCategory.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });
});
