import {
  addressWith,
  isFiltered,
  listFilterOf,
  searchFiltersOf,
  searchSortOf,
  toggled,
  wishesOf,
} from './challenge-wishes.js';

const at = (query: string) => wishesOf(new URLSearchParams(query));
const now = new Date('2026-11-22T03:00:00Z');

describe('what a reader asks of the challenge list', () => {
  it('is read from the address and written back to it', () => {
    const address = '/challenges?q=%E5%BF%83%E8%82%8C&state=open&area=imaging&budget=50&sort=DEADLINE';
    expect(addressWith(at(address.split('?')[1] ?? ''), {})).toBe(address);
  });

  it('leaves out what no list knows', () => {
    expect(at('state=lost&kind=x&sort=RANDOM&budget=7&within=2')).toEqual(at(''));
    expect(isFiltered(at('q=heart&sort=BUDGET'))).toBe(false);
    expect(isFiltered(at('within=30'))).toBe(true);
  });

  it('is the same for the list and for the search', () => {
    const wishes = at(
      'state=open,closed&kind=open_bid&area=imaging,robotics&discipline=320&department=03&list=L&budget=50&within=7',
    );
    const end = Date.parse('2026-11-30T00:00:00Z');
    expect(listFilterOf(wishes, now)).toEqual({
      states: ['open', 'closed'],
      kinds: ['open_bid'],
      areas: ['imaging', 'robotics'],
      disciplineCodes: ['320'],
      departmentCodes: ['03'],
      listId: 'L',
      budgetMin: 50_000_000,
      deadlineBefore: new Date(end).toISOString(),
    });
    expect(searchFiltersOf(wishes, now)).toEqual([
      { attribute: 'entity', values: ['challenge'] },
      { attribute: 'status', values: ['open', 'closed'] },
      { attribute: 'kind', values: ['open_bid'] },
      { attribute: 'area', values: ['imaging', 'robotics'] },
      { attribute: 'disciplines', values: ['320'] },
      { attribute: 'departments', values: ['03'] },
      { attribute: 'listId', values: ['L'] },
      { attribute: 'budgetFen', gte: 50_000_000 },
      { attribute: 'deadlineAt', lte: end },
    ]);
  });

  it('counts the values of a filter as if it had none', () => {
    expect(searchFiltersOf(at('state=open&area=imaging'), now, 'area')).toEqual([
      { attribute: 'entity', values: ['challenge'] },
      { attribute: 'status', values: ['open'] },
    ]);
  });

  it('takes a value more, and takes it away', () => {
    const one = at('area=imaging');
    expect(addressWith(one, toggled(one, 'area', 'robotics'))).toBe('/challenges?area=imaging,robotics');
    expect(addressWith(one, toggled(one, 'area', 'imaging'))).toBe('/challenges');
  });

  it('does not change within a day', () => {
    const later = new Date('2026-11-22T23:59:59Z');
    expect(listFilterOf(at('within=30'), later)).toEqual(listFilterOf(at('within=30'), now));
  });

  it('lets the best hits come first where no order is asked for', () => {
    expect(searchSortOf(at('q=heart'))).toEqual([]);
    expect(searchSortOf(at('q=heart&sort=BUDGET'))).toEqual([{ attribute: 'budgetFen', descending: true }]);
  });
});
