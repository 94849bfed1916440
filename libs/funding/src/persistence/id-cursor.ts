import { decodeCursor, invalidInput, isId, type Id } from '@jiebang/kernel';

/**
 * After every id: `id < coalesce($n, LAST_ID)` begins a page at the cursor, or at the top without one, in a single text
 * whose plan goes down the index either way.
 */
export const LAST_ID: Id = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The id in the cursor of a list that is ordered by id; null without one. Throws INVALID_INPUT for a foreign cursor. */
export function idAfter(cursor: string | null): Id | null {
  if (!cursor) return null;
  const [id] = decodeCursor(cursor, 1);
  if (isId(id)) return id;
  throw invalidInput([
    {
      path: 'after',
      code: 'BAD_CURSOR',
      message: { zh: '分页游标无效。', en: 'The page cursor is not valid.' },
    },
  ]);
}
