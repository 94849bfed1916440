import type { DemoDay, DemoInstant } from './demo.types.js';

const DAY = 86_400_000;

/** The day `days` after (or, when negative, before) `day`. */
export function addDays(day: DemoDay, days: number): DemoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The instant at which Asia/Shanghai (UTC+8, no summer time) shows `hour` o'clock on `day`. */
export function shanghaiInstant(day: DemoDay, hour: number): DemoInstant {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000).toISOString();
}

/** The calendar year of a day. */
export function yearOf(day: DemoDay): number {
  return Number(day.slice(0, 4));
}
