import { defineErrors } from '@jiebang/kernel';
import { statfsSync } from 'node:fs';

/** A new cluster takes 40 MB, a running one writes its log in pieces of 16 MB. */
const LEAST_ROOM = 20 * 1024 * 1024;

/** Everything that can keep the embedded database from running, each with a way out for the person at the terminal. */
export const embeddedPostgresErrors = defineErrors({
  DATABASE_PLATFORM: {
    kind: 'unavailable',
    zh: '内置数据库没有适用于 {platform} 的程序（{detail}）。',
    en: 'The embedded database has no working binaries for {platform} ({detail}).',
    hint: {
      zh: '请重新运行 npm ci；仍不行时自备 PostgreSQL 18，并设置 DATABASE_URL。',
      en: 'Run npm ci again; failing that, bring your own PostgreSQL 18 and set DATABASE_URL.',
    },
  },
  DATABASE_PORT_TAKEN: {
    kind: 'unavailable',
    zh: '数据库端口 {port} 已被占用。',
    en: 'Database port {port} is taken.',
    hint: {
      zh: '请停止占用该端口的程序，或不指定端口（自动选择空闲端口）。',
      en: 'Stop the program that uses it, or give no port (a free one is picked).',
    },
  },
  DATABASE_DISK_FULL: {
    kind: 'unavailable',
    zh: '磁盘已满，数据库无法写入 {folder}。',
    en: 'The disk is full: the database cannot write to {folder}.',
    hint: {
      zh: '请腾出至少 200 MB 空间，或将 DATA_DIR 指到另一块磁盘。',
      en: 'Free at least 200 MB, or point DATA_DIR at another disk.',
    },
  },
  DATABASE_NO_PERMISSION: {
    kind: 'unavailable',
    zh: '没有权限使用数据文件夹 {folder}（{detail}）。',
    en: 'No permission to use the data folder {folder} ({detail}).',
    hint: {
      zh: '请以该文件夹的所有者身份运行，或设置另一个 DATA_DIR。',
      en: 'Run as the owner of that folder, or set another DATA_DIR.',
    },
  },
  DATABASE_OTHER_VERSION: {
    kind: 'unavailable',
    zh: '{folder} 中的数据属于 PostgreSQL {found}，本程序自带的是 {own}。',
    en: 'The data in {folder} belongs to PostgreSQL {found}; this copy ships {own}.',
    hint: {
      zh: '请用旧版本导出后再导入，或移走该文件夹重新开始。',
      en: 'Export it with the version that made it, or move the folder away to start afresh.',
    },
  },
  DATABASE_FOLDER_IN_USE: {
    kind: 'unavailable',
    zh: '另一个正在运行的数据库（进程 {pid}）占用着 {folder}。',
    en: 'Another running database (process {pid}) uses {folder}.',
    hint: {
      zh: '请先停止那一份程序，或为这一份设置另一个 DATA_DIR。',
      en: 'Stop that copy first, or set another DATA_DIR for this one.',
    },
  },
  DATABASE_PASSWORD_LOST: {
    kind: 'unavailable',
    zh: '找不到数据库密码文件 {file}。',
    en: 'The database password file {file} is missing.',
    hint: {
      zh: '请从备份恢复该文件，或移走数据文件夹重新开始。',
      en: 'Restore it from a backup, or move the data folder away to start afresh.',
    },
  },
  DATABASE_FAILED: {
    kind: 'unavailable',
    zh: '内置数据库无法启动：{detail}',
    en: 'The embedded database could not start: {detail}',
    hint: { zh: '详情见 {log}。', en: 'See {log} for details.' },
  },
});

/**
 * Turns what PostgreSQL or the operating system said into one of the errors above.
 *
 * @param said server log tail, initdb's stderr or a Node error message; PostgreSQL runs with lc_messages C, so English.
 */
export function explainFailure(
  said: string,
  where: { readonly folder: string; readonly log: string; readonly port: number },
): Error {
  const { folder, log, port } = where;
  const detail = lastMeaningfulLine(said);
  // On a full disk PostgreSQL may die of a consequence and never name the cause, hence the look for ourselves.
  if (/no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i.test(said) || isFull(folder)) {
    return embeddedPostgresErrors.DATABASE_DISK_FULL({ folder });
  }
  if (/could not bind|address already in use|could not create any TCP\/IP sockets/i.test(said)) {
    return embeddedPostgresErrors.DATABASE_PORT_TAKEN({ port });
  }
  const holder = /is another postmaster \(PID (\d+)\) running/i.exec(said);
  if (holder) return embeddedPostgresErrors.DATABASE_FOLDER_IN_USE({ folder, pid: holder[1] ?? '?' });
  if (/permission denied|operation not permitted|read-only file system|EACCES|EPERM|EROFS/i.test(said)) {
    return embeddedPostgresErrors.DATABASE_NO_PERMISSION({ folder, detail });
  }
  return embeddedPostgresErrors.DATABASE_FAILED({ detail, log });
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}

function lastMeaningfulLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /(FATAL|PANIC|error|denied|failed|could not)/i.test(line));
  return (telling.at(-1) ?? lines.filter((line) => line !== '').at(-1) ?? 'no output').slice(0, 300);
}
