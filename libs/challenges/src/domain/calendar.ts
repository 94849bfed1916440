const SHANGHAI_MS = 8 * 3_600_000;

/** The calendar day in Asia/Shanghai (UTC+8 without summer time), YYYY-MM-DD. */
export function dayInShanghai(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** An instant as people in Shanghai read it, to the second: "2026-05-01 17:00:00 (UTC+8)". */
export function shownInShanghai(instant: Date): string {
  const local = new Date(instant.getTime() + SHANGHAI_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} (UTC+8)`;
}
