/** The `most` best of 0 to `count - 1`, the best first. `compare` is negative where `a` is better; no two are equal. */
export function best(count: number, most: number, compare: (a: number, b: number) => number): Uint32Array {
  const heap = new Uint32Array(Math.min(count, most));
  let size = 0;
  // The worst stands on top.
  const sink = (from: number): void => {
    const moved = heap[from] as number;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && compare(heap[child + 1] as number, heap[child] as number) > 0) child += 1;
      if (compare(heap[child] as number, moved) <= 0) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moved;
  };
  for (let n = 0; n < count; n += 1) {
    if (size < heap.length) {
      heap[size++] = n;
      if (size === heap.length) for (let at = (size >>> 1) - 1; at >= 0; at -= 1) sink(at);
    } else if (size > 0 && compare(n, heap[0] as number) < 0) {
      heap[0] = n;
      sink(0);
    }
  }
  return heap.sort(compare);
}
