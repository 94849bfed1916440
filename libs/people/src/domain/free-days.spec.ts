import fc from 'fast-check';
import { weekdayOf } from './calendar-day.js';
import { freeDays } from './free-days.js';
import type { AvailabilityException, AvailabilityWindow } from './profile.js';

const saturday: AvailabilityWindow = {
  weekday: 6,
  startMinute: 540,
  endMinute: 1020,
  fromOn: null,
  untilOn: null,
};
const exception = (change: Partial<AvailabilityException>): AvailabilityException => ({
  fromOn: '2026-06-06',
  untilOn: '2026-06-06',
  free: false,
  startMinute: null,
  endMinute: null,
  note: '',
  ...change,
});
const spansOf = (exceptions: readonly AvailabilityException[], on = '2026-06-06') =>
  freeDays([saturday], exceptions, on, 1)[0];

describe('what is free of a day', () => {
  it('is what the windows of its weekday say, while they hold', () => {
    expect(freeDays([saturday], [], '2026-06-05', 3)).toEqual([
      { on: '2026-06-05', spans: [], exceptional: false },
      { on: '2026-06-06', spans: [{ startMinute: 540, endMinute: 1020 }], exceptional: false },
      { on: '2026-06-07', spans: [], exceptional: false },
    ]);
    const term = { ...saturday, fromOn: '2026-06-07', untilOn: '2026-06-13' };
    expect(freeDays([term], [], '2026-06-06', 8).map(({ spans }) => spans.length)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  it('is nothing while somebody is away, and less for some hours', () => {
    expect(spansOf([exception({ fromOn: '2026-06-01', untilOn: '2026-06-30' })])).toMatchObject({
      spans: [],
      exceptional: true,
    });
    expect(spansOf([exception({ startMinute: 600, endMinute: 660 })])?.spans).toEqual([
      { startMinute: 540, endMinute: 600 },
      { startMinute: 660, endMinute: 1020 },
    ]);
  });

  it('is more with time besides, unless somebody is away then', () => {
    const extra = exception({ free: true, startMinute: 1000, endMinute: 1200 });
    expect(spansOf([extra])?.spans).toEqual([{ startMinute: 540, endMinute: 1200 }]);
    expect(spansOf([extra, exception({})])?.spans).toEqual([]);
  });

  it('never says that somebody has time while they are away', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, minute, minute, fc.integer({ min: 1, max: 7 }), (a, b, c, d, weekday) => {
        const window = { ...saturday, weekday, startMinute: Math.min(a, b), endMinute: Math.max(a, b) + 1 };
        const away = exception({ startMinute: Math.min(c, d), endMinute: Math.max(c, d) + 1 });
        const [day] = freeDays([window], [away], '2026-06-06', 1);
        for (const { startMinute, endMinute } of day?.spans ?? []) {
          expect(startMinute).toBeLessThan(endMinute);
          expect(endMinute <= (away.startMinute ?? 0) || startMinute >= (away.endMinute ?? 0)).toBe(true);
        }
        if (weekday !== weekdayOf('2026-06-06')) expect(day?.spans).toEqual([]);
      }),
    );
  });
});
