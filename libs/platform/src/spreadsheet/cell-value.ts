import { fenFromNumber, fenFromText, MOST_FEN, yuanText } from './amount.js';
import { dayFromText } from './calendar-text.js';
import {
  cellProblem,
  ownProblem,
  type CellPlace,
  type CellProblem,
  type CellProblemCode,
  type ProblemParams,
} from './cell-problem.js';
import { isFormulaLike, isGuarded, unguarded } from './formula-guard.js';
import { splitList } from './list-text.js';
import { optionMeant } from './options.js';
import { isBlank, type RawCell } from './raw-cell.js';
import type {
  CodeListColumn,
  EnumColumn,
  ListColumn,
  NumberColumn,
  SheetColumn,
  SheetValue,
  TextColumn,
  ValueProblem,
} from './sheet-definition.js';

/** A value, or what is wrong. */
export type CellReading =
  | { readonly value: SheetValue; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly CellProblem[] };

/** From here on a double does not keep every digit that somebody typed. */
const FIFTEEN_DIGITS = 1e15;

/** Characters that are no text: controls other than tab and line feed, lone surrogates, non-characters. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

class BadCell extends Error {
  constructor(readonly problems: readonly CellProblem[]) {
    super('bad cell');
  }
}

const ok = (value: SheetValue): CellReading => ({ value, problems: [] });

/** The value that stands in a cell of `column`, or everything that is wrong with it. `place` goes into the problems. */
export function readCell(column: SheetColumn, cell: RawCell | undefined, place: CellPlace): CellReading {
  try {
    return ok(valueOf(column, cell, place));
  } catch (failure) {
    if (failure instanceof BadCell) return { value: null, problems: failure.problems };
    throw failure;
  }
}

function refuse(place: CellPlace, code: CellProblemCode, params?: ProblemParams): never {
  throw new BadCell([cellProblem(place, code, params)]);
}

function valueOf(column: SheetColumn, cell: RawCell | undefined, place: CellPlace): SheetValue {
  if (cell?.kind === 'formula') refuse(place, 'FORMULA_CELL');
  if (cell?.kind === 'error') refuse(place, 'ERROR_CELL');
  if (cell === undefined || isBlank(cell)) return blank(column, place);
  switch (column.kind) {
    case 'number':
      return numberOf(column, cell, place);
    case 'fen':
      return fenOf(column.max ?? MOST_FEN, cell, place);
    case 'date':
      return dayOf(cell, place);
    case 'boolean':
      return truthOf(cell, place);
    default:
      return wordsOf(column, textOf(column, cell, place), place);
  }
}

function blank(column: SheetColumn, place: CellPlace): SheetValue {
  if (column.required) refuse(place, 'REQUIRED');
  return column.kind === 'list' || column.kind === 'codeList' ? [] : null;
}

/** The text of a cell that ought to have one, without what could run. */
function textOf(column: SheetColumn, cell: RawCell, place: CellPlace): string {
  if (cell.kind === 'number') {
    // Excel makes numbers of identity numbers, phone numbers and codes unless it is told not to.
    if (Math.abs(cell.number) >= FIFTEEN_DIGITS) refuse(place, 'DIGITS_LOST');
    return String(cell.number);
  }
  if (cell.kind !== 'text') return refuse(place, 'WRONG_TYPE');
  const text = cell.text.replace(/\r\n?/g, '\n').trim();
  if (NO_TEXT.test(text)) refuse(place, 'MALFORMED_TEXT');
  if (isGuarded(text)) return unguarded(text).trim();
  if (isFormulaLike(text) && !(column.kind === 'text' && column.formulaLike)) refuse(place, 'FORMULA_TEXT');
  return text;
}

function wordsOf(
  column: TextColumn | EnumColumn | ListColumn | CodeListColumn,
  text: string,
  place: CellPlace,
): SheetValue {
  switch (column.kind) {
    case 'text':
      if (text.length > column.max) refuse(place, 'TOO_LONG', { max: column.max });
      return checked(text, [column.check?.(text) ?? null], place);
    case 'enum':
      return optionMeant(column.options, text) ?? refuse(place, 'UNKNOWN_OPTION', { item: text });
    case 'list':
      return listOf(column, splitList(text), place);
    case 'codeList':
      return codesOf(column, splitList(text), place);
  }
}

function checked<Value extends SheetValue>(
  value: Value,
  found: readonly (ValueProblem | null)[],
  place: CellPlace,
): Value {
  const problems = found.flatMap((problem) => (problem ? [ownProblem(place, problem)] : []));
  if (problems.length > 0) throw new BadCell(problems);
  return value;
}

function listOf(
  { max, maxItems, check }: ListColumn,
  items: readonly string[],
  place: CellPlace,
): readonly string[] {
  if (items.length > maxItems) refuse(place, 'TOO_MANY', { max: maxItems });
  const long = items.filter((item) => item.length > max);
  if (long.length > 0) {
    throw new BadCell(
      long.map((item) => cellProblem(place, 'ITEM_TOO_LONG', { item: `${item.slice(0, 20)}…`, max })),
    );
  }
  return checked(
    items,
    items.map((item) => check?.(item) ?? null),
    place,
  );
}

function codesOf(
  { options, maxItems }: CodeListColumn,
  items: readonly string[],
  place: CellPlace,
): readonly string[] {
  const meant = items.map((item) => ({ item, value: optionMeant(options, item) }));
  const unknown = meant.filter(({ value }) => value === null);
  if (unknown.length > 0)
    throw new BadCell(unknown.map(({ item }) => cellProblem(place, 'UNKNOWN_OPTION', { item })));
  const values = [...new Set(meant.map(({ value }) => value ?? ''))];
  if (values.length > maxItems) refuse(place, 'TOO_MANY', { max: maxItems });
  return values;
}

function numberOf({ min, max, integer }: NumberColumn, cell: RawCell, place: CellPlace): number {
  const number = cell.kind === 'number' ? cell.number : numberFromText(cell);
  if (number === null || !Number.isFinite(number)) return refuse(place, 'BAD_NUMBER');
  if (integer && !Number.isSafeInteger(number)) refuse(place, 'NOT_INTEGER');
  if ((min !== undefined && number < min) || (max !== undefined && number > max))
    refuse(place, 'OUT_OF_RANGE', { min: min ?? '−∞', max: max ?? '∞' });
  return number === 0 ? 0 : number;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?([eE][+-]?\d{1,3})?$/;

function numberFromText(cell: RawCell): number | null {
  if (cell.kind !== 'text') return null;
  const text = cell.text.normalize('NFKC').trim();
  return NUMBER.test(text) && /\d/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

function fenOf(max: number, cell: RawCell, place: CellPlace): number {
  const fen =
    cell.kind === 'number'
      ? fenFromNumber(cell.number)
      : cell.kind === 'text'
        ? fenFromText(cell.text.normalize('NFKC'))
        : null;
  if (fen === null || fen < 0 || fen > max) return refuse(place, 'BAD_AMOUNT', { max: yuanText(max) });
  return fen === 0 ? 0 : fen;
}

function dayOf(cell: RawCell, place: CellPlace): string {
  const day =
    cell.kind === 'date' ? cell.day : cell.kind === 'text' ? dayFromText(cell.text.normalize('NFKC')) : null;
  return day ?? refuse(place, 'BAD_DATE');
}

const YES = new Set(['是', 'yes', 'y', 'true', '1', '有', '√']);
const NO = new Set(['否', 'no', 'n', 'false', '0', '无', '×']);

function truthOf(cell: RawCell, place: CellPlace): boolean {
  if (cell.kind === 'boolean') return cell.truth;
  const text =
    cell.kind === 'number' ? String(cell.number) : cell.kind === 'text' ? cell.text.trim().toLowerCase() : '';
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return refuse(place, 'BAD_BOOLEAN');
}
