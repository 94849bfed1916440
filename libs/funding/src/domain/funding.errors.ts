import { defineErrors } from '@jiebang/kernel';

export const fundingErrors = defineErrors({
  CALL_NOT_YET: {
    kind: 'rule',
    zh: '开放时间为 {opensAt}，尚未到。',
    en: 'It opens at {opensAt}, which has not come yet.',
  },
  CALL_CLOSED: {
    kind: 'wrong-state',
    zh: '申报已于 {closesAt} 截止。',
    en: 'The call closed at {closesAt}.',
    hint: { zh: '截止时间以服务器时钟为准。', en: "The server's clock decides." },
  },
  CALL_NOT_OPEN: {
    kind: 'wrong-state',
    zh: '该批次当前不接受申报。',
    en: 'The call takes no proposals now.',
  },
  PROPOSAL_EXISTS: {
    kind: 'rule',
    zh: '团队在本批次已有申报书。',
    en: 'The team has a proposal in this call already.',
    hint: { zh: '请在“我的申报书”中继续。', en: 'Go on with it under "my proposals".' },
  },
  TEAM_CANNOT_PROPOSE: {
    kind: 'rule',
    zh: '团队尚不完整或已结束，不能申报。',
    en: 'The team is not complete, or has ended: it cannot propose.',
  },
  OTHER_PROGRAMME: {
    kind: 'rule',
    zh: '团队与申报批次不属于同一项目。',
    en: 'The team and the call belong to different programmes.',
  },
  ALREADY_SIGNED: {
    kind: 'rule',
    zh: '您已签署当前版本。',
    en: 'You have signed this version.',
  },
  PROPOSAL_FIXED: {
    kind: 'wrong-state',
    zh: '申报书当前为“{state}”，不能修改。',
    en: 'The proposal is {state}: it cannot be edited.',
    hint: {
      zh: '截止前可先撤回，再修改。',
      en: 'Before the close, withdraw it first and return it to draft.',
    },
  },
});
