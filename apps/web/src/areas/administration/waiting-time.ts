/** How long something has waited, in the largest unit that fits: 59 s, 3 min, 2 h, 4 d. Never negative. */
export function waitingTime(
  since: string,
  now: Date,
): { readonly unit: 'second' | 'minute' | 'hour' | 'day'; readonly value: number } {
  const seconds = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 1_000));
  if (seconds < 60) return { unit: 'second', value: seconds };
  if (seconds < 3_600) return { unit: 'minute', value: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hour', value: Math.floor(seconds / 3_600) };
  return { unit: 'day', value: Math.floor(seconds / 86_400) };
}
