import { isId, type Id } from './id.js';
import { badCursor, decodeCursor } from './page.js';

/** What a key of a cursor must be, so that the database can compare it. */
export type KeyKind = 'id' | 'instant' | 'integer' | 'text';

const HOLDS: Readonly<Record<KeyKind, (key: unknown) => boolean>> = {
  id: isId,
  instant: (key) =>
    typeof key === 'string' && !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key,
  integer: (key) => Number.isSafeInteger(key),
  text: (key) => typeof key === 'string',
};

/**
 * The keys of a cursor, or nulls where there is none. Throws INVALID_INPUT for a cursor that is not of this list: one
 * from another order would compare instants with amounts.
 */
export function cursorKeys(after: string | null, ...kinds: readonly KeyKind[]): readonly unknown[] {
  if (!after) return kinds.map(() => null);
  const keys = decodeCursor(after, kinds.length);
  if (kinds.every((kind, index) => HOLDS[kind](keys[index]))) return keys;
  throw badCursor();
}

/**
 * After every id: `id < coalesce($n, LAST_ID)` begins a page at the cursor, or at the top without one, in a single text
 * whose plan goes down the index either way.
 */
export const LAST_ID: Id = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The id in the cursor of a list that is ordered by id; null without one. Throws INVALID_INPUT for a foreign cursor. */
export function idAfter(cursor: string | null): Id | null {
  const [id] = cursorKeys(cursor, 'id');
  return typeof id === 'string' ? id : null;
}
