import { yuanText } from './amount.js';
import { guarded } from './formula-guard.js';
import { joinList } from './list-text.js';
import { optionWritten } from './options.js';
import type { SheetColumn, SheetValue } from './sheet-definition.js';

/** A cell on its way into a file. */
export type WrittenCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** YYYY-MM-DD */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'yuan'; readonly fen: number };

// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that can stand in a file: what no file can hold becomes the replacement character, and nothing can run. */
function safe(text: string): string {
  return guarded(text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '\ufffd').trim());
}

/** A value as the cell that `readCell` understands again. */
export function formatCell(column: SheetColumn, value: SheetValue): WrittenCell {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return { kind: 'blank' };
  if (column.kind === 'fen' && typeof value === 'number') return { kind: 'yuan', fen: value };
  if (column.kind === 'date' && typeof value === 'string') return { kind: 'date', day: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  return { kind: 'text', text: safe(textOf(column, value)) };
}

function textOf(column: SheetColumn, value: string | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return joinList(value);
  return column.kind === 'enum' ? optionWritten(column.options, value) : value;
}

/** The cell as text, for CSV. */
export function cellText(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.day;
    case 'yuan':
      return yuanText(cell.fen);
  }
}
