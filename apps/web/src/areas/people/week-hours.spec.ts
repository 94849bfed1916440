import { clockOf, hourCover, minuteOf, minutesOfWeek, painted, type WeekWindow } from './week-hours.js';

const window = (weekday: number, from: string, to: string, more: Partial<WeekWindow> = {}): WeekWindow => ({
  weekday,
  startMinute: minuteOf(from) ?? 0,
  endMinute: minuteOf(to) ?? 0,
  fromOn: null,
  untilOn: null,
  ...more,
});

const told = (windows: readonly WeekWindow[]) =>
  windows.map(
    ({ weekday, startMinute, endMinute }) => `${weekday} ${clockOf(startMinute)}-${clockOf(endMinute)}`,
  );

describe('free hours of a week', () => {
  it('grow together where they touch', () => {
    const windows = painted([window(6, '09:00', '10:30')], 6, 600, 720, true);
    expect(told(windows)).toEqual(['6 09:00-12:00']);
  });

  it('are cut in two by an hour that is taken away', () => {
    const windows = painted([window(1, '12:00', '14:30')], 1, 780, 840, false);
    expect(told(windows)).toEqual(['1 12:00-13:00', '1 14:00-14:30']);
  });

  it('leave other days and stretches of time alone', () => {
    const holiday = window(6, '09:00', '10:00', { fromOn: '2026-07-01' });
    const windows = painted([holiday, window(7, '09:00', '10:00')], 6, 540, 600, false);
    expect(windows).toEqual([holiday, window(7, '09:00', '10:00')]);
    expect(minutesOfWeek(windows)).toBe(60);
  });

  it('tell how much of an hour they cover', () => {
    expect(hourCover([window(1, '12:00', '13:30')], 1, 13)).toBe(0.5);
    expect(hourCover([window(1, '12:00', '13:30')], 2, 13)).toBe(0);
  });

  it.each([
    ['9:05', 545],
    ['24:00', 1440],
    ['24:30', null],
    ['noon', null],
  ])('read the clock %s', (clock, minute) => {
    expect(minuteOf(clock)).toBe(minute);
  });
});
