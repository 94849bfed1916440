import { defineErrors } from '@jiebang/kernel';

/** Questions of one person to one facility that wait for an answer at once. */
export const MOST_OPEN_ENQUIRIES = 5;

export const labsErrors = defineErrors({
  TOO_MANY_ENQUIRIES: {
    kind: 'wrong-state',
    zh: '您对该平台已有 {count} 个问题等待答复。',
    en: '{count} of your questions to this facility wait for an answer.',
    hint: { zh: '请等待答复，或撤回一个问题后再提问。', en: 'Wait for an answer, or take one back first.' },
  },
});
