import { defineErrors } from '@jiebang/kernel';

export const searchErrors = defineErrors({
  SEARCH_UNAVAILABLE: {
    kind: 'unavailable',
    zh: '搜索服务暂不可用。',
    en: 'Search is not available at the moment.',
    hint: { zh: '请稍后再试；列表页仍可使用。', en: 'Try again later; the lists still work.' },
  },
  SEARCH_BAD_QUERY: {
    kind: 'invalid-input',
    zh: '无法按此条件搜索：{what}。',
    en: 'Cannot search like this: {what}.',
    hint: { zh: '请检查筛选、排序与分页条件。', en: 'Check filters, sorting and paging.' },
  },
  SEARCH_REBUILD_RUNNING: {
    kind: 'wrong-state',
    zh: '索引“{index}”正在重建。',
    en: 'The index "{index}" is being rebuilt already.',
    hint: { zh: '请等待其完成。', en: 'Wait until that has finished.' },
  },
});
