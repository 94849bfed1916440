import { digestDay, isDue, mondayOf, nextDigestAt } from './digest-day.js';

describe('the day of a digest', () => {
  it('begins at 07:30 in Shanghai', () => {
    expect(digestDay(new Date('2026-11-22T23:29:59Z'))).toBe('2026-11-22');
    expect(digestDay(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(digestDay(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-22');
  });

  it('ends where the next begins', () => {
    const next = nextDigestAt('2026-12-31');
    expect(next.toISOString()).toBe('2026-12-31T23:30:00.000Z');
    expect(digestDay(next)).toBe('2027-01-01');
    expect(digestDay(new Date(next.getTime() - 1))).toBe('2026-12-31');
  });

  it('belongs to the week of its Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2027-01-01'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
      '2026-12-28',
    ]);
  });
});

describe('what is due', () => {
  it('is a daily search once a day', () => {
    expect(isDue('daily', '2026-11-22', '2026-11-23')).toBe(true);
    expect(isDue('daily', '2026-11-23', '2026-11-23')).toBe(false);
  });

  it('is a weekly search on Monday, or on the first day after it that works', () => {
    expect(isDue('weekly', '2026-11-18', '2026-11-22')).toBe(false);
    expect(isDue('weekly', '2026-11-18', '2026-11-23')).toBe(true);
    expect(isDue('weekly', '2026-11-18', '2026-11-26')).toBe(true);
    expect(isDue('weekly', '2026-11-26', '2026-11-29')).toBe(false);
    expect(isDue('weekly', '2026-11-26', '2026-11-30')).toBe(true);
  });

  it('is nothing that is switched off', () => {
    expect(isDue('off', '2020-01-01', '2026-11-23')).toBe(false);
  });
});
