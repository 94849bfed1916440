import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What teams wait for. */
export const teamsTasks = defineTaskKinds({
  'team.answer-invitation': {
    todo: { zh: '邀请您加入团队', en: 'You are invited to join this team' },
    action: { zh: '去答复', en: 'Answer' },
  },
  'team.answer-applications': {
    todo: { zh: '有 {count} 位同学申请加入团队', en: '{count} students ask to join this team' },
    single: 'A student asks to join this team',
    action: { zh: '去处理', en: 'Decide' },
  },
  'team.complete': {
    todo: { zh: '团队尚未齐备', en: 'This team is not complete yet' },
    action: { zh: '看看还缺什么', en: 'See what lacks' },
  },
  'team.rank': {
    todo: { zh: '请在榜单截止前填报选题志愿', en: 'Rank your challenges before the list closes' },
    action: { zh: '去选题', en: 'Rank challenges' },
  },
  'team.lock': {
    todo: {
      zh: '已选题，请在榜单截止前锁定团队',
      en: 'Challenges are chosen; lock the team before the list closes',
    },
    action: { zh: '去锁定', en: 'Lock' },
  },
});
