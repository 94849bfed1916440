/** What stands in a cell, before anybody knows what it ought to be. */
export type RawCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A day, YYYY-MM-DD; null where Excel's date is none, or has a time of day. */
  | { readonly kind: 'date'; readonly day: string | null }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  /** Never looked into. */
  | { readonly kind: 'formula' }
  /** #N/A and the like. */
  | { readonly kind: 'error'; readonly text: string };

/** A row of a file with its number as people see it, from 1. Cells that are missing at the end are blank. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
}

export const BLANK: RawCell = { kind: 'blank' };

/** True where nothing stands in the cell, or only spaces. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');
}

/** The cell as people saw it, shortened, for messages. */
export function shownCell(cell: RawCell | undefined): string {
  const text = cell === undefined ? '' : plain(cell);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function plain(cell: RawCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.day ?? '';
    case 'boolean':
      return cell.truth ? 'TRUE' : 'FALSE';
    case 'formula':
      return '=…';
  }
}

/** The letter of a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
