import { invalidInput } from './common.errors.js';
import type { DomainError } from './domain-error.js';

/** The largest page that a list gives. */
export const MAX_PAGE = 100;

/** Keyset page request: `first` rows after `after` (an opaque cursor). */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** One page of rows, each with its cursor. Cursors are made when they are asked for: most readers want the last one only. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  /** The cursor of the row at `index` (negative: from the end), or null where there is none. */
  cursorAt(index: number): string | null;
}

/** Values of a row's sort keys; the last is always its id, so that the order is total. */
export type CursorKeys = readonly (string | number | null)[];

/** Opaque cursor from sort keys. */
export function encodeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/** The refusal of a cursor that is not of the list that it was given to. */
export function badCursor(): DomainError {
  return invalidInput([
    {
      path: 'after',
      code: 'BAD_CURSOR',
      message: { zh: '分页游标无效。', en: 'The page cursor is not valid.' },
    },
  ]);
}

/** Sort keys from a cursor of `arity` keys; throws INVALID_INPUT for a cursor that we did not make. */
export function decodeCursor(cursor: string, arity: number): CursorKeys {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === arity &&
      keys.every((key) => key === null || typeof key === 'string' || typeof key === 'number')
    ) {
      return keys as CursorKeys;
    }
  } catch {
    // answered below
  }
  throw badCursor();
}

/** Checks `first` (1 to MAX_PAGE) and returns the request. */
export function pageRequest(first: number | null | undefined, after: string | null | undefined): PageRequest {
  const size = first ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw invalidInput([
      {
        path: 'first',
        code: 'OUT_OF_RANGE',
        message: { zh: `每页条数须为 1 到 ${MAX_PAGE}。`, en: `first must be from 1 to ${MAX_PAGE}.` },
      },
    ]);
  }
  return { first: size, after: after ?? null };
}

/** Makes a page of `fetched` rows of which at most `first` are wanted (fetch `first + 1`). */
export function toPage<Row>(
  fetched: readonly Row[],
  first: number,
  keys: (row: Row) => CursorKeys,
): Page<Row> {
  const rows = fetched.slice(0, first);
  return {
    rows,
    get cursors() {
      return rows.map((row) => encodeCursor(keys(row)));
    },
    hasNextPage: fetched.length > first,
    cursorAt(index) {
      const row = rows.at(index);
      return row === undefined ? null : encodeCursor(keys(row));
    },
  };
}
