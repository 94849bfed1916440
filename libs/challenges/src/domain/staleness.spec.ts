import { isStale, staleBefore } from './staleness.js';

describe('staleness', () => {
  const now = new Date('2026-03-31T10:00:00Z');

  it('sets in after twelve calendar months without an action', () => {
    expect(staleBefore(now)).toEqual(new Date('2025-03-31T10:00:00Z'));
    expect(staleBefore(new Date('2028-02-29T00:00:00Z'))).toEqual(new Date('2027-02-28T00:00:00Z'));
    expect(isStale({ state: 'pooled', lastActionAt: new Date('2025-03-31T09:59:59Z') }, now)).toBe(true);
    expect(isStale({ state: 'pooled', lastActionAt: new Date('2025-03-31T10:00:00Z') }, now)).toBe(false);
  });

  it('concerns only needs that wait for somebody', () => {
    const lastActionAt = new Date('2020-01-01T00:00:00Z');
    expect(isStale({ state: 'submitted', lastActionAt }, now)).toBe(true);
    expect(isStale({ state: 'draft', lastActionAt }, now)).toBe(false);
    expect(isStale({ state: 'declined', lastActionAt }, now)).toBe(false);
  });
});
