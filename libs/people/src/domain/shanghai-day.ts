const SHANGHAI_MS = 8 * 3_600_000;

/** The calendar year in Asia/Shanghai (UTC+8 without summer time). */
export function yearOf(now: Date): number {
  return new Date(now.getTime() + SHANGHAI_MS).getUTCFullYear();
}

/** The calendar day in Asia/Shanghai, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
}
