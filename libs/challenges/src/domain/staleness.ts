import type { NeedState } from './need-lifecycle.js';

/** A need that nobody moved for this long is stale (design, lifecycle 1). */
export const STALE_AFTER_MONTHS = 12;

/** States in which a need waits for somebody, and can therefore grow stale. */
export const WAITING_STATES: readonly NeedState[] = ['submitted', 'screened', 'info_requested', 'pooled'];

/** The instant before which a last action makes a need stale: 12 calendar months before `now`, in UTC. */
export function staleBefore(now: Date): Date {
  const day = now.getUTCDate();
  const then = new Date(now);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - STALE_AFTER_MONTHS);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then;
}

/** True where the need has waited, untouched, for 12 months. Computed, never a state. */
export function isStale(
  need: { readonly state: NeedState; readonly lastActionAt: Date },
  now: Date,
): boolean {
  return WAITING_STATES.includes(need.state) && need.lastActionAt < staleBefore(now);
}
