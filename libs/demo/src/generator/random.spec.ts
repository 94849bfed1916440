import { createRandom, hashText } from './random.js';

describe('the source of numbers', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('spreads evenly enough over ten boxes', () => {
    const random = createRandom(1);
    const boxes = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i += 1) {
      const box = random.int(0, 9);
      boxes[box] = (boxes[box] ?? 0) + 1;
    }
    expect(Math.min(...boxes)).toBeGreaterThan(850);
    expect(Math.max(...boxes)).toBeLessThan(1150);
  });

  it('forks streams that do not disturb each other', () => {
    const quiet = createRandom(3);
    const busy = createRandom(3);
    busy.next();
    expect(quiet.fork('people').next()).toBe(busy.fork('people').next());
    expect(quiet.fork('people').next()).not.toBe(quiet.fork('teams').next());
  });

  it('samples without repeating, and gives all where there are too few', () => {
    const random = createRandom(5);
    const sample = random.sample([1, 2, 3, 4, 5], 3);
    expect(new Set(sample).size).toBe(3);
    expect(random.sample([1, 2], 9).sort()).toEqual([1, 2]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });

  it('hashes a text the same everywhere', () => {
    expect(hashText('person:0001', 1)).toBe(hashText('person:0001', 1));
    expect(hashText('a')).not.toBe(hashText('b'));
  });
});
