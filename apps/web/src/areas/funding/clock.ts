const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is left, in the two largest units that matter then. */
export interface ClockFace {
  readonly unit: 'over' | 'seconds' | 'hours' | 'days';
  readonly values: Readonly<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>;
}

/** The face of a clock with `ms` left: seconds in the last hour, hours in the last two days, else days. */
export function clockTo(ms: number): ClockFace {
  const left = Math.max(0, ms);
  const values = {
    days: Math.floor(left / DAY),
    hours: Math.floor(left / HOUR) - (left >= 2 * DAY ? 24 * Math.floor(left / DAY) : 0),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / SECOND),
  };
  const unit = left === 0 ? 'over' : left < HOUR ? 'seconds' : left < 2 * DAY ? 'hours' : 'days';
  return { unit, values };
}
