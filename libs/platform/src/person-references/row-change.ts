/** A row's columns as JSON, by their names in the database. */
export type RowJson = Readonly<Record<string, unknown>>;

/** What was done to one row, so that it can be undone. */
export interface RowChange {
  readonly table: string;
  readonly kind: 'update' | 'delete' | 'insert';
  /** Columns of the primary key, before a change of them. */
  readonly key: RowJson;
  /** The changed columns as they were; of a row that was taken out, all of them. */
  readonly before: RowJson | null;
  /** The changed columns as they are now; of a row that was put in, all of them. */
  readonly after: RowJson | null;
}

/** Columns that count changes and belong to no content. */
export const COUNTERS: readonly string[] = ['version', 'updated_at', 'revision'];

/** What somebody changed since, so that a change cannot be undone. */
export interface LaterChange {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Where a row stands after its change: the key with changed columns replaced. */
export function keyNow({ key, after, kind }: RowChange): RowJson {
  if (kind !== 'update' || !after) return key;
  return Object.fromEntries(
    Object.entries(key).map(([name, value]) => [name, name in after ? after[name] : value]),
  );
}

/** The columns in which two rows differ, counters left out. Both come from PostgreSQL's own JSON, so text decides. */
export function differingColumns(row: RowJson, wanted: RowJson): readonly string[] {
  return Object.keys(wanted)
    .filter((name) => !COUNTERS.includes(name))
    .filter((name) => JSON.stringify(row[name]) !== JSON.stringify(wanted[name]));
}
