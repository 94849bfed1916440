import { matching, stepped } from './palette-options.js';

describe('the options of the palette', () => {
  const options = ['Screening', 'My desk', 'Match desk'].map((label) => ({ to: '/', label }));

  it('are those with every word, in their order', () => {
    expect(matching(options, 'DESK m', 5).map(({ label }) => label)).toEqual(['My desk', 'Match desk']);
    expect(matching(options, 'desk', 1)).toHaveLength(1);
    expect(matching(options, ' ', 5)).toHaveLength(3);
  });

  it('are gone through round the ends', () => {
    expect([stepped(-1, 1, 3), stepped(-1, -1, 3), stepped(2, 1, 3), stepped(0, -1, 3)]).toEqual([
      0, 2, 0, 2,
    ]);
    expect(stepped(0, 1, 0)).toBe(-1);
  });
});
