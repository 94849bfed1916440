import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What profiles and licences wait for. */
export const peopleTasks = defineTaskKinds({
  'profile.write': {
    todo: {
      zh: '完善个人档案：学科与专长会用于匹配',
      en: 'Complete your profile: matching reads your disciplines and expertise',
    },
    action: { zh: '去完善', en: 'Complete it' },
  },
  'licence.recheck': {
    todo: {
      zh: '导师资格即将到期复核，请联系项目管理办公室',
      en: 'Your mentor licence is due for its re-check; see the project office',
    },
    action: { zh: '查看档案', en: 'See your profile' },
  },
});
