import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What outcomes wait for. */
export const outcomesTasks = defineTaskKinds({
  'outcome.finish': {
    todo: { zh: '成果草稿尚未提交', en: 'This outcome is a draft and was not handed in yet' },
    action: { zh: '继续填写', en: 'Go on writing' },
  },
  'outcome.answer': {
    todo: { zh: '项目办请您补充成果材料', en: 'The office wants more about this outcome' },
    action: { zh: '去补充', en: 'Complete it' },
  },
  'outcome.agree': {
    todo: { zh: '成果把您列为完成人，请确认署名', en: 'An outcome names you; do you agree?' },
    action: { zh: '去确认', en: 'Answer' },
  },
  'outcome.grade': {
    todo: { zh: '请您评价这项成果', en: 'You are asked to grade this outcome' },
    action: { zh: '去评价', en: 'Grade' },
  },
  'outcome.confirm_use': {
    todo: {
      zh: '有成果答复了您的需求，请确认是否已用于临床',
      en: 'An outcome answers your need: is it in use?',
    },
    action: { zh: '去确认', en: 'Say so' },
  },
  'outcome.verify': {
    todo: { zh: '有 {count} 项成果等待核验', en: '{count} outcomes wait to be verified' },
    action: { zh: '去核验', en: 'Verify' },
  },
  'outcome.ask_graders': {
    todo: { zh: '有 {count} 项已核验成果缺评价人', en: '{count} verified outcomes lack graders' },
    action: { zh: '去邀请', en: 'Ask graders' },
  },
  'outcome.publish': {
    todo: { zh: '有 {count} 项成果评价完毕，等待发布', en: '{count} graded outcomes wait to be published' },
    action: { zh: '去发布', en: 'Publish' },
  },
});
