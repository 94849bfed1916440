import { Checks } from '@jiebang/kernel';
import { checkPassword, isCommonPassword } from './password.rules.js';

const codes = (password: string, login = 'zhang.wei') => {
  const checks = new Checks();
  checkPassword(checks, password, login, 'newPassword');
  return checks.problems.map(({ code }) => code);
};

describe('passwords', () => {
  it.each(['correct horse battery staple', '窗前明月光疑是地上霜举头', 'tR7-quiet-Lamp'])(
    'accept %s',
    (password) => {
      expect(codes(password)).toEqual([]);
    },
  );

  it.each([
    ['eleven characters', 'elevenchars', 'TOO_SHORT'],
    ['eleven characters that take 22 units', '𠮷'.repeat(11), 'TOO_SHORT'],
    ['more than 200', `${'ab cd-'.repeat(33)}xyz`, 'TOO_LONG'],
    ['the login name with something around it', 'my-Zhang.Wei-2026', 'SAME_AS_LOGIN'],
    ['a common word and digits', 'Password123456', 'TOO_COMMON'],
    ['a common phrase in pinyin', 'woaini1314520', 'TOO_COMMON'],
    ['a run of keys', 'qwertyuiopas', 'TOO_COMMON'],
    ['a run of digits', '123456789012', 'TOO_COMMON'],
    ['one piece repeated', 'abcabcabcabc', 'TOO_COMMON'],
    ['one character repeated', '888888888888', 'TOO_COMMON'],
  ])('refuse %s', (_, password, code) => {
    expect(codes(password)).toEqual([code]);
  });

  it('do not take every long text for a common one', () => {
    expect(isCommonPassword('passwords are not enough')).toBe(false);
  });
});
