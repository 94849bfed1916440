import { waitingTime } from './waiting-time.js';

const NOW = new Date('2026-03-02T08:00:00Z');

describe('how long a job has waited', () => {
  it.each([
    ['2026-03-02T07:59:18Z', 'second', 42],
    ['2026-03-02T07:55:01Z', 'minute', 4],
    ['2026-03-02T05:30:00Z', 'hour', 2],
    ['2026-02-28T08:00:00Z', 'day', 2],
    ['2026-03-02T08:00:05Z', 'second', 0],
  ])('%s is %s %d', (since, unit, value) => {
    expect(waitingTime(since, NOW)).toEqual({ unit, value });
  });
});
