import fc from 'fast-check';
import { typoDistance, typosAllowed } from './typo-distance.js';

describe('typosAllowed', () => {
  it.each([
    ['four', 0],
    ['fiver', 1],
    ['eightlet', 1],
    ['ninewords', 2],
    ['123456789', 0],
    ['阿尔茨海默病', 1],
  ])('%s: %d', (word, most) => expect(typosAllowed(word)).toBe(most));
});

describe('typoDistance', () => {
  it.each([
    ['implant', 'implant', 0],
    ['implnt', 'implant', 1],
    ['implaant', 'implant', 1],
    ['implemt', 'implant', 2],
    ['imlpant', 'implant', 1],
    ['kmplant', 'implant', 2],
    ['mplant', 'implant', 2],
    ['robot', 'implant', null],
  ])('%s for %s: %s', (typed, written, cost) => expect(typoDistance(typed, written, 2)).toBe(cost));

  it('lets a begun word go on', () => {
    expect(typoDistance('elektrocard', 'electrocardiogram', 2, true)).toBe(1);
    expect(typoDistance('elektrocard', 'electrocardiogram', 2)).toBeNull();
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

  it('is symmetric, zero for equals only, and never above what was allowed', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        const cost = typoDistance(a, b, most);
        expect(typoDistance(b, a, most)).toBe(cost);
        expect(cost === 0).toBe(a === b);
        if (cost !== null) expect(cost).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('costs no more as a prefix', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, more) => {
        const whole = typoDistance(a, b, 2);
        if (whole !== null) expect(typoDistance(a, b + more, 2, true)).toBeLessThanOrEqual(whole);
      }),
    );
  });
});
