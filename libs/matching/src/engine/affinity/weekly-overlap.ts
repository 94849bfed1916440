import type { WeeklyWindow } from '../snapshot/match-snapshot.js';

const MINUTES_OF_DAY = 1440;

/** Windows as minutes of the week, from and to in turn, ascending; windows that overlap are joined. */
export function weeklyMinutes(windows: readonly WeeklyWindow[]): Int32Array {
  const sorted = windows
    .map(({ day, from, to }) => ({ from: day * MINUTES_OF_DAY + from, to: day * MINUTES_OF_DAY + to }))
    .sort((left, right) => left.from - right.from);
  const merged: number[] = [];
  for (const { from, to } of sorted) {
    const end = merged.length - 1;
    if (end >= 0 && from <= merged[end]!) merged[end] = Math.max(merged[end]!, to);
    else merged.push(from, to);
  }
  return Int32Array.from(merged);
}

/** Minutes a week that two lists of `weeklyMinutes` have in common. */
export function commonMinutes(left: Int32Array, right: Int32Array): number {
  let minutes = 0;
  let one = 0;
  let other = 0;
  while (one < left.length && other < right.length) {
    const from = Math.max(left[one]!, right[other]!);
    const to = Math.min(left[one + 1]!, right[other + 1]!);
    if (to > from) minutes += to - from;
    if (left[one + 1]! < right[other + 1]!) one += 2;
    else other += 2;
  }
  return minutes;
}

/** Minutes a week that two lists of windows have in common; windows that overlap within a list count once. */
export function weeklyOverlap(left: readonly WeeklyWindow[], right: readonly WeeklyWindow[]): number {
  return commonMinutes(weeklyMinutes(left), weeklyMinutes(right));
}
