import { isBlankLine, isWholeLine, sumsByCategory, totalOf, type BudgetRow } from './budget-sums.js';

const line = (category: BudgetRow['category'], amountFen: number | null, item = '硅胶'): BudgetRow => ({
  key: `${category} ${amountFen}`,
  category,
  item,
  amountFen,
});

describe('a budget', () => {
  it('adds up in fen, whatever is still missing', () => {
    expect(totalOf([line('travel', 10), line('travel', 20), line('other', null)])).toBe(30);
    expect(totalOf([])).toBe(0);
  });

  it('tells what each category comes to, in the usual order, with its share and ceiling', () => {
    const rows = [line('travel', 100), line('materials', 300)];
    expect(sumsByCategory(rows, [{ category: 'labour', ceilingFen: 50 }])).toEqual([
      { category: 'materials', sumFen: 300, share: 0.75, ceilingFen: null },
      { category: 'travel', sumFen: 100, share: 0.25, ceilingFen: null },
      { category: 'labour', sumFen: 0, share: 0, ceilingFen: 50 },
    ]);
    expect(sumsByCategory([line('travel', 0)], [])).toEqual([]);
  });

  it('has lines that are whole, begun or blank', () => {
    expect([isWholeLine(line('travel', 0)), isBlankLine(line('travel', 0))]).toEqual([true, false]);
    expect([isWholeLine(line('travel', null)), isBlankLine(line('travel', null))]).toEqual([false, false]);
    expect([isWholeLine(line('travel', 5, ' ')), isBlankLine(line('travel', null, ' '))]).toEqual([
      false,
      true,
    ]);
  });
});
