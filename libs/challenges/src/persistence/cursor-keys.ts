import { decodeCursor, invalidInput, isId } from '@jiebang/kernel';

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
  throw invalidInput([
    {
      path: 'after',
      code: 'BAD_CURSOR',
      message: { zh: '分页游标无效。', en: 'The page cursor is not valid.' },
    },
  ]);
}
