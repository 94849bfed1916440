import { DomainError, defineErrors, type FieldProblem } from './domain-error.js';

/** Failures that every context shares. */
export const commonErrors = defineErrors({
  SIGN_IN_REQUIRED: {
    kind: 'unauthenticated',
    zh: '请先登录。',
    en: 'Please sign in first.',
    hint: { zh: '登录后重试。', en: 'Sign in and try again.' },
  },
  FORBIDDEN: {
    kind: 'forbidden',
    zh: '您没有执行此操作的权限。',
    en: 'You are not allowed to do this.',
    hint: { zh: '如需权限，请联系项目管理办公室。', en: 'Ask the project office if you need this right.' },
  },
  NOT_FOUND: {
    kind: 'not-found',
    zh: '找不到{what}，或您无权查看。',
    en: 'No such {what}, or you may not see it.',
    hint: { zh: '请核对编号后重试。', en: 'Check the id and try again.' },
  },
  STALE_VERSION: {
    kind: 'stale',
    zh: '内容已被他人修改（当前版本 {current}，您的版本 {given}）。',
    en: 'Somebody else has changed this (current version {current}, yours {given}).',
    hint: { zh: '请刷新，合并修改后再保存。', en: 'Reload, merge your changes and save again.' },
  },
  WRONG_STATE: {
    kind: 'wrong-state',
    zh: '当前状态“{state}”下不能执行“{event}”。',
    en: 'Cannot "{event}" while in state "{state}".',
    hint: { zh: '当前可执行：{allowed}。', en: 'Possible now: {allowed}.' },
  },
  RATE_LIMITED: {
    kind: 'rate-limited',
    zh: '操作过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} seconds.',
  },
  DUPLICATE_SUBMISSION: {
    kind: 'duplicate',
    zh: '同一幂等键已用于内容不同的提交。',
    en: 'This idempotency key was used before for a different submission.',
    hint: { zh: '请为新的提交更换幂等键。', en: 'Use a new key for a new submission.' },
  },
});

/** One error that carries every problem of an input at once. Throws nothing when there is none: see `refuseIfAny`. */
export function invalidInput(fields: readonly FieldProblem[]): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    {
      kind: 'invalid-input',
      zh: '有 {count} 处需要修改。',
      en: '{count} thing(s) need to be corrected.',
      hint: { zh: '请按字段逐项修改后重新提交。', en: 'Correct the fields listed and submit again.' },
    },
    { count: fields.length },
    fields,
  );
}

/** Throws `invalidInput` when there is at least one problem. */
export function refuseIfAny(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw invalidInput(fields);
}
