import fc from 'fast-check';
import { guarded, isFormulaLike, unguarded } from './formula-guard.js';

describe('the guard against formulas', () => {
  it('leaves no text that could run, and gives every text back', () => {
    const texts = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'a'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(isFormulaLike(guarded(text))).toBe(false);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('leaves other texts alone', () => {
    for (const text of ['abc', "'quoted'", "it's", '1-2', '']) {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    }
  });
});
