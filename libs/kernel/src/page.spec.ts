import fc from 'fast-check';
import { cursorKeys, idAfter } from './cursor-keys.js';
import { newId } from './id.js';
import { decodeCursor, encodeCursor, MAX_PAGE, pageRequest, toPage } from './page.js';

describe('pages', () => {
  it('give back any keys that went into a cursor', () => {
    const key = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), (keys) => {
        expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys);
      }),
    );
  });

  it('refuse every text that is no cursor of ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursorKeys(text === '' ? 'x' : text, 'instant', 'id')).toThrow('INVALID_INPUT');
      }),
    );
  });

  it('refuse a cursor of another order', () => {
    const byAmount = encodeCursor([12, newId()]);
    expect(() => cursorKeys(byAmount, 'instant', 'id')).toThrow('INVALID_INPUT');
    expect(cursorKeys(byAmount, 'integer', 'id')[0]).toBe(12);
    expect(() => idAfter(encodeCursor(["'; DROP TABLE need"]))).toThrow('INVALID_INPUT');
    expect(idAfter(null)).toBeNull();
  });

  it('know that more follows from the one row too many', () => {
    const page = toPage([1, 2, 3], 2, (row) => [row]);
    expect([page.rows, page.hasNextPage]).toEqual([[1, 2], true]);
    expect(page.cursorAt(-1)).toBe(page.cursors[1]);
    expect(page.cursorAt(5)).toBeNull();
    expect(toPage([1, 2], 2, (row) => [row]).hasNextPage).toBe(false);
  });

  it('are of 1 to a hundred rows', () => {
    expect(pageRequest(null, undefined)).toEqual({ first: 20, after: null });
    for (const size of [0, -1, 1.5, MAX_PAGE + 1])
      expect(() => pageRequest(size, null)).toThrow('INVALID_INPUT');
  });
});
