import { Checks } from '@jiebang/kernel';

/** NIST SP 800-63B: length counts, composition rules do not. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** What people choose when they must choose twelve characters, without digits and signs at the end. */
const COMMON_STEMS = new Set([
  ...[
    'password',
    'passwort',
    'passw0rd',
    'p@ssword',
    'p@ssw0rd',
    'mypassword',
    'yourpassword',
    'newpassword',
  ],
  ...[
    'passwordpassword',
    'changeme',
    'changemenow',
    'letmein',
    'letmeinnow',
    'welcome',
    'welcometo',
    'iloveyou',
  ],
  ...['administrator', 'admin', 'adminadmin', 'superuser', 'rootroot', 'testtest', 'testtesttest', 'default'],
  ...[
    'qwerty',
    'qwertyuiop',
    'qwertyqwerty',
    'asdfghjkl',
    'zxcvbnm',
    'qwertyasdfgh',
    'abcdefgh',
    'abcdefghijkl',
  ],
  ...['abcdefghijklm', 'monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'trustno'],
  ...[
    'woaini',
    'woaini1314520',
    'wodemima',
    'mima',
    'aini',
    'nihao',
    'zhongguo',
    'jiebang',
    'jiebangjiebang',
  ],
  ...['hospital', 'university', 'doctor', 'student', 'teacher', 'yiyuan', 'daxue', 'xuesheng', 'laoshi'],
]);

const SEQUENCES = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** True for what a guesser tries first: one character or short piece repeated, a run of keys, a common word and digits. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  if (/^(.{1,4})\1+.?$/su.test(plain)) return true;
  if (SEQUENCES.some((sequence) => sequence.includes(plain))) return true;
  return COMMON_STEMS.has(plain.replace(/[^\p{Letter}]+$/u, '')) || COMMON_STEMS.has(plain);
}

/** A login of a few letters is part of too many good passwords to be refused inside one. */
function namesLogin(password: string, login: string): boolean {
  return login.length < 4 ? password === login : password.includes(login);
}

/**
 * Notes what is wrong with a password that somebody wants to use: TOO_SHORT, TOO_LONG, SAME_AS_LOGIN or TOO_COMMON, at
 * `path`.
 */
export function checkPassword(checks: Checks, password: string, login: string, path: string): void {
  const length = [...password].length;
  if (
    !checks.that(length >= MIN_PASSWORD, path, 'TOO_SHORT', {
      zh: `密码至少 ${MIN_PASSWORD} 个字符。`,
      en: `A password has at least ${MIN_PASSWORD} characters.`,
    })
  )
    return;
  checks.that(password.length <= MAX_PASSWORD, path, 'TOO_LONG', {
    zh: `密码最多 ${MAX_PASSWORD} 个字符。`,
    en: `A password has at most ${MAX_PASSWORD} characters.`,
  });
  checks.that(!namesLogin(password.toLowerCase(), login.toLowerCase()), path, 'SAME_AS_LOGIN', {
    zh: '密码不能包含登录名。',
    en: 'A password may not contain the login name.',
  });
  checks.that(!isCommonPassword(password), path, 'TOO_COMMON', {
    zh: '该密码过于常见，容易被猜中。',
    en: 'This password is too common and easily guessed.',
  });
}
