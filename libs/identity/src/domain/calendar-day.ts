/** Posts and notices begin and end by the calendar of the place, which is China's. */
const PLACE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The day of an instant in China, as YYYY-MM-DD. */
export function calendarDay(instant: Date): string {
  return PLACE.format(instant);
}
