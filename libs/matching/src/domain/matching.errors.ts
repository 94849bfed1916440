import { defineErrors } from '@jiebang/kernel';

export const matchingErrors = defineErrors({
  MATCH_RUN_ALREADY_ON: {
    kind: 'rule',
    zh: '该项目已有一个匹配批次正在排队或运行。',
    en: 'Another match run of this programme is queued or running.',
    hint: { zh: '请等待其完成，或先取消。', en: 'Wait for it, or cancel it first.' },
  },
  MATCH_NOTHING_TO_DO: {
    kind: 'rule',
    zh: '没有等待匹配的已锁定团队。',
    en: 'No locked team is waiting for a mentor group.',
    hint: { zh: '请先请团队锁定后再运行。', en: 'Have teams lock first.' },
  },
  MATCH_NOTHING_TO_REPAIR: {
    kind: 'rule',
    zh: '该项目还没有已发布的匹配，无从调整。',
    en: 'No plan of this programme is in force that could be repaired.',
    hint: { zh: '请先运行并发布一次匹配。', en: 'Run and publish a match first.' },
  },
  MATCH_PLAN_OUTDATED: {
    kind: 'rule',
    zh: '预览之后情况有变：{count} 位导师或团队已不可用。',
    en: 'Things changed since the preview: {count} mentors or teams are no longer free.',
    hint: { zh: '请重新运行匹配。', en: 'Run the match again.' },
  },
  MATCH_RUN_NOT_TO_PUBLISH: {
    kind: 'rule',
    zh: '该批次只用于推演，不能发布。',
    en: 'This run only asks what would be; it cannot be published.',
    hint: { zh: '请按相同设置新建匹配批次。', en: 'Create a match run with the same settings.' },
  },
  MATCH_RUN_UNDECIDED: {
    kind: 'rule',
    zh: '该批次没有可用的结果：尚未得出方案，或推演结果已过期清除。',
    en: 'This run has no plan to look at: none came out yet, or it was a what-if that is forgotten by now.',
    hint: { zh: '请先完成匹配，或重新推演。', en: 'Finish the match first, or ask again.' },
  },
  MATCH_RUNS_APART: {
    kind: 'rule',
    zh: '两个批次不属于同一项目，无法比较。',
    en: 'The two runs are not of one programme and cannot be compared.',
  },
  MATCH_TEAM_NOT_LOCKED: {
    kind: 'rule',
    zh: '该团队不属于本项目，或尚未锁定。',
    en: 'The team is not of this programme, or not locked yet.',
  },
  MATCH_MENTOR_UNFIT: {
    kind: 'rule',
    zh: '此人不是可担任“{slot}”的在册导师。',
    en: 'This person is not a certified mentor for the seat "{slot}".',
  },
  MATCH_CONSTRAINT_CONTRADICTS: {
    kind: 'rule',
    zh: '与已有的锁定或否决相矛盾。',
    en: 'This contradicts an earlier lock or veto.',
    hint: { zh: '请先解除原有约束。', en: 'Lift the earlier one first.' },
  },
  MATCH_LOCK_CONFLICTS: {
    kind: 'rule',
    zh: '该导师与团队成员存在回避关系（{kind}），不能锁定。',
    en: 'A conflict of interest ({kind}) stands between this mentor and the team; it cannot be locked.',
  },
  MATCH_LOCKS_EXCEED_CAPACITY: {
    kind: 'rule',
    zh: '该导师可指导的组数（{capacity}）已被占用或锁定。',
    en: 'All the groups that this mentor offers ({capacity}) are taken or locked.',
  },
  MENTOR_AT_CAPACITY: {
    kind: 'rule',
    zh: '您已达到可指导组数上限（{capacity}）。',
    en: 'You already guide as many groups as you offered ({capacity}).',
    hint: { zh: '请先在个人主页调整可指导数量。', en: 'Raise the number in your profile first.' },
  },
  MENTOR_NOT_AVAILABLE: {
    kind: 'rule',
    zh: '您目前不是可接受指导邀请的在册导师。',
    en: 'You are not a certified mentor who accepts groups at present.',
    hint: {
      zh: '请检查导师资格，以及个人主页中的“接受指导”。',
      en: 'Check your licence, and whether your profile accepts mentoring.',
    },
  },
  INVITATION_CLOSED: {
    kind: 'wrong-state',
    zh: '该导师组已不再招募（{state}）。',
    en: 'This mentor group takes no answers any more ({state}).',
  },
  INVITATION_EXPIRED: {
    kind: 'rule',
    zh: '邀请已于 {at} 过期。',
    en: 'The invitation expired at {at}.',
  },
  MERGE_BOTH_MENTOR_GROUP: {
    kind: 'rule',
    zh: '两条人员记录都在团队“{what}”的导师组中。',
    en: 'Both records have a seat in the mentor group of the team "{what}".',
    hint: {
      zh: '请先在导师组中替换其中一位，再合并。',
      en: 'Have one of the seats refilled with somebody else first, then merge.',
    },
  },
  MERGE_MENTORS_OWN_TEAM: {
    kind: 'rule',
    zh: '其中一人是团队“{what}”的导师，另一人是该团队的成员。',
    en: 'One mentors the team "{what}", and the other is a member of it.',
    hint: {
      zh: '请先替换该导师，或让该成员退出团队，再合并。',
      en: 'Have the mentor replaced or the member leave the team first, then merge.',
    },
  },
});
