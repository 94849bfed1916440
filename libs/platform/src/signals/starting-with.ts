/** The stream with one value before it: what a late subscriber would have missed. */
export function startingWith<T>(first: T, stream: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  let given = false;
  return {
    next: () => {
      if (given) return stream.next();
      given = true;
      return Promise.resolve({ value: first, done: false });
    },
    // Handed through, so that leaving ends the stream even while its next value is awaited.
    return: (value?: unknown) => stream.return?.(value) ?? Promise.resolve({ value: undefined, done: true }),
    throw: (failure?: unknown) => stream.throw?.(failure) ?? Promise.reject(failure as Error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
