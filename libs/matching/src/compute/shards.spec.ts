import { inShard, shardCount } from './shards.js';

describe('shards', () => {
  it('are one for a small run, more for larger ones, and never too many', () => {
    expect([0, 1, 250, 251, 1000, 4000, 100_000].map(shardCount)).toEqual([1, 1, 1, 2, 4, 4, 4]);
  });

  it.each([
    [10, 3],
    [7, 7],
    [2, 5],
    [0, 1],
  ])('have each of %i items in exactly one of %i', (length, count) => {
    const items = Array.from({ length }, (_, at) => at);
    const parts = Array.from({ length: count }, (_, index) => inShard(items, { index, count }));
    expect(parts.flat()).toEqual(items);
    const sizes = parts.map((part) => part.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
