import {
  addressOf,
  filtersOf,
  isFiltered,
  ranged,
  sortOf,
  toggled,
  wishesOf,
  wishesOfKept,
} from './search-wishes.js';

const read = (query: string) => wishesOf(new URLSearchParams(query));

describe('what is asked of the search page', () => {
  const query =
    'q=心梗&in=challenges&state=open&state=closed&budget=10..50&deadline=..2026-12-31&sort=deadlineAt';

  it('is what stands in the address, and nothing else', () => {
    const wishes = read(`${query}&acl=private&months=many..`);
    expect(wishes).toEqual({
      q: '心梗',
      index: 'challenges',
      chosen: { state: ['open', 'closed'] },
      ranges: { budget: { from: '10', to: '50' }, deadline: { from: '', to: '2026-12-31' } },
      sort: 'deadlineAt',
    });
    expect(decodeURIComponent(addressOf(wishes))).toBe(`/search?${query}`);
    expect(read('q=x&in=secrets&state=open')).toMatchObject({ index: null, chosen: {} });
  });

  it('goes to the search in its units: fen, and days of Shanghai', () => {
    const wishes = read(query);
    expect(filtersOf(wishes)).toEqual([
      { attribute: 'status', values: ['open', 'closed'] },
      { attribute: 'budgetFen', gte: 10_000_000, lte: 50_000_000 },
      { attribute: 'deadlineAt', lte: Date.parse('2026-12-31T15:59:59.999Z') },
    ]);
    expect(sortOf(wishes)).toEqual([{ attribute: 'deadlineAt', descending: false }]);
  });

  it('comes back out of a saved search', () => {
    const wishes = read(query);
    expect(
      wishesOfKept({ index: 'challenges', q: '心梗', filters: filtersOf(wishes), sort: sortOf(wishes) }),
    ).toEqual(wishes);
    expect(wishesOfKept({ index: null, q: 'x', filters: [], sort: [] })).toMatchObject({
      index: null,
      q: 'x',
    });
  });

  it('is chosen and taken away one by one, and left behind with its kind', () => {
    const wishes = read('in=people&org=A%2C%20B');
    expect(wishes.chosen).toEqual({ org: ['A, B'] });
    const more = { ...wishes, ...toggled(wishes, 'kind', 'engineer') };
    expect(more.chosen).toEqual({ org: ['A, B'], kind: ['engineer'] });
    expect(toggled(more, 'org', 'A, B')).toEqual({ chosen: { kind: ['engineer'] } });
    const wide = { ...wishes, ...ranged(wishes, 'capacity', { from: '2', to: '' }) };
    expect(isFiltered(wide)).toBe(true);
    expect(ranged(wide, 'capacity', { from: '', to: '' })).toEqual({ ranges: {} });
    expect(addressOf({ ...more, q: 'x' }, { index: 'labs' })).toBe('/search?q=x&in=labs');
  });
});
