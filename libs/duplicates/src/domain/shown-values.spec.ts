import { shownValues } from './shown-values.js';

describe('values of a record as people compare them', () => {
  it.each([
    [null, []],
    ['', []],
    ['内科', ['内科']],
    [0, ['0']],
    [false, ['false']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [[{ zh: '影像', en: 'imaging', evidenceIds: [] }], ['影像 · imaging']],
    [[{ weekday: 6, startMinute: 540, endMinute: 725, fromOn: null }], ['6 09:00–12:05']],
  ])('%j reads %j', (value, shown) => {
    expect(shownValues(value)).toEqual(shown);
  });
});
