import fc from 'fast-check';
import { columnsOf, sayTheSame, termsOf } from './term-columns.js';

describe('terms in two columns', () => {
  it('go by their place, and one language alone is enough', () => {
    expect(termsOf(['房颤', '—'], ['AF', 'ECG'])).toEqual([
      { zh: '房颤', en: 'AF' },
      { zh: '', en: 'ECG' },
    ]);
    expect(termsOf(['房颤'], [])).toEqual([{ zh: '房颤', en: '' }]);
    expect(termsOf([], [])).toEqual([]);
  });

  it('are refused where the columns are not in step', () => {
    expect(termsOf(['房颤', '心衰'], ['AF'])).toBeNull();
  });

  it('read as they were written', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 5 })
      .filter((text) => text.trim() === text && text !== '—');
    const term = fc.oneof(
      fc.record({ zh: name, en: name }),
      fc.record({ zh: name, en: fc.constant('') }),
      fc.record({ zh: fc.constant(''), en: name }),
    );
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        const { zh, en } = columnsOf(terms);
        expect(termsOf(zh, en)).toEqual(terms);
      }),
    );
  });

  it('say no more than present ones that have a name in both languages', () => {
    expect(sayTheSame([{ zh: '房颤', en: '' }], [{ zh: '房颤', en: 'AF' }])).toBe(true);
    expect(sayTheSame([{ zh: '房颤', en: 'AF' }], [{ zh: '房颤', en: '' }])).toBe(false);
    expect(sayTheSame([], [{ zh: '房颤', en: '' }])).toBe(false);
  });
});
