import type { Cell, CellValue, Row, ValueType, Workbook, Worksheet } from 'exceljs';
import { dayFromDate } from '../calendar-text.js';
import { UnreadableSheet } from '../cell-problem.js';
import { BLANK, type RawCell, type RawRow } from '../raw-cell.js';
import type { SheetDefinition } from '../sheet-definition.js';
import type { SheetLimits } from '../sheet-limits.js';
import { excelLibrary } from './excel-library.js';
import { checkedParts } from './zip-parts.js';

/**
 * Of a sheet only its cells are read. exceljs builds one object for every cell of a merged, validated or formatted range:
 * a file of a few bytes that merges A1:XFD1048576 would otherwise end the process.
 */
const NOT_READ = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** Rows of the sheet that bears the definition's name, else of the first one that is shown. Formulas are not evaluated. */
export async function readXlsxRows(
  definition: SheetDefinition,
  file: Buffer,
  limits: SheetLimits,
): Promise<readonly RawRow[]> {
  const parts = await checkedParts(file, limits);
  if (!parts.includes('xl/workbook.xml')) throw new UnreadableSheet('FILE_UNREADABLE');
  const workbook = await loaded(file, limits);
  const sheet = sheetOf(workbook, definition);
  if (!sheet) throw new UnreadableSheet('FILE_UNREADABLE');
  const rows: RawRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) =>
    rows.push({ row: number, cells: cellsOf(row, limits) }),
  );
  return rows;
}

async function loaded(file: Buffer, limits: SheetLimits): Promise<Workbook> {
  const { Workbook } = await excelLibrary();
  const workbook = new Workbook();
  // Rows that are formatted and blank come along and are taken out later: leave room for as many again.
  const options = { maxRows: 2 * limits.rows + 1, maxCols: limits.columns, ignoreNodes: NOT_READ };
  try {
    await workbook.xlsx.load(file as unknown as ArrayBuffer, options);
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : '';
    if (said.startsWith('Max row count')) throw new UnreadableSheet('TOO_MANY_ROWS', { max: limits.rows });
    if (said.startsWith('Max column count'))
      throw new UnreadableSheet('TOO_MANY_COLUMNS', { max: limits.columns });
    throw new UnreadableSheet('FILE_UNREADABLE');
  }
  return workbook;
}

function sheetOf({ worksheets }: Workbook, { titleZh, titleEn }: SheetDefinition): Worksheet | undefined {
  const named = worksheets.find(({ name }) => name === titleZh || name === titleEn);
  return named ?? worksheets.find(({ state }) => state === 'visible') ?? worksheets[0];
}

function cellsOf(row: Row, limits: SheetLimits): readonly RawCell[] {
  const cells: RawCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    if (column > limits.columns) throw new UnreadableSheet('TOO_MANY_COLUMNS', { max: limits.columns });
    while (cells.length < column - 1) cells.push(BLANK);
    cells.push(cellOf(cell, limits));
  });
  return cells;
}

/** exceljs gives every cell with an <f> this type, also those that share one. Asking for the value would translate it. */
const FORMULA = 6 satisfies ValueType.Formula;

function cellOf(cell: Cell, limits: SheetLimits): RawCell {
  return cell.type === FORMULA ? { kind: 'formula' } : rawOf(cell.value, limits);
}

function rawOf(value: CellValue, limits: SheetLimits): RawCell {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value };
  if (typeof value === 'string') return { kind: 'text', text: value.slice(0, limits.cellLength + 1) };
  if (value instanceof Date) return { kind: 'date', day: dayFromDate(value) };
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula' };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return rawOf(value.richText.map(({ text }) => text).join(''), limits);
  return rawOf('text' in value ? value.text : null, limits);
}
