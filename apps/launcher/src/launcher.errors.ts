import { defineErrors, DomainError } from '@jiebang/kernel';

/** Everything that can keep the system from starting, each with a way out. */
export const launcherErrors = defineErrors({
  PORT_TAKEN: {
    kind: 'unavailable',
    zh: '端口 {port} 已被其他程序占用。',
    en: 'Port {port} is taken by another program.',
    hint: { zh: '换一个端口：PORT={other} npm start', en: 'Use another one: PORT={other} npm start' },
  },
  SETTING_WRONG: {
    kind: 'invalid-input',
    zh: '环境变量 {name} 的值不可用：{detail}。',
    en: 'The environment variable {name} is not usable: {detail}.',
    hint: { zh: '请改正或删除该变量后重试。', en: 'Correct or remove it and try again.' },
  },
  DATA_DIR_IN_USE: {
    kind: 'unavailable',
    zh: '另一份正在运行的程序（进程 {pid}）占用着数据文件夹 {folder}。',
    en: 'Another running copy (process {pid}) uses the data folder {folder}.',
    hint: {
      zh: '请先停止它（kill {pid}），或为这一份另设：DATA_DIR=.data2 PORT={other} npm start',
      en: 'Stop it (kill {pid}), or give this copy its own: DATA_DIR=.data2 PORT={other} npm start',
    },
  },
  DATA_DIR_UNUSABLE: {
    kind: 'unavailable',
    zh: '没有权限使用数据文件夹 {folder}（{detail}）。',
    en: 'No permission to use the data folder {folder} ({detail}).',
    hint: {
      zh: '请以该文件夹的所有者身份运行，或设置另一个 DATA_DIR。',
      en: 'Run as the owner of that folder, or set another DATA_DIR.',
    },
  },
  DISK_FULL: {
    kind: 'unavailable',
    zh: '磁盘已满，无法写入 {folder}。',
    en: 'The disk is full: cannot write to {folder}.',
    hint: {
      zh: '请腾出至少 200 MB 空间，或将 DATA_DIR 指到另一块磁盘。',
      en: 'Free at least 200 MB, or point DATA_DIR at another disk.',
    },
  },
  NOT_BUILT: {
    kind: 'unavailable',
    zh: '缺少构建产物 {file}。',
    en: 'The bundle {file} is missing.',
    hint: { zh: '请运行 npm run build。', en: 'Run npm run build.' },
  },
  STEP_FAILED: {
    kind: 'unavailable',
    zh: '{zhStep}失败：{detail}',
    en: '{enStep} failed: {detail}',
    hint: {
      zh: '详情见 {log}；改正后再次 npm start 即可继续。',
      en: 'See {log}; once corrected, npm start goes on.',
    },
  },
  SERVICE_FAILS: {
    kind: 'unavailable',
    zh: '{name} 进程反复退出，无法启动：{detail}',
    en: 'The {name} process keeps ending and cannot start: {detail}',
    hint: { zh: '详情见 {log}。', en: 'See {log} for details.' },
  },
  NOT_READY: {
    kind: 'unavailable',
    zh: '等待 {seconds} 秒后系统仍未就绪：{detail}',
    en: 'Still not ready after {seconds} seconds: {detail}',
    hint: { zh: '详情见 {log}。', en: 'See {log} for details.' },
  },
  UNEXPECTED: {
    kind: 'unavailable',
    zh: '意外错误：{detail}',
    en: 'Unexpected error: {detail}',
    hint: {
      zh: '再次 npm start；仍然出现请附上 {log} 报告。',
      en: 'Try npm start again; if it persists report it with {log}.',
    },
  },
});

/** Any failure as one of the errors above; those that are already explained pass through. */
export function explain(
  error: unknown,
  where: { readonly folder: string; readonly log: string },
): DomainError {
  if (error instanceof DomainError) return error;
  const { folder, log } = where;
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return launcherErrors.DISK_FULL({ folder });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return launcherErrors.DATA_DIR_UNUSABLE({ folder, detail });
  }
  return launcherErrors.UNEXPECTED({ detail, log });
}
