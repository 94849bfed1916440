import fc from 'fast-check';
import { typoDistance } from '../../text/typo-distance.js';
import { nearWords } from './typo-words.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });

describe('nearWords', () => {
  it.each([false, true])('finds every word that is near enough (as prefix: %s)', (asPrefix) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 80 }),
        word,
        fc.constantFrom(1, 2),
        (words, typed, most) => {
          const sorted = [...words].sort();
          const found = new Set(nearWords(sorted, typed, most, asPrefix));
          for (const candidate of sorted) {
            const distance = typoDistance(typed, candidate, most, asPrefix);
            if (distance !== null) expect(found).toContain(candidate);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('passes over what is too far off', () => {
    expect(nearWords(['stent', 'stunt', 'stuttgart', 'zebra'], 'stent', 1, false)).toEqual([
      'stent',
      'stunt',
    ]);
  });
});
