import { inSimplified, shorterWords } from './hints.js';

describe('hints', () => {
  it('are the words inside words and their characters', () => {
    expect(shorterWords(['肺结核']).split(' ')).toEqual(expect.arrayContaining(['肺', '结', '核', '结核']));
    expect(shorterWords(['房颤'])).toContain('颤');
    expect(shorterWords(['CT', 'a stent'])).toBe('');
  });

  it('are traditional texts in simplified characters', () => {
    expect(inSimplified(['顱內壓', '颅内压', 'ICP'])).toEqual(['颅内压']);
  });
});
