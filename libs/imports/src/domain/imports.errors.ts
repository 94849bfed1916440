import { defineErrors } from '@jiebang/kernel';

export const importsErrors = defineErrors({
  IMPORT_FILE_MISSING: {
    kind: 'invalid-input',
    zh: '请求中没有文件。',
    en: 'The request has no file.',
    hint: { zh: '请以 multipart/form-data 上传一个文件。', en: 'Send one file as multipart/form-data.' },
  },
  IMPORT_WRONG_TYPE: {
    kind: 'invalid-input',
    zh: '文件内容不是 Excel（.xlsx）或 CSV，无论其名称如何。',
    en: 'The content of the file is neither Excel (.xlsx) nor CSV, whatever its name says.',
    hint: { zh: '请下载模板填写后重新上传。', en: 'Download the template, fill it in and upload it.' },
  },
  IMPORT_OLD_FORMAT: {
    kind: 'invalid-input',
    zh: '不支持旧版 .xls 或加密文件。',
    en: 'Old .xls and encrypted files are not read.',
    hint: { zh: '请另存为未加密的 .xlsx。', en: 'Save it as .xlsx without a password.' },
  },
  IMPORT_TOO_MANY_OPEN: {
    kind: 'rule',
    zh: '您有 {max} 个未完成的导入。',
    en: 'You have {max} imports that are not finished.',
    hint: { zh: '请先完成或取消其中一些。', en: 'Finish or cancel some of them first.' },
  },
});
