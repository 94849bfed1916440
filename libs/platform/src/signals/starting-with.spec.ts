import { startingWith } from './starting-with.js';

describe('startingWith', () => {
  it('gives the first value and then the stream', async () => {
    async function* rest() {
      yield 2;
      yield 3;
    }
    const seen: number[] = [];
    for await (const value of startingWith(1, rest())) seen.push(value);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('ends the stream at once when the reader leaves, though nothing came yet', async () => {
    let ended = false;
    const silent: AsyncIterableIterator<number> = {
      next: () => new Promise(() => undefined),
      return: () => {
        ended = true;
        return Promise.resolve({ value: undefined, done: true });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
    const stream = startingWith(1, silent);
    await stream.next();
    void stream.next();
    await stream.return?.();
    expect(ended).toBe(true);
  });
});
