const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;
/** Digests go out from 07:30 in Asia/Shanghai (UTC+8 without summer time). */
const BEGINS_MS = 7.5 * HOUR_MS;

/** How often somebody wants to be told. */
export const FREQUENCIES = ['daily', 'weekly', 'off'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The day (YYYY-MM-DD, Asia/Shanghai) whose digest is on: a day begins at 07:30, and before that it is still yesterday. */
export function digestDay(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_MS - BEGINS_MS).toISOString().slice(0, 10);
}

/** The Monday of the week of a day, both YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/**
 * True where something that was last reported on the digest of `reportedOn` belongs to the digest of `day`: a daily one
 * once a day, a weekly one once a week from Monday on. A day or a week that was missed is made up for by the next.
 */
export function isDue(frequency: Frequency, reportedOn: string, day: string): boolean {
  if (frequency === 'off') return false;
  return reportedOn < (frequency === 'daily' ? day : mondayOf(day));
}

/** The instant at which the digest of the day after `day` begins. */
export function nextDigestAt(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - SHANGHAI_MS + BEGINS_MS);
}
