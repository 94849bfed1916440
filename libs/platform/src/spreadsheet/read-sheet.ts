import { cellProblem, UnreadableSheet, type CellProblem } from './cell-problem.js';
import { readCell } from './cell-value.js';
import { readCsvRows } from './csv/read-csv.js';
import { matchHeader } from './header-row.js';
import { columnLetter, isBlank, shownCell, type RawRow } from './raw-cell.js';
import type { SheetColumn, SheetDefinition, SheetKey, SheetValue, SheetValues } from './sheet-definition.js';
import { SHEET_LIMITS, type SheetLimits } from './sheet-limits.js';
import { sheetFormat } from './sheet-format.js';
import { readXlsxRows } from './xlsx/read-xlsx.js';

/** A row whose every cell is fine. */
export interface SheetRow<Definition extends SheetDefinition> {
  /** Number in the file, from 1. */
  readonly row: number;
  readonly values: SheetValues<Definition>;
}

export interface SheetReading<Definition extends SheetDefinition> {
  /** Rows without a problem, in the order of the file. */
  readonly rows: readonly SheetRow<Definition>[];
  /** Columns that the file has, with their letters. One that it lacks says nothing; a blank cell says "nothing". */
  readonly letters: ReadonlyMap<SheetKey<Definition>, string>;
  /** How many rows have data. */
  readonly rowCount: number;
  /** By row and column; at most `limits.problems`. */
  readonly problems: readonly CellProblem[];
  readonly problemCount: number;
}

/** Collects problems up to a limit and counts the rest. */
class Problems {
  readonly listed: CellProblem[] = [];
  count = 0;

  constructor(private readonly limit: number) {}

  add(problems: readonly CellProblem[]): void {
    this.count += problems.length;
    this.listed.push(...problems.slice(0, Math.max(0, this.limit - this.listed.length)));
  }
}

/** Lets requests of others through while a large file is read. */
const ROWS_AT_A_TIME = 500;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Reads an .xlsx or .csv file against its definition: the first row is the header, every other row that is not blank is
 * data. Never throws for what is wrong with a file: each problem is told by its cell, and one that nothing can be read of
 * has a single problem without a cell.
 */
export async function readSheet<Definition extends SheetDefinition>(
  definition: Definition,
  file: Buffer,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<SheetReading<Definition>> {
  try {
    const raw = await rawRows(definition, file, limits);
    return await interpreted(definition, raw, limits);
  } catch (failure) {
    if (!(failure instanceof UnreadableSheet)) throw failure;
    return { rows: [], letters: new Map(), rowCount: 0, problems: [failure.problem], problemCount: 1 };
  }
}

function rawRows(definition: SheetDefinition, file: Buffer, limits: SheetLimits): Promise<readonly RawRow[]> {
  if (file.length > limits.fileBytes)
    throw new UnreadableSheet('FILE_TOO_LARGE', { megabytes: limits.fileBytes / 1024 ** 2 });
  switch (sheetFormat(file)) {
    case 'xlsx':
      return readXlsxRows(definition, file, limits);
    case 'csv':
      return Promise.resolve(readCsvRows(file, limits));
    case 'old-office':
      throw new UnreadableSheet('OLD_FORMAT');
    case null:
      throw new UnreadableSheet('FILE_UNREADABLE');
  }
}

async function interpreted<Definition extends SheetDefinition>(
  definition: Definition,
  raw: readonly RawRow[],
  limits: SheetLimits,
): Promise<SheetReading<Definition>> {
  const [header, ...body] = raw.filter(({ cells }) => !cells.every(isBlank));
  if (!header) throw new UnreadableSheet('NO_HEADER');
  const match = matchHeader(definition, header);
  const problems = new Problems(limits.problems);
  problems.add(match.problems);
  if (body.length === 0) problems.add([cellProblem({ row: null }, 'NO_ROWS')]);
  if (body.length > limits.rows) throw new UnreadableSheet('TOO_MANY_ROWS', { max: limits.rows });
  const reader = new RowReader(definition, match.columns);
  const rows: SheetRow<Definition>[] = [];
  for (const [at, row] of body.entries()) {
    if (at % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await breathe();
    const { values, problems: found } = reader.read(row);
    problems.add(found);
    if (found.length === 0) rows.push({ row: row.row, values: values as SheetValues<Definition> });
  }
  const letters = new Map(
    [...match.columns].map(([index, { key }]) => [key as SheetKey<Definition>, columnLetter(index)] as const),
  );
  // With a header that is not understood, the rows would say something else than they mean.
  const usable = match.problems.length === 0 ? rows : [];
  return {
    rows: usable,
    letters,
    rowCount: body.length,
    problems: problems.listed,
    problemCount: problems.count,
  };
}

class RowReader {
  private readonly seen = new Map<string, Map<SheetValue, number>>();
  /** In the order of the file, so that problems come in it too; then those that the file lacks. */
  private readonly places: readonly (readonly [SheetColumn, number | null])[];

  constructor({ columns }: SheetDefinition, match: ReadonlyMap<number, SheetColumn>) {
    const places = new Map([...match].map(([index, column]) => [column, index]));
    this.places = columns
      .map((column) => [column, places.get(column) ?? null] as const)
      .sort(([, a], [, b]) => (a ?? Infinity) - (b ?? Infinity) || 0);
  }

  read({ row, cells }: RawRow): { readonly values: object; readonly problems: readonly CellProblem[] } {
    const values: Record<string, SheetValue> = {};
    const problems: CellProblem[] = [];
    for (const [column, index] of this.places) {
      if (index === null) {
        values[column.key] = column.kind === 'list' || column.kind === 'codeList' ? [] : null;
        continue;
      }
      const place = placeOf(row, index, column, shownCell(cells[index]));
      const reading = readCell(column, cells[index], place);
      values[column.key] = reading.value;
      problems.push(...reading.problems);
      const earlier = column.unique ? this.earlierRow(column.key, reading.value, row) : null;
      if (earlier !== null) problems.push(cellProblem(place, 'DUPLICATE_IN_FILE', { row: earlier }));
    }
    return { values, problems };
  }

  private earlierRow(key: string, value: SheetValue, row: number): number | null {
    if (value === null) return null;
    const rows = this.seen.get(key) ?? new Map<SheetValue, number>();
    this.seen.set(key, rows);
    const earlier = rows.get(value);
    if (earlier === undefined) rows.set(value, row);
    return earlier ?? null;
  }
}

function placeOf(row: number, index: number, { titleZh, titleEn }: SheetColumn, value: string) {
  return { row, column: columnLetter(index), header: `${titleZh} / ${titleEn}`, value };
}
