import { defineErrors } from '@jiebang/kernel';

export const duplicatesErrors = defineErrors({
  MERGE_ONESELF: {
    kind: 'rule',
    zh: '不能合并本人的记录。',
    en: 'Nobody merges their own record.',
    hint: { zh: '请由另一位项目办人员办理。', en: 'Ask another officer to do it.' },
  },
  MERGE_SAME_PERSON: {
    kind: 'rule',
    zh: '请选择两条不同的人员记录。',
    en: 'Choose two different records.',
  },
  MERGE_NEEDS_ADMIN: {
    kind: 'rule',
    zh: '其中一个账号有管理、财务、审计或项目办角色，合并会转移这些权限，须由系统管理员办理。',
    en: 'One of the accounts bears an office, finance, audit or administrator role, which a merge would hand on.',
    hint: { zh: '请由系统管理员合并。', en: 'Have an administrator merge them.' },
  },
  MERGE_ALREADY_MERGED: {
    kind: 'wrong-state',
    zh: '其中一条记录已并入他人。',
    en: 'One of the records was merged into another before.',
    hint: { zh: '请刷新后查看保留的那条记录。', en: 'Reload, and look at the one that was kept.' },
  },
  MERGE_UNDONE_BEFORE: {
    kind: 'wrong-state',
    zh: '这次合并已撤销。',
    en: 'This merge was undone before.',
  },
  MERGE_UNDO_LATER_MERGE: {
    kind: 'rule',
    zh: '保留的记录之后又参与了另一次合并。',
    en: 'The record that was kept took part in a later merge.',
    hint: { zh: '请先撤销较晚的合并。', en: 'Undo the later merge first.' },
  },
  MERGE_UNDO_BLOCKED: {
    kind: 'rule',
    zh: '合并之后以下内容又有改动，无法原样恢复：{what}。',
    en: 'Changed since the merge, so that they cannot be put back as they were: {what}.',
    hint: {
      zh: '请先把这些内容改回合并后的样子，或手工拆分。',
      en: 'Change them back to what the merge made of them, or separate the people by hand.',
    },
  },
});
