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
  PASSWORD_REFUSED: {
    kind: 'rule',
    zh: '原密码不正确。',
    en: 'The present password is not right.',
    hint: { zh: '请核对后重试。', en: 'Check it and try again.' },
  },
  NO_PASSWORD: {
    kind: 'rule',
    zh: '该账号仅通过校园统一身份认证登录，没有密码可修改。',
    en: 'This account signs in through the campus only and has no password to change.',
  },
  LOGIN_TAKEN: {
    kind: 'duplicate',
    zh: '登录名“{login}”已被使用。',
    en: 'The login name {login} is taken.',
    hint: { zh: '请换一个登录名。', en: 'Choose another one.' },
  },
  PERSON_HAS_ACCOUNT: {
    kind: 'duplicate',
    zh: '该人员已有账号。',
    en: 'This person has an account already.',
    hint: { zh: '一人一号；请在账号列表中查找。', en: 'One person, one account: look it up in the list.' },
  },
  IDENTITY_CONFLICT: {
    kind: 'rule',
    zh: '工号（学号）与 ORCID 属于两个不同的人。',
    en: 'The identity number and the ORCID belong to two different people.',
    hint: { zh: '请核对后重试。', en: 'Check both and try again.' },
  },
  IDENTITY_TAKEN: {
    kind: 'duplicate',
    zh: '该工号（学号）或 ORCID 刚刚被登记。',
    en: 'This identity number or ORCID was entered a moment ago.',
    hint: { zh: '请重新提交，账号将归于该人员。', en: 'Submit again: the account will go to that person.' },
  },
  IDENTITY_FIXED: {
    kind: 'rule',
    zh: '已登记的工号（学号）或 ORCID 不能更改。',
    en: 'An identity number or ORCID that is registered cannot be changed.',
    hint: { zh: '请核对是否为同一人。', en: 'Check whether it is the same person.' },
  },
  NOT_ONESELF: {
    kind: 'rule',
    zh: '不能对自己的账号执行此操作。',
    en: 'Nobody may do this to their own account.',
    hint: { zh: '请由另一位管理员操作。', en: 'Ask another administrator.' },
  },
  LAST_ADMIN: {
    kind: 'rule',
    zh: '至少须保留一位可用的系统管理员。',
    en: 'At least one administrator who can sign in has to remain.',
    hint: { zh: '请先授予另一人管理员角色。', en: 'Grant the role to somebody else first.' },
  },
  ROLE_HELD: {
    kind: 'duplicate',
    zh: '该账号在此范围内已有此角色。',
    en: 'The account bears this role within this scope already.',
  },
  AFFILIATION_HELD: {
    kind: 'duplicate',
    zh: '该人员在此单位已有在任职务“{title}”。',
    en: 'This person holds the post "{title}" at this organisation already.',
  },
  AFFILIATION_ENDED: {
    kind: 'wrong-state',
    zh: '该任职已于 {day} 结束。',
    en: 'This post ended on {day}.',
  },
  ORGANISATION_MISPLACED: {
    kind: 'rule',
    zh: '“{kind}”不能设在“{parent}”之下。',
    en: 'A {kind} cannot stand below {parent}.',
  },
  TOO_MANY_TOKENS: {
    kind: 'rule',
    zh: '有效的访问令牌最多 {max} 个。',
    en: 'At most {max} access tokens may be valid at once.',
    hint: { zh: '请先撤销不再使用的令牌。', en: 'Revoke those that are no longer used.' },
  },
  CAMPUS_NOT_CONFIGURED: {
    kind: 'not-found',
    zh: '本站未启用校园统一身份认证。',
    en: 'Campus single sign-on is not set up here.',
    hint: { zh: '请使用账号和密码登录。', en: 'Sign in with your login name and password.' },
  },
  CAMPUS_UNAVAILABLE: {
    kind: 'unavailable',
    zh: '校园统一身份认证暂时无法连接。',
    en: 'Campus single sign-on cannot be reached for now.',
    hint: { zh: '请稍后重试，或使用账号和密码登录。', en: 'Try again later, or use your password.' },
  },
  CAMPUS_DENIED: {
    kind: 'forbidden',
    zh: '登录已在校园统一身份认证处取消或被拒绝。',
    en: 'The campus refused the sign-in, or you cancelled it there.',
    hint: { zh: '请重新登录。', en: 'Start again.' },
  },
  CAMPUS_ATTEMPT_INVALID: {
    kind: 'invalid-input',
    zh: '本次登录已失效，或不是在此浏览器中开始的。',
    en: 'This sign-in is too old, or it was not begun in this browser.',
    hint: { zh: '请重新登录。', en: 'Start again.' },
  },
  CAMPUS_UNKNOWN: {
    kind: 'forbidden',
    zh: '校园身份已确认，但本平台没有与您的工号（学号）对应的可用账号。',
    en: 'The campus knows you, but there is no usable account here for your identity number.',
    hint: { zh: '请联系项目管理办公室开通账号。', en: 'Ask the project office for an account.' },
  },
});
