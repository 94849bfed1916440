import { Checks } from '@jiebang/kernel';
import type { AvailabilityException, AvailabilityWindow } from './profile.js';

const MINUTES_OF_DAY = 1440;

/** In order of the week, the day, and the first day that they hold. */
export function inWeekOrder(windows: readonly AvailabilityWindow[]): readonly AvailabilityWindow[] {
  return [...windows].sort(
    (a, b) =>
      a.weekday - b.weekday ||
      a.startMinute - b.startMinute ||
      a.endMinute - b.endMinute ||
      (a.fromOn ?? '').localeCompare(b.fromOn ?? ''),
  );
}

/** True where some minute of some day lies in both. Windows that touch do not overlap. */
export function overlap(a: AvailabilityWindow, b: AvailabilityWindow): boolean {
  return (
    a.weekday === b.weekday &&
    a.startMinute < b.endMinute &&
    b.startMinute < a.endMinute &&
    // Days compare as texts; a missing end lies beyond all days.
    (a.fromOn ?? '') <= (b.untilOn ?? '~') &&
    (b.fromOn ?? '') <= (a.untilOn ?? '~')
  );
}

/** In order of their days; equal ones by hours. */
export function inDayOrder(exceptions: readonly AvailabilityException[]): readonly AvailabilityException[] {
  const key = ({ fromOn, untilOn, startMinute, free }: AvailabilityException) =>
    `${fromOn} ${untilOn} ${String(startMinute ?? 0).padStart(4, '0')} ${free ? 1 : 0}`;
  return [...exceptions].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function checkExceptions(checks: Checks, exceptions: readonly AvailabilityException[]): void {
  exceptions.forEach(({ fromOn, untilOn, free, startMinute, endMinute }, at) => {
    checks.that(fromOn <= untilOn, `exceptions.${at}.untilOn`, 'BAD_DATES', {
      zh: '截止日期早于起始日期。',
      en: 'The last day lies before the first.',
    });
    const wholeDay = startMinute === null && endMinute === null;
    const withHours =
      startMinute !== null &&
      endMinute !== null &&
      startMinute >= 0 &&
      startMinute < endMinute &&
      endMinute <= MINUTES_OF_DAY;
    checks.that(withHours || (wholeDay && !free), `exceptions.${at}.endMinute`, 'BAD_HOURS', {
      zh: '额外时间须给出起止时刻，且结束晚于开始；外出可为全天。',
      en: 'Extra time needs hours that end after they begin; being away may take whole days.',
    });
  });
}

/** Throws INVALID_INPUT with every window that ends before it begins or overlaps an earlier one, and every exception without sense. */
export function checkAvailability(
  windows: readonly AvailabilityWindow[],
  exceptions: readonly AvailabilityException[] = [],
): void {
  const checks = new Checks();
  windows.forEach((window, at) => {
    const { weekday, startMinute, endMinute, fromOn, untilOn } = window;
    const within =
      weekday >= 1 &&
      weekday <= 7 &&
      startMinute >= 0 &&
      startMinute < endMinute &&
      endMinute <= MINUTES_OF_DAY;
    checks.that(within, `windows.${at}`, 'BAD_WINDOW', {
      zh: '时段须在一天之内，且结束晚于开始。',
      en: 'A window lies within one day and ends after it begins.',
    });
    checks.that(
      fromOn === null || untilOn === null || fromOn <= untilOn,
      `windows.${at}.untilOn`,
      'BAD_DATES',
      {
        zh: '截止日期早于起始日期。',
        en: 'The last day lies before the first.',
      },
    );
    const other = windows.slice(0, at).findIndex((earlier) => overlap(earlier, window));
    checks.that(other < 0, `windows.${at}`, 'OVERLAP', {
      zh: `与第 ${other + 1} 个时段重叠。`,
      en: `Overlaps window ${other + 1}.`,
    });
  });
  checkExceptions(checks, exceptions);
  checks.refuseIfAny();
}
