import { cellProblem, type CellProblem } from './cell-problem.js';
import { columnLetter, isBlank, shownCell, type RawRow } from './raw-cell.js';
import {
  comparableTitle,
  headerOf,
  titlesOf,
  type SheetColumn,
  type SheetDefinition,
} from './sheet-definition.js';

/** Which column of the file holds which column of the definition. */
export interface HeaderMatch {
  /** By the place in the file, from 0. */
  readonly columns: ReadonlyMap<number, SheetColumn>;
  readonly problems: readonly CellProblem[];
}

/** Matches a header in Chinese, in English, in both or by key, in any order. Unknown, repeated and missing columns are told. */
export function matchHeader({ columns: wanted }: SheetDefinition, header: RawRow): HeaderMatch {
  const meaning = new Map(
    wanted.flatMap((column) => titlesOf(column).map((title) => [title, column] as const)),
  );
  const columns = new Map<number, SheetColumn>();
  const problems: CellProblem[] = [];
  header.cells.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const place = { row: header.row, column: columnLetter(index), value: shownCell(cell) };
    const column = cell.kind === 'text' ? meaning.get(comparableTitle(cell.text)) : undefined;
    if (!column) problems.push(cellProblem(place, 'HEADER_UNKNOWN'));
    else if ([...columns.values()].includes(column)) problems.push(cellProblem(place, 'HEADER_TWICE'));
    else columns.set(index, column);
  });
  if (columns.size === 0) return { columns, problems: [cellProblem({ row: header.row }, 'NO_HEADER')] };
  const present = new Set(columns.values());
  for (const column of wanted) {
    if (column.required && !present.has(column))
      problems.push(cellProblem({ row: header.row }, 'HEADER_MISSING', { header: headerOf(column) }));
  }
  return { columns, problems };
}
