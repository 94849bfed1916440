import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What facilities wait for. */
export const labsTasks = defineTaskKinds({
  'facility.answer-enquiries': {
    todo: {
      zh: '有 {count} 个问题等待平台答复',
      en: '{count} questions to this facility wait for an answer',
    },
    action: { zh: '去答复', en: 'Answer' },
  },
});
