import type { Bilingual } from '@jiebang/kernel';
import { ownProblem, type CellProblem } from './cell-problem.js';
import { shownCell } from './raw-cell.js';
import type { SheetDefinition, SheetKey, SheetValue } from './sheet-definition.js';
import type { SheetReading, SheetRow } from './read-sheet.js';

/**
 * A problem with a value of a row that only the caller can find, for instance that nobody has this number. `key` null:
 * with the row as a whole.
 */
export function rowProblem<Definition extends SheetDefinition>(
  definition: Definition,
  { letters }: Pick<SheetReading<Definition>, 'letters'>,
  { row, values }: SheetRow<Definition>,
  key: SheetKey<Definition> | null,
  problem: Bilingual & { readonly code: string },
): CellProblem {
  const column = definition.columns.find((candidate) => candidate.key === key);
  if (!column || key === null) return ownProblem({ row }, problem);
  const value = (values as Readonly<Record<string, SheetValue>>)[key] ?? '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  const place = {
    row,
    column: letters.get(key) ?? null,
    header: `${column.titleZh} / ${column.titleEn}`,
    value: shownCell({ kind: 'text', text }),
  };
  return ownProblem(place, problem);
}
