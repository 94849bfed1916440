/** A weekly window by the clock of Shanghai: minutes of the day, day 1 is Monday. */
export interface WeekWindow {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
  /** First and last day (YYYY-MM-DD) that it holds; null for always. */
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A moment of the day as a clock shows it: 90 is 01:30, and 1440 is 24:00. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day that a clock text names, or null. */
export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= 1440 ? minute : null;
}

/** Minutes a week that hold always. */
export function minutesOfWeek(windows: readonly WeekWindow[]): number {
  return windows
    .filter(isAlways)
    .reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
}

export function isAlways({ fromOn, untilOn }: WeekWindow): boolean {
  return fromOn === null && untilOn === null;
}

/** Which part of the hour is covered by windows that hold always, 0 to 1. */
export function hourCover(windows: readonly WeekWindow[], weekday: number, hour: number): number {
  const [from, to] = [hour * 60, hour * 60 + 60];
  const minutes = windows
    .filter((window) => window.weekday === weekday && isAlways(window))
    .reduce(
      (sum, { startMinute, endMinute }) =>
        sum + Math.max(0, Math.min(to, endMinute) - Math.max(from, startMinute)),
      0,
    );
  return Math.min(1, minutes / 60);
}

/**
 * The windows with these minutes of the day free or not. Windows that hold always grow together and are cut; those of a
 * stretch of time stay as they are.
 */
export function painted(
  windows: readonly WeekWindow[],
  weekday: number,
  startMinute: number,
  endMinute: number,
  free: boolean,
): readonly WeekWindow[] {
  const others = windows.filter((window) => window.weekday !== weekday || !isAlways(window));
  const cut = windows
    .filter((window) => window.weekday === weekday && isAlways(window))
    .flatMap((window) => [
      { ...window, endMinute: Math.min(window.endMinute, startMinute) },
      { ...window, startMinute: Math.max(window.startMinute, endMinute) },
    ])
    .filter((window) => window.startMinute < window.endMinute);
  const day = free ? [...cut, { weekday, startMinute, endMinute, fromOn: null, untilOn: null }] : cut;
  return inOrder([...others, ...joined(day)]);
}

function joined(windows: readonly WeekWindow[]): readonly WeekWindow[] {
  const found: WeekWindow[] = [];
  for (const window of inOrder(windows)) {
    const last = found.at(-1);
    if (last && window.startMinute <= last.endMinute) {
      found[found.length - 1] = { ...last, endMinute: Math.max(last.endMinute, window.endMinute) };
    } else found.push(window);
  }
  return found;
}

export function inOrder(windows: readonly WeekWindow[]): readonly WeekWindow[] {
  return [...windows].sort(
    (a, b) =>
      a.weekday - b.weekday ||
      a.startMinute - b.startMinute ||
      (a.fromOn ?? '').localeCompare(b.fromOn ?? ''),
  );
}
