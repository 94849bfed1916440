import { Checks } from '@jiebang/kernel';
import type { AvailabilityWindow } from './profile.js';

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

/** Throws INVALID_INPUT with every window that ends before it begins or overlaps an earlier one. */
export function checkAvailability(windows: readonly AvailabilityWindow[]): void {
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
  checks.refuseIfAny();
}
