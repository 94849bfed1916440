import fc from 'fast-check';
import { drifted, driftOf } from './index-drift.js';

const revisions = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), rev: fc.nat(3) }), {
  selector: ({ id }) => id,
});
const asMap = (list: readonly { id: string; rev: number }[]) => new Map(list.map(({ id, rev }) => [id, rev]));

describe('driftOf', () => {
  it('tells what is missing, stale and extra', () => {
    const wanted = asMap([
      { id: 'same', rev: 2 },
      { id: 'old', rev: 2 },
      { id: 'newer', rev: 2 },
      { id: 'gone', rev: 1 },
    ]);
    const indexed = [
      { id: 'same', rev: 2 },
      { id: 'old', rev: 1 },
      { id: 'newer', rev: 3 },
      { id: 'left', rev: 1 },
    ];
    expect(driftOf(wanted, indexed)).toEqual({ missing: ['gone'], stale: ['old'], extra: ['left'] });
  });

  it('is empty after what it names was written anew', () => {
    fc.assert(
      fc.property(revisions, revisions, (wanted, indexed) => {
        const present = asMap(indexed);
        for (const id of drifted(driftOf(asMap(wanted), indexed))) {
          const rev = asMap(wanted).get(id);
          if (rev === undefined) present.delete(id);
          else present.set(id, rev);
        }
        const after = [...present].map(([id, rev]) => ({ id, rev }));
        expect(drifted(driftOf(asMap(wanted), after))).toEqual([]);
      }),
    );
  });
});
