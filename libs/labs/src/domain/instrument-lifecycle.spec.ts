import { eventsFrom } from '@jiebang/kernel';
import { instrumentLifecycle, statusAfterEdit } from './instrument-lifecycle.js';

describe('an instrument', () => {
  it('goes to maintenance and comes back by an edit', () => {
    expect(statusAfterEdit('available', 'maintenance')).toBe('maintenance');
    expect(statusAfterEdit('maintenance', 'available')).toBe('available');
    expect(statusAfterEdit('available', 'available')).toBe('available');
  });

  it('is never edited once it is retired', () => {
    expect(() => statusAfterEdit('retired', 'available')).toThrow('WRONG_STATE');
    expect(() => statusAfterEdit('retired', 'maintenance')).toThrow('WRONG_STATE');
    expect(eventsFrom(instrumentLifecycle, 'retired')).toEqual([]);
  });
});
