import { needsSearch, peopleFiltersOf, peopleListOf, peopleSortOf, peopleWishesOf } from './people-wishes.js';

function wishes(query: string) {
  const parameters = new URLSearchParams(query);
  const get = (name: string) => parameters.get(name) ?? '';
  return peopleWishesOf({
    get,
    among: (name, values) => values.find((value) => value === get(name)) ?? null,
  });
}

describe('what a reader asks of the directory', () => {
  it('is read from the address, and what is unknown is left out', () => {
    expect(wishes('kind=wizard&sort=age&q= 心梗 ')).toMatchObject({ kind: null, sort: null, q: '心梗' });
  });

  it('goes to the list where it can, by name unless another order is wanted', () => {
    const asked = wishes('kind=engineer&discipline=460&campus=city');
    expect(needsSearch(asked)).toBe(false);
    expect(peopleListOf(asked)).toEqual({
      kind: 'engineer',
      discipline: '460',
      campus: 'city',
      sort: 'name',
    });
    expect(peopleListOf(wishes('sort=updated'))).toEqual({ sort: 'updatedAt' });
  });

  it.each(['q=x', 'org=y', 'mentors=1', 'sort=capacity'])('goes to the search for %s', (query) => {
    expect(needsSearch(wishes(query))).toBe(true);
  });

  it('filters and sorts the search', () => {
    expect(peopleFiltersOf(wishes('kind=student&org=外科&mentors=1'))).toEqual([
      { attribute: 'kind', values: ['student'] },
      { attribute: 'org', values: ['外科'] },
      { attribute: 'available', values: ['true'] },
    ]);
    expect(peopleSortOf(wishes('sort=capacity'))).toEqual([{ attribute: 'capacity', descending: true }]);
    expect(peopleSortOf(wishes('sort=name'))).toEqual([]);
  });
});
