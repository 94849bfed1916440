import { atTheirPlaces, wholeRows, withChanged, withInserted, withMoved } from './rows.js';

describe('rows that are edited', () => {
  it('move up and down, and stay at the ends', () => {
    expect(withMoved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(withMoved(['a', 'b', 'c'], 2, -2)).toEqual(['c', 'a', 'b']);
    expect(withMoved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(withMoved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('are put behind another', () => {
    expect(withInserted(['a', 'b'], 0, 'x')).toEqual(['a', 'x', 'b']);
    expect(withInserted([], -1, 'x')).toEqual(['x']);
  });

  it('change by their key', () => {
    const rows = [
      { key: '1', item: 'a' },
      { key: '2', item: 'b' },
    ];
    expect(withChanged(rows, '2', { item: 'c' })[1]).toEqual({ key: '2', item: 'c' });
  });

  it('are sent when they are filled in, and messages find the way back', () => {
    const { whole, places } = wholeRows(['', 'a', '', 'b'], (row) => row !== '');
    expect([whole, places]).toEqual([
      ['a', 'b'],
      [1, 3],
    ]);
    expect(atTheirPlaces({ 'lines.1.item': 'long', titleZh: 'x' }, 'lines', places)).toEqual({
      'lines.3.item': 'long',
      titleZh: 'x',
    });
  });
});
