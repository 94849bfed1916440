import { defineErrors } from '@jiebang/kernel';

export const alertErrors = defineErrors({
  SEARCH_NAME_TAKEN: {
    kind: 'duplicate',
    zh: '您已有名为“{name}”的搜索。',
    en: 'You have a search named "{name}" already.',
    hint: { zh: '请换一个名称。', en: 'Give it another name.' },
  },
  TOO_MANY_SAVED_SEARCHES: {
    kind: 'rule',
    zh: '最多保存 {most} 个搜索。',
    en: 'You can keep {most} searches at most.',
    hint: { zh: '请先删除不再需要的搜索。', en: 'Remove one that you no longer need first.' },
  },
});
