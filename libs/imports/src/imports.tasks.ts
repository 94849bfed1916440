import { defineTaskKinds } from '@jiebang/platform/tasks';

/** What imports wait for. */
export const importsTasks = defineTaskKinds({
  'import.mend': {
    todo: { zh: '导入文件有需要修改的行', en: 'Rows of this import need to be mended' },
    action: { zh: '查看问题', en: 'See the rows' },
  },
  'import.run': {
    todo: { zh: '文件已通过检查，等待您确认导入', en: 'This file was checked and waits for your go' },
    action: { zh: '预览并导入', en: 'Preview and import' },
  },
});
