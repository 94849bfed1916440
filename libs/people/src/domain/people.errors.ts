import { defineErrors } from '@jiebang/kernel';

export const peopleErrors = defineErrors({
  PROFILE_KIND_MISSING: {
    kind: 'rule',
    zh: '请先选择身份类型。',
    en: 'Choose the kind of profile first.',
    hint: {
      zh: '首次保存档案时须给出 kind。',
      en: 'The first save of a profile has to name its kind.',
    },
  },
  PROFILE_FIRST: {
    kind: 'rule',
    zh: '请先建立个人档案。',
    en: 'Save your profile first.',
  },
  VISIBILITY_NOT_YOURS: {
    kind: 'rule',
    zh: '只有本人可以扩大档案的公开范围。',
    en: 'Only the person can let more people see their profile.',
    hint: { zh: '请由本人在“可见范围”中设置。', en: 'They do it themselves under "Visibility".' },
  },
  EVIDENCE_REPEATED: {
    kind: 'duplicate',
    zh: '您的档案中已有编号为“{ref}”的佐证。',
    en: 'Your profile already has evidence with the reference "{ref}".',
    hint: { zh: '请修改原有条目。', en: 'Change the entry that is there.' },
  },
  CONFLICT_WITH_ONESELF: {
    kind: 'rule',
    zh: '不能声明与本人的利益冲突。',
    en: 'A conflict is with somebody else.',
  },
  CONFLICT_REPEATED: {
    kind: 'duplicate',
    zh: '您已声明过与此人的同类利益冲突。',
    en: 'You have declared this kind of conflict with this person already.',
  },
  CONFLICT_WITHDRAWN: {
    kind: 'wrong-state',
    zh: '该声明已撤回。',
    en: 'This declaration was withdrawn before.',
  },
  MERGE_DECLARED_CONFLICT: {
    kind: 'rule',
    zh: '两人之间有未撤回的利益冲突声明（{what}），说明声明人认为这是两个人。',
    en: 'One has declared a conflict of interest with the other ({what}) and not withdrawn it: they count as two people.',
    hint: { zh: '请先由声明人撤回声明，再合并。', en: 'Have the declaration withdrawn first, then merge.' },
  },
  LOOK_UP_OFF: {
    kind: 'rule',
    zh: '本平台没有开启外部登记库查询。',
    en: 'This installation asks no public registers.',
    hint: {
      zh: '请手工填写，或请管理员开启。',
      en: 'Fill it in by hand, or ask an operator to switch it on.',
    },
  },
  LOOK_UP_UNAVAILABLE: {
    kind: 'unavailable',
    zh: '{host} 暂时没有给出可用的答复。',
    en: '{host} gave no usable answer just now.',
    hint: { zh: '请稍后再试，或手工填写。', en: 'Try again later, or fill it in by hand.' },
  },
  BAD_DOI: {
    kind: 'rule',
    zh: '这不是 DOI。',
    en: 'This is no DOI.',
    hint: { zh: 'DOI 形如 10.1000/xyz123。', en: 'A DOI looks like 10.1000/xyz123.' },
  },
  BAD_ORCID: {
    kind: 'rule',
    zh: '这不是 ORCID，或校验位不符。',
    en: 'This is no ORCID, or its check digit is wrong.',
    hint: { zh: 'ORCID 形如 0000-0002-1825-0097。', en: 'An ORCID looks like 0000-0002-1825-0097.' },
  },
});
