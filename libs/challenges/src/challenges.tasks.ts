import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What needs and lists wait for. */
export const challengesTasks = defineTaskKinds({
  'need.answer': {
    todo: { zh: '初筛专家想进一步了解这项需求', en: 'The screeners want to know more about this need' },
    action: { zh: '去答复', en: 'Answer' },
  },
  'need.finish': {
    todo: { zh: '需求草稿尚未提交', en: 'This need is a draft and was not handed in yet' },
    action: { zh: '继续填写', en: 'Go on writing' },
  },
  'need.screen': {
    todo: { zh: '有 {count} 项临床需求等您初筛', en: '{count} clinical needs wait for your screening' },
    single: 'A clinical need waits for your screening',
    action: { zh: '去初筛', en: 'Screen' },
  },
  'need.decide': {
    todo: {
      zh: '有 {count} 项需求已初筛，等待入库或不予采纳',
      en: '{count} screened needs wait to be pooled or declined',
    },
    single: 'A screened need waits to be pooled or declined',
    action: { zh: '去决定', en: 'Decide' },
  },
  'need.list': {
    todo: { zh: '项目库中有 {count} 项需求尚未编入榜单', en: '{count} pooled needs are in no list yet' },
    single: 'A pooled need is in no list yet',
    action: { zh: '去编榜', en: 'Put on a list' },
  },
  'list.approve': {
    todo: { zh: '榜单草稿等待审定', en: 'This draft list waits for approval' },
    action: { zh: '去审定', en: 'Approve' },
  },
  'list.open': {
    todo: { zh: '发榜时间已到，榜单等待发布', en: 'The opening day has come; this list waits to be opened' },
    action: { zh: '去发榜', en: 'Open' },
  },
});
