/**
 * Positions of the `limit` highest scores among those allowed, best first; ties go to the smaller position. O(n log limit), and
 * about O(n) when most scores are low.
 *
 * @param limit at least 1.
 */
export function bestPositions(
  score: Float64Array,
  limit: number,
  isAllowed: (position: number) => boolean,
): number[] {
  // A heap with the worst of the kept on top.
  const heap: number[] = [];
  let threshold = -Infinity;
  for (let position = 0; position < score.length; position++) {
    // Whoever comes later loses a tie.
    if (score[position]! <= threshold || !isAllowed(position)) continue;
    if (heap.length < limit) {
      heap.push(position);
      rise(heap, score);
    } else {
      heap[0] = position;
      sink(heap, score);
    }
    if (heap.length === limit) threshold = score[heap[0]!]!;
  }
  return heap.sort((left, right) => score[right]! - score[left]! || left - right);
}

function isWorse(score: Float64Array, one: number, other: number): boolean {
  return score[one]! < score[other]! || (score[one] === score[other] && one > other);
}

function rise(heap: number[], score: Float64Array): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(score, heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: number[], score: Float64Array): void {
  let at = 0;
  for (;;) {
    let worst = 2 * at + 1;
    if (worst >= heap.length) return;
    if (worst + 1 < heap.length && isWorse(score, heap[worst + 1]!, heap[worst]!)) worst++;
    if (!isWorse(score, heap[worst]!, heap[at]!)) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}
