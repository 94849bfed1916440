import { suggestedTerms } from './suggested-terms.js';

describe('suggested terms', () => {
  const zh = (typed: string) => suggestedTerms(typed, 5).map((term) => term.zh);

  it.each([
    ['心肌', '心肌梗死'],
    ['脑机', '脑机接口'],
    ['腦機', '脑机接口'],
    ['naoji', '脑机接口'],
    ['njjk', '脑机接口'],
    ['brain', '脑机接口'],
    ['interf', '脑机接口'],
    ['ＢＣＩ', '脑机接口'],
    ['ortho', '骨科'],
    ['心梗', '心肌梗死'],
  ])('of %s', (typed, expected) => expect(zh(typed)).toContain(expected));

  it('name each notion once, what is complete first, and nothing for nothing', () => {
    expect(zh('mri')[0]).toBe('磁共振成像');
    const found = suggestedTerms('c', 200).map((term) => term.zh);
    expect(new Set(found).size).toBe(found.length);
    expect(suggestedTerms(' ', 5)).toEqual([]);
    expect(suggestedTerms('zzzz', 5)).toEqual([]);
  });
});
