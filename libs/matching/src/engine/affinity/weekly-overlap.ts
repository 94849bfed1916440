import type { WeeklyWindow } from '../snapshot/match-snapshot.js';

/** Minutes a week that two lists of windows have in common; windows that overlap within a list count once. */
export function weeklyOverlap(left: readonly WeeklyWindow[], right: readonly WeeklyWindow[]): number {
  let minutes = 0;
  const others = merged(right);
  for (const one of merged(left)) {
    for (const other of others) {
      if (one.day === other.day)
        minutes += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
    }
  }
  return minutes;
}

function merged(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const sorted = windows.slice().sort((left, right) => left.day - right.day || left.from - right.from);
  const result: { day: number; from: number; to: number }[] = [];
  for (const { day, from, to } of sorted) {
    const last = result[result.length - 1];
    if (last !== undefined && last.day === day && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ day, from, to });
  }
  return result;
}
