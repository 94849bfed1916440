import { defineErrors } from '@jiebang/kernel';

export const challengesErrors = defineErrors({
  OWN_NEED: {
    kind: 'rule',
    zh: '不能审核或处理自己提出的需求。',
    en: 'Nobody screens or decides on their own need.',
    hint: { zh: '请由其他人员处理。', en: 'Leave it to somebody else.' },
  },
  CONFLICT_OF_INTEREST: {
    kind: 'rule',
    zh: '您与需求提出人存在利益冲突（{reason}），须回避。',
    en: 'You have a conflict of interest with the owner of this need ({reason}).',
    hint: { zh: '请由没有冲突的人员处理。', en: 'Leave it to somebody without a conflict.' },
  },
  WRONG_SCREENING_SIDE: {
    kind: 'rule',
    zh: '您的角色不能代表这一方审核。',
    en: 'Your role does not let you screen for this side.',
    hint: {
      zh: '医学方由临床医生审核，工程方由工程师审核。',
      en: 'A clinician screens for the medical side, an engineer for the engineering side.',
    },
  },
  SCREENING_SIDE_TAKEN: {
    kind: 'rule',
    zh: '这一方已由他人审核。',
    en: 'Somebody else has already screened for this side.',
  },
  SCREENED_BOTH_SIDES: {
    kind: 'rule',
    zh: '同一人不能代表两方审核。',
    en: 'One person cannot screen for both sides.',
    hint: { zh: '另一方须由另一人审核。', en: 'The other side needs another person.' },
  },
  NEED_NOT_SUITABLE: {
    kind: 'rule',
    zh: '双方均认为适合的需求才能入库。',
    en: 'Only a need that both sides found suitable enters the pool.',
    hint: {
      zh: '可要求补充信息，或说明理由后不予受理。',
      en: 'Ask for more information, or decline it with a reason.',
    },
  },
  MERGE_INTO_ITSELF: {
    kind: 'rule',
    zh: '需求不能并入其自身。',
    en: 'A need cannot be merged into itself.',
  },
  MERGE_TARGET_UNFIT: {
    kind: 'rule',
    zh: '状态为“{state}”的需求不能接受合并。',
    en: 'A need in state "{state}" cannot take in another.',
  },
  LIST_CODE_TAKEN: {
    kind: 'rule',
    zh: '榜单代号“{code}”已被使用。',
    en: 'The list code "{code}" is taken.',
    hint: { zh: '请换一个代号。', en: 'Choose another code.' },
  },
  LIST_EMPTY: {
    kind: 'rule',
    zh: '榜单中还没有榜题。',
    en: 'The list has no challenges yet.',
    hint: { zh: '请先从项目库添加榜题。', en: 'Add challenges from the project pool first.' },
  },
  LIST_FULL: {
    kind: 'rule',
    zh: '一个榜单最多 {max} 个榜题。',
    en: 'A list has at most {max} challenges.',
  },
  CHECKS_MISSING: {
    kind: 'rule',
    zh: '批准前须完成伦理审查与知识产权核查。',
    en: 'Ethics and intellectual property must both be checked before approval.',
    hint: { zh: '请确认两项核查均已完成。', en: 'Confirm that both checks were made.' },
  },
  LIST_NOT_DUE: {
    kind: 'rule',
    zh: '尚未到开榜时间 {opensAt}（服务器时间 {now}）。',
    en: 'The list opens at {opensAt}; it is {now} by the server.',
  },
  LIST_OVER: {
    kind: 'rule',
    zh: '截止时间 {closesAt} 已过（服务器时间 {now}）。',
    en: 'The closing instant {closesAt} is over; it is {now} by the server.',
    hint: { zh: '请退回草稿并调整时间。', en: 'Send the list back to draft and set new dates.' },
  },
  NOT_IN_POOL: {
    kind: 'rule',
    zh: '只有已入库的需求才能上榜（当前状态“{state}”）。',
    en: 'Only a pooled need can be listed (it is "{state}").',
  },
  MERGE_BOTH_SCREENED: {
    kind: 'rule',
    zh: '两条人员记录都初筛过需求“{what}”，而初筛须由两个人完成。',
    en: 'Both records have screened the need "{what}", and a screening takes two people.',
    hint: {
      zh: '请先退回该需求重新初筛（要求补充信息会使原初筛作废），再合并。',
      en: 'Ask for information on that need, which voids the screening, then merge.',
    },
  },
  MERGE_SCREENED_OWN_NEED: {
    kind: 'rule',
    zh: '其中一人初筛了另一人提出的需求“{what}”，合并后即成为自己初筛自己的需求。',
    en: 'One has screened the need "{what}" of the other; as one person they would have screened their own.',
    hint: {
      zh: '请先退回该需求重新初筛（要求补充信息会使原初筛作废），再合并。',
      en: 'Ask for information on that need, which voids the screening, then merge.',
    },
  },
});
