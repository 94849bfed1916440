import { defineErrors } from '@jiebang/kernel';

export const storageErrors = defineErrors({
  FILE_TOO_LARGE: {
    kind: 'invalid-input',
    zh: '文件超过 {megabytes} MB 的上限。',
    en: 'The file is larger than {megabytes} MB.',
    hint: { zh: '请压缩或拆分后重新上传。', en: 'Compress or split it and upload again.' },
  },
  FILE_NOT_FOUND: {
    kind: 'not-found',
    zh: '找不到该文件。',
    en: 'There is no such file.',
    hint: { zh: '文件可能已被删除，请刷新页面。', en: 'It may have been deleted; reload the page.' },
  },
  STORAGE_UNAVAILABLE: {
    kind: 'unavailable',
    zh: '文件存储暂不可用。',
    en: 'File storage is not available at the moment.',
    hint: { zh: '请稍后重试。', en: 'Try again later.' },
  },
});
