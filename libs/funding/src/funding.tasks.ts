import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What calls and proposals wait for. */
export const fundingTasks = defineTaskKinds({
  'proposal.write': {
    todo: {
      zh: '申报书还是草稿，请在截止前完成并发起签署',
      en: 'This proposal is a draft; finish it and ask for signatures',
    },
    action: { zh: '继续填写', en: 'Go on writing' },
  },
  'proposal.sign': {
    todo: { zh: '申报书等待您签署', en: 'This proposal waits for your signature' },
    action: { zh: '阅读并签署', en: 'Read and sign' },
  },
  'proposal.submit': {
    todo: {
      zh: '成员已全部签署，请在截止前提交',
      en: 'All members have signed; submit it before the call closes',
    },
    action: { zh: '去提交', en: 'Submit' },
  },
  'proposal.mend': {
    todo: { zh: '申报书被退回修改', en: 'This proposal was returned for changes' },
    action: { zh: '去修改', en: 'Mend' },
  },
  'call.approve': {
    todo: { zh: '申报通知草稿等待审定', en: 'This draft call waits for approval' },
    action: { zh: '去审定', en: 'Approve' },
  },
  'call.announce': {
    todo: { zh: '申报通知已审定，等待发布', en: 'This call is approved and waits to be announced' },
    action: { zh: '去发布', en: 'Announce' },
  },
});
