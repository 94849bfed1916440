/**
 * Tables in files: what a sheet has is defined once, and is then read (.xlsx, .csv) with every problem by its cell, offered
 * as a template, and written out again. Knows nothing of what the rows are about.
 */
export { ownProblem, type CellPlace, type CellProblem, type CellProblemCode } from './cell-problem.js';
export { writeCsv } from './csv/write-csv.js';
export { readSheet, type SheetReading, type SheetRow } from './read-sheet.js';
export { rowProblem } from './row-problem.js';
export {
  defineSheet,
  type SheetColumn,
  type SheetDefinition,
  type SheetKey,
  type SheetOption,
  type SheetValue,
  type SheetValues,
  type ValueProblem,
} from './sheet-definition.js';
export { sheetFormat, type SheetFormat } from './sheet-format.js';
export { SHEET_LIMITS, type SheetLimits } from './sheet-limits.js';
export { writeXlsx } from './xlsx/write-xlsx.js';
