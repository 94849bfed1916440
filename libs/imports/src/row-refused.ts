import { fillTemplate, type DomainError } from '@jiebang/kernel';
import {
  ownProblem,
  rowProblem,
  type CellProblem,
  type SheetDefinition,
  type SheetReading,
  type SheetRow,
} from '@jiebang/platform/spreadsheet';

/** Thrown where a row cannot be applied: with it the whole file is not. */
export class RowRefused extends Error {
  constructor(readonly problem: CellProblem) {
    super(`row ${problem.row ?? '-'}: ${problem.code}`);
    this.name = 'RowRefused';
  }
}

/** The failure of a use case as a problem of the file. */
export function refusedFile({ code, definition, params }: DomainError): CellProblem {
  return ownProblem(
    { row: null },
    { code, zh: fillTemplate(definition.zh, params), en: fillTemplate(definition.en, params) },
  );
}

/** The failure of a use case as a problem of the cell that it names, or of the row where it names none. */
export function refusedRow(
  definition: SheetDefinition,
  reading: SheetReading<SheetDefinition>,
  row: SheetRow<SheetDefinition> | undefined,
  failure: DomainError,
): CellProblem {
  const [field] = failure.fields;
  const { code, messageZh: zh, messageEn: en } = refusedFile(failure);
  if (!row) return refusedFile(failure);
  if (!field) return rowProblem(definition, reading, row, null, { code, zh, en });
  const [key = ''] = field.path.split('.');
  const named = definition.columns.some((column) => column.key === key) ? key : null;
  return rowProblem(definition, reading, row, named, { code: field.code, ...field.message });
}
