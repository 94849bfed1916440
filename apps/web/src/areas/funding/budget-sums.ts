import type { BudgetCategory } from '../../gql/graphql.js';
import type { EditedRow } from './rows.js';

/** In the order in which budgets are usually written. */
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
] as const satisfies readonly BudgetCategory[];

/** A line of a budget while it is written. */
export interface BudgetRow extends EditedRow {
  readonly category: BudgetCategory;
  readonly item: string;
  /** Integer fen; null while there is no number. */
  readonly amountFen: number | null;
}

/** What one category comes to. */
export interface CategorySum {
  readonly category: BudgetCategory;
  readonly sumFen: number;
  /** Of the whole budget, 0 to 1. */
  readonly share: number;
  /** The call's ceiling of the category; null without one. */
  readonly ceilingFen: number | null;
}

type Amount = Pick<BudgetRow, 'category' | 'amountFen'>;

interface Ceiling {
  readonly category: BudgetCategory;
  readonly ceilingFen: number;
}

/** True for a line that can be saved: it says what for, and how much. */
export function isWholeLine({ item, amountFen }: Pick<BudgetRow, 'item' | 'amountFen'>): boolean {
  return item.trim() !== '' && amountFen !== null;
}

/** True for a line in which nothing stands yet. */
export function isBlankLine({ item, amountFen }: Pick<BudgetRow, 'item' | 'amountFen'>): boolean {
  return item.trim() === '' && amountFen === null;
}

/** The sum in integer fen; lines without a number count nothing. */
export function totalOf(rows: readonly Pick<BudgetRow, 'amountFen'>[]): number {
  return rows.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
}

/** Sums of the categories that something is asked for in, or that have a ceiling, in the usual order. */
export function sumsByCategory(
  rows: readonly Amount[],
  ceilings: readonly Ceiling[],
): readonly CategorySum[] {
  const total = totalOf(rows);
  return BUDGET_CATEGORIES.flatMap((category) => {
    const sumFen = totalOf(rows.filter((row) => row.category === category));
    const ceilingFen = ceilings.find((ceiling) => ceiling.category === category)?.ceilingFen ?? null;
    if (sumFen === 0 && ceilingFen === null) return [];
    return [{ category, sumFen, share: total === 0 ? 0 : sumFen / total, ceilingFen }];
  });
}
