import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { formatCell, type WrittenCell } from '../format-cell.js';
import {
  headerOf,
  type SheetColumn,
  type SheetDefinition,
  type SheetValue,
  type SheetValues,
} from '../sheet-definition.js';
import { SHEET_LIMITS } from '../sheet-limits.js';
import { excelLibrary } from './excel-library.js';
import { addHelpSheet } from './help-sheet.js';
import { addOptionsSheet, optionRange } from './options-sheet.js';

const ROWS_AT_A_TIME = 200;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A column of text, so that Excel makes no number of an identity number and no date of "1-2". */
const FORMATS: Partial<Record<SheetColumn['kind'], string>> = {
  date: 'yyyy-mm-dd',
  fen: '#,##0.00',
  number: 'General',
};

/**
 * Rows as an .xlsx file, while they come: the sheet itself, one that explains its columns, and one with the options, which
 * the sheet's drop-down lists show. Without rows it is the template to fill in.
 */
export function writeXlsx<Definition extends SheetDefinition>(
  definition: Definition,
  rows: AsyncIterable<SheetValues<Definition>> | Iterable<SheetValues<Definition>>,
): Readable {
  const out = new PassThrough();
  compose(definition, rows, out).catch((failure: unknown) => out.destroy(asError(failure)));
  return out;
}

const asError = (failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure)));

async function compose<Definition extends SheetDefinition>(
  definition: Definition,
  rows: AsyncIterable<SheetValues<Definition>> | Iterable<SheetValues<Definition>>,
  out: PassThrough,
): Promise<void> {
  const { stream } = await excelLibrary();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true });
  workbook.creator = '揭榜 Jiebang';
  const sheet = dataSheet(workbook, definition);
  let written = 0;
  for await (const values of rows) {
    if (out.destroyed) return;
    sheet.addRow(cellsOf(definition.columns, values as Readonly<Record<string, SheetValue>>)).commit();
    written += 1;
    if (written % ROWS_AT_A_TIME !== 0) continue;
    await breathe();
    if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  sheet.commit();
  addHelpSheet(workbook, definition);
  addOptionsSheet(workbook, definition);
  await workbook.commit();
}

function dataSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, definition: SheetDefinition) {
  const sheet = workbook.addWorksheet(definition.titleZh, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = definition.columns.map((column) => ({
    width: Math.min(40, Math.max(14, headerOf(column).length * 1.4)),
    style: { numFmt: FORMATS[column.kind] ?? '@' },
  }));
  definition.columns.forEach((column, index) => {
    const letter = sheet.getColumn(index + 1).letter;
    const range = optionRange(definition, column);
    if (range === null) return;
    // The writer takes ranges; the published types know single cells only.
    const validations = (sheet as unknown as { dataValidations: { add(at: string, rule: object): void } })
      .dataValidations;
    validations.add(`${letter}2:${letter}${SHEET_LIMITS.rows + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
    });
  });
  const header = sheet.addRow(definition.columns.map(headerOf));
  header.eachCell((cell, index) => {
    const required = definition.columns[index - 1]?.required === true;
    cell.font = { bold: true, color: { argb: required ? 'FFB42318' : 'FF1C2733' } };
    cell.numFmt = '@';
  });
  header.commit();
  return sheet;
}

function cellsOf(columns: readonly SheetColumn[], values: Readonly<Record<string, SheetValue>>) {
  return columns.map((column) => excelValue(formatCell(column, values[column.key] ?? null)));
}

function excelValue(cell: WrittenCell): string | number | Date | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return excelText(cell.text);
    case 'number':
      return cell.number;
    case 'date':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'yuan':
      return cell.fen / 100;
  }
}

/** Office reads _x0041_ in a text as the character with that number; what looks like it is escaped (ECMA-376, 22.9.2.19). */
function excelText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
