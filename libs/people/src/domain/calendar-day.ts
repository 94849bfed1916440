const DAY_MS = 86_400_000;
const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day (YYYY-MM-DD) so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay() || 7;
}
