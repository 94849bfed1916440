import fc from 'fast-check';
import { DomainError } from '@jiebang/kernel';
import { checkAvailability, inWeekOrder, overlap } from './availability.js';
import type { AvailabilityWindow } from './profile.js';

const always = { fromOn: null, untilOn: null };
const window = (weekday: number, startMinute: number, endMinute: number, dates = {}): AvailabilityWindow => ({
  weekday,
  startMinute,
  endMinute,
  ...always,
  ...dates,
});

function problems(windows: readonly AvailabilityWindow[]): readonly string[] {
  try {
    checkAvailability(windows);
    return [];
  } catch (failure) {
    return (failure as DomainError).fields.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('availability', () => {
  it('takes windows that touch, and the same hours in different terms', () => {
    expect(problems([window(1, 540, 600), window(1, 600, 660)])).toEqual([]);
    const spring = window(2, 540, 600, { fromOn: '2026-03-01', untilOn: '2026-06-30' });
    const autumn = window(2, 540, 600, { fromOn: '2026-09-01' });
    expect(problems([spring, autumn])).toEqual([]);
  });

  it('refuses everything that is wrong at once', () => {
    expect(
      problems([
        window(1, 540, 660),
        window(1, 600, 700),
        window(3, 700, 700),
        window(8, 0, 1441),
        window(4, 0, 60, { fromOn: '2026-05-02', untilOn: '2026-05-01' }),
      ]),
    ).toEqual([
      'windows.1 OVERLAP',
      'windows.2 BAD_WINDOW',
      'windows.3 BAD_WINDOW',
      'windows.4.untilOn BAD_DATES',
    ]);
  });

  const anyWindow = fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([weekday, start, length]) => window(weekday, start, start + length));

  it('overlaps both ways exactly where a minute is shared', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        const shared =
          a.weekday === b.weekday &&
          Math.max(a.startMinute, b.startMinute) < Math.min(a.endMinute, b.endMinute);
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
    );
  });

  it('orders by week without losing a window', () => {
    fc.assert(
      fc.property(fc.array(anyWindow), (windows) => {
        const ordered = inWeekOrder(windows);
        expect(ordered).toHaveLength(windows.length);
        expect(inWeekOrder([...ordered].reverse())).toEqual(ordered);
      }),
    );
  });
});
