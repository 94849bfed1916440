import type { WeeklyWindow } from '../snapshot/match-snapshot.js';

const MINUTES_OF_DAY = 1440;

/** Weekly windows of many people: person i has the minutes of the week at[start[i] .. start[i + 1]), from and to in turn. */
export interface WeeklyRows {
  readonly start: Int32Array;
  readonly at: Int32Array;
}

export function weeklyRows(lists: readonly (readonly WeeklyWindow[])[]): WeeklyRows {
  const start = new Int32Array(lists.length + 1);
  const at: number[] = [];
  lists.forEach((windows, row) => {
    for (const minute of weeklyMinutes(windows)) at.push(minute);
    start[row + 1] = at.length;
  });
  return { start, at: Int32Array.from(at) };
}

/** Windows as minutes of the week, from and to in turn, ascending; windows that overlap are joined. */
export function weeklyMinutes(windows: readonly WeeklyWindow[]): number[] {
  const sorted = windows
    .map(({ day, from, to }) => ({ from: day * MINUTES_OF_DAY + from, to: day * MINUTES_OF_DAY + to }))
    .sort((left, right) => left.from - right.from);
  const merged: number[] = [];
  for (const { from, to } of sorted) {
    const end = merged.length - 1;
    if (end >= 0 && from <= merged[end]!) merged[end] = Math.max(merged[end]!, to);
    else merged.push(from, to);
  }
  return merged;
}

/** Minutes a week that person `one` of some rows has in common with person `other` of other rows. */
export function commonMinutes(left: WeeklyRows, one: number, right: WeeklyRows, other: number): number {
  let minutes = 0;
  let mine = left.start[one]!;
  let theirs = right.start[other]!;
  const [myEnd, theirEnd] = [left.start[one + 1]!, right.start[other + 1]!];
  while (mine < myEnd && theirs < theirEnd) {
    const from = Math.max(left.at[mine]!, right.at[theirs]!);
    const to = Math.min(left.at[mine + 1]!, right.at[theirs + 1]!);
    if (to > from) minutes += to - from;
    if (left.at[mine + 1]! < right.at[theirs + 1]!) mine += 2;
    else theirs += 2;
  }
  return minutes;
}

/** Minutes a week that two lists of windows have in common; windows that overlap within a list count once. */
export function weeklyOverlap(left: readonly WeeklyWindow[], right: readonly WeeklyWindow[]): number {
  return commonMinutes(weeklyRows([left]), 0, weeklyRows([right]), 0);
}
