import { clockTo } from './clock.js';

const HOUR = 3_600_000;

describe('the clock of a deadline', () => {
  it('counts days, then hours, in the last hour seconds', () => {
    expect(clockTo(75 * HOUR)).toMatchObject({ unit: 'days', values: { days: 3, hours: 3 } });
    expect(clockTo(47 * HOUR + 90_000)).toMatchObject({ unit: 'hours', values: { hours: 47, minutes: 1 } });
    expect(clockTo(59_999)).toMatchObject({ unit: 'seconds', values: { minutes: 0, seconds: 59 } });
  });

  it('has stopped from the very instant on', () => {
    expect(clockTo(0).unit).toBe('over');
    expect(clockTo(-5).unit).toBe('over');
  });
});
