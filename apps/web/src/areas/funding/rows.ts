/** A row of a list that is edited: known by its key while it moves, whatever stands in it. */
export interface EditedRow {
  readonly key: string;
}

let made = 0;

/** A key that no row on this page has had yet. */
export function newRowKey(): string {
  made += 1;
  return `row-${made}`;
}

/** The rows with the one at `index` moved by `by` places; unchanged where that would be past an end. */
export function withMoved<Row>(rows: readonly Row[], index: number, by: number): readonly Row[] {
  const row = rows[index];
  const to = index + by;
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, place) => place !== index);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

/** The rows with another one behind the one at `index`. */
export function withInserted<Row>(rows: readonly Row[], index: number, row: Row): readonly Row[] {
  return [...rows.slice(0, index + 1), row, ...rows.slice(index + 1)];
}

/** The rows with some values of the one with this key changed. */
export function withChanged<Row extends EditedRow>(
  rows: readonly Row[],
  key: string,
  part: Partial<Row>,
): readonly Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

/** Rows that can be saved, and where each of them stands on the screen. */
interface WholeRows<Row> {
  readonly whole: readonly Row[];
  /** `places[i]` is the index on the screen of what is sent as the i-th. */
  readonly places: readonly number[];
}

/** Leaves out what is not filled in yet: a list is saved without its unfinished rows. */
export function wholeRows<Row>(rows: readonly Row[], isWhole: (row: Row) => boolean): WholeRows<Row> {
  const places = rows.flatMap((row, index) => (isWhole(row) ? [index] : []));
  return { whole: rows.filter(isWhole), places };
}

/** Messages about rows as they were sent, at the places where the reader sees them: `lines.0.item` may be `lines.2.item`. */
export function atTheirPlaces(
  errors: Readonly<Record<string, string>>,
  list: string,
  places: readonly number[],
): Record<string, string> {
  const rowOf = new RegExp(`^${list.replace('.', '\\.')}\\.(\\d+)`);
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [
      path.replace(rowOf, (_, sent: string) => `${list}.${places[Number(sent)] ?? sent}`),
      message,
    ]),
  );
}
