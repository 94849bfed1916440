import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What matching waits for. */
export const matchingTasks = defineTaskKinds({
  'mentor.answer': {
    todo: { zh: '邀请您担任这支团队的导师', en: 'You are invited to mentor this team' },
    action: { zh: '去答复', en: 'Answer' },
  },
  'run.publish': {
    todo: { zh: '匹配方案已算出，等待发布', en: 'A matching plan is ready and waits to be published' },
    action: { zh: '查看方案', en: 'See the plan' },
  },
  'group.confirm': {
    todo: {
      zh: '有 {count} 个导师组已全部接受，等待确认',
      en: '{count} mentor groups are full and wait to be confirmed',
    },
    single: 'A mentor group is full and waits to be confirmed',
    action: { zh: '去确认', en: 'Confirm' },
  },
  'group.place': {
    todo: {
      zh: '有 {count} 个导师组已无人可邀，需要人工配置',
      en: '{count} mentor groups have nobody left to invite',
    },
    single: 'A mentor group has nobody left to invite',
    action: { zh: '去处理', en: 'Place by hand' },
  },
});
