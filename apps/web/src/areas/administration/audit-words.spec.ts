import { pageOf, shownValue, startOfDay, wordsOf } from './audit-words.js';

const ID = '01a201d9-c1f1-755b-9a49-e5f1ecf77ca2';
const shown = (value: unknown) => shownValue(JSON.stringify(value), 'yes', 'no');

describe('words of the audit trail', () => {
  it('splits an action into what and what was done to it', () => {
    expect(wordsOf('match-run.what-if')).toEqual({ noun: 'match_run', verb: 'what_if' });
    expect(wordsOf('need.submit')).toEqual({ noun: 'need', verb: 'submit' });
    expect(wordsOf('odd')).toEqual({ noun: 'odd', verb: '' });
  });

  it('shows values as people read them', () => {
    expect(shown(true)).toBe('yes');
    expect(shown(null)).toBe('—');
    expect(shown(ID)).toBe('…f77ca2');
    expect(shown([ID, 'x', 3])).toBe('…f77ca2, x, 3');
    expect(shown([])).toBe('—');
    expect(shown({ a: 1 })).toBe('{"a":1}');
  });

  it('leads to the pages that there are', () => {
    expect(pageOf('organisation', 'o')).toBe('/office/organisations?id=o');
    expect(pageOf('session', 's')).toBeNull();
  });

  it('counts days by the clock of Shanghai', () => {
    expect(startOfDay('2026-03-02')).toBe('2026-03-01T16:00:00.000Z');
    expect(startOfDay('2026-03-02', true)).toBe('2026-03-02T16:00:00.000Z');
    expect(startOfDay('')).toBeNull();
    expect(startOfDay('2026-19-39')).toBeNull();
  });
});
