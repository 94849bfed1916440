import fc from 'fast-check';
import type { Id } from '@jiebang/kernel';
import { freshHits, keyOf, type PresentHit } from './fresh-hits.js';

const since = new Date(1_000);
const hit = (id: string, updatedAt = 0): PresentHit => ({ index: 'labs', id: id as Id, updatedAt, rev: 1 });
const all = (...ids: readonly string[]) => ({ hits: ids.map((id) => hit(id)), partial: false });
const ids = (hits: readonly { readonly id: Id }[]) => hits.map(({ id }) => id);

describe('what is new to a saved search', () => {
  it('is what it finds now and did not before, in the order of the search', () => {
    const found = freshHits(all('c', 'a', 'b'), { seen: ['labs a'], since });
    expect(ids(found.fresh)).toEqual(['c', 'b']);
    expect(found.seen).toEqual(['labs c', 'labs a', 'labs b']);
  });

  it('is what matches again after it did not', () => {
    const gone = freshHits(all('a'), { seen: ['labs a', 'labs b'], since });
    expect(gone.fresh).toEqual([]);
    expect(ids(freshHits(all('a', 'b'), { seen: gone.seen, since }).fresh)).toEqual(['b']);
  });

  it('is what has changed since it was saved, where nobody could look at that time', () => {
    const hits = [hit('old', 999), hit('new', 1_000)];
    const found = freshHits({ hits, partial: false }, { seen: null, since });
    expect(ids(found.fresh)).toEqual(['new']);
    expect(found.seen).toHaveLength(2);
  });

  it('keeps what it knew where more is found than can be seen', () => {
    const found = freshHits({ ...all('b'), partial: true }, { seen: ['labs a'], since });
    expect(found.seen).toEqual(['labs b', 'labs a']);
  });

  it('reports nothing twice while it goes on matching, and everything once', () => {
    const found = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdef')), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(found, (days) => {
        let seen: readonly string[] = [];
        let before = new Set<string>();
        for (const day of days) {
          const report = freshHits(all(...day), { seen, since });
          expect(report.fresh.map(keyOf)).toEqual(
            day.map((id) => `labs ${id}`).filter((key) => !before.has(key)),
          );
          seen = report.seen;
          before = new Set(seen);
        }
      }),
    );
  });
});
