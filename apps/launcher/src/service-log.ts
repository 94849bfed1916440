import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 10 * 1024 * 1024;
const TAIL = 64 * 1024;

export interface OpenedLog {
  /** File descriptor; the caller closes it. */
  readonly file: number;
  readonly path: string;
  /** Bytes that were there before. */
  readonly from: number;
}

/** Opens a log for appending; one that has grown past 10 MB is first moved to `<name>.log.1`. */
export function openServiceLog(folder: string, name: string): OpenedLog {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > LIMIT) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  return { file, path, from: statSync(path).size };
}

/**
 * The line of a log, after byte `from`, that best tells why its process ended: the last one that speaks of an error, out
 * of pino's JSON or plain text, with the list below it when it announces one.
 */
export function lastComplaint(path: string, from: number): string {
  if (!existsSync(path)) return '';
  const written = readFileSync(path).subarray(from);
  const lines = written.subarray(-TAIL).toString('utf8').split('\n').map(readable);
  const spoken = lines.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v|^\s*\^+$/.test(line));
  const telling = /error|fail|cannot|EADDR|ENO|EACC|not usable|错误|失败|有误/i;
  const at = spoken.findLastIndex((line) => telling.test(line) && !/^\s+- /.test(line));
  if (at < 0) return short(spoken.at(-1) ?? '');
  const end = spoken.findIndex((line, index) => index > at && !/^\s+- /.test(line));
  const list = spoken.slice(at + 1, end < 0 ? undefined : end).map((line) => line.trim().slice(2));
  return short([spoken[at]?.trim(), list.join('; ')].filter(Boolean).join(' '));
}

function short(line: string): string {
  return line.trim().slice(0, 400);
}

function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as { msg?: string; level?: number | string; err?: { message?: string } };
    const text = [entry.msg, entry.err?.message].filter(Boolean).join(': ');
    return Number(entry.level) >= 50 ? `error: ${text}` : text;
  } catch {
    return line;
  }
}
