import { addDays, weekdayOf } from './calendar-day.js';
import type { AvailabilityException, AvailabilityWindow } from './profile.js';

/** Minutes of a day, from `startMinute` up to `endMinute`. */
export interface FreeSpan {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface FreeDay {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly on: string;
  readonly spans: readonly FreeSpan[];
  /** An exception made it unlike what the windows say. */
  readonly exceptional: boolean;
}

/**
 * What is free of each day, from `fromOn` on: the windows that hold on it, and time that is there besides; less the time that
 * somebody is away, which always wins.
 */
export function freeDays(
  windows: readonly AvailabilityWindow[],
  exceptions: readonly AvailabilityException[],
  fromOn: string,
  days: number,
): readonly FreeDay[] {
  return Array.from({ length: days }, (_, at) => {
    const on = addDays(fromOn, at);
    const weekday = weekdayOf(on);
    const usual = joined(
      windows.filter(
        (window) =>
          window.weekday === weekday &&
          (window.fromOn === null || window.fromOn <= on) &&
          (window.untilOn === null || window.untilOn >= on),
      ),
    );
    const special = exceptions.filter((one) => one.fromOn <= on && on <= one.untilOn);
    const extra = special.filter(({ free }) => free).map(hoursOf);
    const away = special.filter(({ free }) => !free).map(hoursOf);
    const spans = away.reduce(without, joined([...usual, ...extra]));
    return { on, spans, exceptional: JSON.stringify(spans) !== JSON.stringify(usual) };
  });
}

function hoursOf({ startMinute, endMinute }: AvailabilityException): FreeSpan {
  return { startMinute: startMinute ?? 0, endMinute: endMinute ?? 1440 };
}

function joined(spans: readonly FreeSpan[]): readonly FreeSpan[] {
  const found: FreeSpan[] = [];
  for (const { startMinute, endMinute } of [...spans].sort((a, b) => a.startMinute - b.startMinute)) {
    const last = found.at(-1);
    if (last && startMinute <= last.endMinute) {
      found[found.length - 1] = { ...last, endMinute: Math.max(last.endMinute, endMinute) };
    } else found.push({ startMinute, endMinute });
  }
  return found;
}

function without(spans: readonly FreeSpan[], gone: FreeSpan): readonly FreeSpan[] {
  return spans
    .flatMap(({ startMinute, endMinute }) => [
      { startMinute, endMinute: Math.min(endMinute, gone.startMinute) },
      { startMinute: Math.max(startMinute, gone.endMinute), endMinute },
    ])
    .filter(({ startMinute, endMinute }) => startMinute < endMinute);
}
