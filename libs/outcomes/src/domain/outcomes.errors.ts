import { defineErrors } from '@jiebang/kernel';

export const outcomesErrors = defineErrors({
  OWN_OUTCOME: {
    kind: 'rule',
    zh: '不能核验、评价自己参与的成果，也不能确认其应用。',
    en: 'Nobody verifies, grades or confirms the use of an outcome of their own.',
    hint: { zh: '请由其他人员处理。', en: 'Leave it to somebody else.' },
  },
  OUTCOME_CONFLICT: {
    kind: 'rule',
    zh: '与成果完成人存在利益冲突（{reason}），须回避。',
    en: 'There is a conflict of interest with one of its people ({reason}).',
    hint: { zh: '请换一位没有冲突的人员。', en: 'Choose somebody without a conflict.' },
  },
  WRONG_GRADING_SIDE: {
    kind: 'rule',
    zh: '此人的角色不能代表这一方评价。',
    en: 'Their role does not let them grade for this side.',
    hint: {
      zh: '同行评价由评审专家、工程师或基础研究者作出，用户评价由临床医生作出。',
      en: 'A reviewer, engineer or scientist grades as a peer, a clinician as a user.',
    },
  },
  GRADING_SIDE_TAKEN: {
    kind: 'rule',
    zh: '这一方已请人评价。',
    en: 'Somebody was already asked to grade for this side.',
  },
  GRADES_BOTH_SIDES: {
    kind: 'rule',
    zh: '同一人不能代表两方评价。',
    en: 'One person cannot grade for both sides.',
  },
  ALREADY_GRADED: {
    kind: 'rule',
    zh: '评价已提交，不能更改。',
    en: 'The grade was given and stays.',
  },
  GRADE_INSUFFICIENT: {
    kind: 'rule',
    zh: '有一方评价为“不足”，不能发布。',
    en: 'One side found it insufficient; it cannot be published.',
    hint: { zh: '可撤回，完善后作为新成果提交。', en: 'Retract it, and submit it anew when it is better.' },
  },
  USE_NOT_CONFIRMED: {
    kind: 'rule',
    zh: '临床路径改进须先由临床医生确认已在使用。',
    en: 'A clinical pathway is published when a clinician has confirmed that it is in use.',
    hint: { zh: '请所答复需求的临床医生确认应用。', en: 'Ask the clinician whose need it answers.' },
  },
  NOT_NAMED: {
    kind: 'rule',
    zh: '没有等待您确认的署名。',
    en: 'You are not asked to agree to being named.',
  },
  MERGE_BOTH_GRADE: {
    kind: 'rule',
    zh: '两条人员记录都受邀评价成果“{what}”，而同行评价与用户评价须由两个人作出。',
    en: 'Both records grade the outcome "{what}", and its two gradings take two people.',
    hint: {
      zh: '请先由其中一人辞去评价，再合并。',
      en: 'Have one of the gradings declined first, then merge.',
    },
  },
  MERGE_GRADES_OWN_OUTCOME: {
    kind: 'rule',
    zh: '其中一人评价成果“{what}”，另一人是该成果的完成人。',
    en: 'One grades the outcome "{what}", and the other is named in it.',
    hint: { zh: '请先由评价人辞去评价，再合并。', en: 'Have the grading declined first, then merge.' },
  },
});
