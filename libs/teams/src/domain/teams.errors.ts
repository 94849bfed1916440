import { defineErrors } from '@jiebang/kernel';

export const teamsErrors = defineErrors({
  ALREADY_IN_TEAM: {
    kind: 'rule',
    zh: '该成员已加入本项目的另一支团队。',
    en: 'This person is in another team of this programme already.',
    hint: { zh: '每人在一个项目中只能加入一支团队。', en: 'One person, one team in one programme.' },
  },
  ALREADY_INVITED: {
    kind: 'rule',
    zh: '该成员已在本团队，或已有待答复的邀请。',
    en: 'This person is in the team, or has an invitation that is not answered yet.',
  },
  ALREADY_APPLIED: {
    kind: 'rule',
    zh: '您已申请加入本团队，请等待答复。',
    en: 'You have applied to this team; wait for its answer.',
  },
  NOT_A_STUDENT: {
    kind: 'rule',
    zh: '只能邀请已填写学生档案的人员。',
    en: 'Only people with a student profile can be invited.',
  },
  TEAM_FULL: {
    kind: 'rule',
    zh: '团队人数已达上限（{max} 人）。',
    en: 'The team has as many members as it may have ({max}).',
  },
  TEAM_CLOSED: {
    kind: 'wrong-state',
    zh: '团队当前为“{state}”，不能变更成员或信息。',
    en: 'The team is {state}: its members and description are fixed.',
    hint: {
      zh: '锁定后的变更请联系项目管理办公室。',
      en: 'After the lock, ask the project office for a change.',
    },
  },
  TOO_MANY_INVITATIONS: {
    kind: 'rule',
    zh: '待答复的邀请不能超过 {max} 个。',
    en: 'At most {max} invitations may wait for an answer.',
  },
  INVITATION_EXPIRED: {
    kind: 'wrong-state',
    zh: '邀请已过期。',
    en: 'The invitation has expired.',
    hint: { zh: '请联系队长重新邀请。', en: 'Ask the leader to invite you again.' },
  },
  LEADER_CANNOT_LEAVE: {
    kind: 'rule',
    zh: '队长不能直接退出。',
    en: 'The leader cannot leave.',
    hint: { zh: '请先移交队长，或解散团队。', en: 'Hand the lead over first, or dissolve the team.' },
  },
  LEADER_NOT_MEMBER: {
    kind: 'rule',
    zh: '新队长须是本团队成员。',
    en: 'The new leader must be a member of the team.',
  },
  TEAM_INCOMPLETE: {
    kind: 'rule',
    zh: '团队尚不完整：{lacksZh}',
    en: 'The team is not complete: {lacksEn}',
  },
  NO_CHALLENGE_CHOSEN: {
    kind: 'rule',
    zh: '锁定前须至少选择一个榜题。',
    en: 'Choose at least one challenge before locking the team.',
  },
  MERGE_BOTH_IN_TEAM: {
    kind: 'rule',
    zh: '两条人员记录都在团队“{what}”中（含未答复的邀请）。',
    en: 'Both records sit in the team "{what}", invitations without an answer included.',
    hint: {
      zh: '请先让其中一个席位退出，或等邀请失效，再合并。',
      en: 'Have one of the seats left or the invitation declined first, then merge.',
    },
  },
  MERGE_TWO_TEAMS: {
    kind: 'rule',
    zh: '两条人员记录在同一项目中分属两支团队（{what}），而一人在一个项目中只能参加一支。',
    en: 'The records sit in two teams of one programme ({what}), where a person may be in one.',
    hint: {
      zh: '请先让其中一人退出其团队，再合并。',
      en: 'Have one of them leave a team first, then merge.',
    },
  },
});
