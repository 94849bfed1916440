import { UnreadableSheet } from '../cell-problem.js';
import type { RawCell, RawRow } from '../raw-cell.js';
import type { SheetLimits } from '../sheet-limits.js';
import { decodeText } from './decode-text.js';

const SEPARATORS = [',', '\t', ';'] as const;

/** Rows of a CSV file, by RFC 4180, with the comma, tab or semicolon that its first line has most of. */
export function readCsvRows(file: Buffer, limits: SheetLimits): readonly RawRow[] {
  const text = decodeText(file);
  const separator = separatorOf(text);
  const rows: RawRow[] = [];
  let cells: RawCell[] = [];
  let at = 0;
  const endRow = () => {
    if (cells.length > limits.columns) throw new UnreadableSheet('TOO_MANY_COLUMNS', { max: limits.columns });
    // Blank lines count too, so that numbers are those which people see.
    rows.push({ row: rows.length + 1, cells });
    // Twice the limit leaves room for blank lines, which are taken out later.
    if (rows.length > 2 * limits.rows + 1) throw new UnreadableSheet('TOO_MANY_ROWS', { max: limits.rows });
    cells = [];
  };
  while (at < text.length) {
    const field = fieldAt(text, at, separator, rows.length + 1);
    cells.push({ kind: 'text', text: cut(field.text, limits) });
    at = field.next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push({ kind: 'blank' });
      continue;
    }
    endRow();
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (cells.length > 0) endRow();
  return rows;
}

/** A cell that Excel could not hold is cut just past the limit: too long for every column, and told as such. */
function cut(text: string, { cellLength }: SheetLimits): string {
  return text.length > cellLength ? text.slice(0, cellLength + 1) : text;
}

interface Field {
  readonly text: string;
  /** Where the separator, the end of the line or the end of the text is. */
  readonly next: number;
}

function fieldAt(text: string, start: number, separator: string, row: number): Field {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { text: text.slice(start, end), next: end };
  }
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new UnreadableSheet('UNCLOSED_QUOTE', {}, row);
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // What follows a closing quote belongs to the field as it is, as Excel reads it.
      const rest = fieldAt(text, quote + 1, separator, row);
      return { text: value + rest.text, next: rest.next };
    }
    value += '"';
    from = quote + 2;
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).separator;
}
