import { defineErrors } from '@jiebang/kernel';

export const identityErrors = defineErrors({
  SIGN_IN_REFUSED: {
    kind: 'rule',
    zh: '账号或密码不正确，或账号暂时锁定。',
    en: 'The account or password is wrong, or the account is locked for now.',
    hint: {
      zh: '请核对后重试；连续输错 8 次将锁定 15 分钟。',
      en: 'Check both and try again; eight failures in a row lock an account for 15 minutes.',
    },
  },
  ORGANISATION_MISPLACED: {
    kind: 'rule',
    zh: '“{kind}”不能设在“{parent}”之下。',
    en: 'A {kind} cannot stand below {parent}.',
  },
});
