/**
 * Positions of the `limit` highest scores among those allowed, best first; ties go to the smaller position. O(n log limit), and
 * about O(n) when most scores are low.
 */
export function bestPositions(
  score: Float64Array,
  limit: number,
  isAllowed: (position: number) => boolean,
): number[] {
  // A heap with the worst of the kept on top.
  const heap: number[] = [];
  const isWorse = (one: number, other: number): boolean =>
    score[one]! < score[other]! || (score[one] === score[other] && one > other);
  for (let position = 0; position < score.length; position++) {
    if (heap.length === limit && !isWorse(heap[0]!, position)) continue;
    if (!isAllowed(position)) continue;
    if (heap.length < limit) {
      heap.push(position);
      rise(heap, isWorse);
    } else {
      heap[0] = position;
      sink(heap, isWorse);
    }
  }
  return heap.sort((left, right) => score[right]! - score[left]! || left - right);
}

type Compare = (one: number, other: number) => boolean;

function rise(heap: number[], isWorse: Compare): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: number[], isWorse: Compare): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}
