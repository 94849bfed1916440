import { moved, placeFor } from './choice-order.js';

describe('putting choices in order', () => {
  it('moves one up and down, and keeps the others in theirs', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it.each([
    [0, -1],
    [2, 3],
    [1, 1],
    [5, 0],
  ])('does nothing from %i to %i', (from, to) => {
    const order = ['a', 'b', 'c'];
    expect(moved(order, from, to)).toBe(order);
  });

  it.each([
    [0, 10, 0],
    [0, 55, 0],
    [0, 95, 1],
    [0, 900, 2],
    [2, 155, 2],
    [2, 85, 1],
    [2, -5, 0],
    [1, 90, 1],
  ])('a row at %i with the pointer at %i belongs at %i', (from, y, place) => {
    expect(placeFor([30, 90, 150], from, y)).toBe(place);
  });
});
