import { boardFilterOf, isNarrowed } from './board-filter.js';

function addressOf(query: string) {
  const get = (name: string) => new URLSearchParams(query).get(name) ?? '';
  return {
    get,
    among: <Value extends string>(name: string, values: readonly Value[]) =>
      values.find((value) => value === get(name)) ?? null,
  };
}

describe('which teams the board shows', () => {
  it('those that look for members, where nothing is said', () => {
    expect(boardFilterOf(addressOf(''))).toEqual({ withOpenSeats: true });
    expect(isNarrowed(addressOf('show=all'))).toBe(false);
  });

  it('all that are there, and dissolved ones by name only', () => {
    expect(boardFilterOf(addressOf('show=all')).states).not.toContain('dissolved');
    expect(boardFilterOf(addressOf('show=all&state=dissolved'))).toEqual({ states: ['dissolved'] });
  });

  it('leaves out what the address says wrongly', () => {
    expect(boardFilterOf(addressOf('show=all&state=nonsense')).states).toHaveLength(5);
  });

  it('takes words and a discipline besides', () => {
    const address = addressOf('q= 静音 &discipline=460');
    expect(boardFilterOf(address)).toEqual({
      withOpenSeats: true,
      wantedDisciplineCode: '460',
      search: '静音',
    });
    expect(isNarrowed(address)).toBe(true);
  });
});
