/**
 * The positions of the `limit` highest scores, in the order in which they are given; ties go to who comes first. O(positions).
 *
 * @param scratch at least as long as `positions`; overwritten.
 */
export function bestPositions(
  score: Float64Array,
  positions: Int32Array,
  limit: number,
  scratch: Float64Array,
): Int32Array {
  if (positions.length <= limit) return positions;
  const pool = scratch.subarray(0, positions.length);
  for (let at = 0; at < positions.length; at++) pool[at] = score[positions[at]!]!;
  const threshold = highest(pool, limit);
  let ties = limit;
  for (const position of positions) if (score[position]! > threshold) ties--;
  const best = new Int32Array(limit);
  let size = 0;
  for (const position of positions) {
    const worth = score[position]!;
    if (worth > threshold || (worth === threshold && ties-- > 0)) best[size++] = position;
  }
  return best;
}

/** The `rank`-th highest value (1 is the highest), by Hoare's quickselect with the median of three; reorders the values. */
function highest(values: Float64Array, rank: number): number {
  const wanted = rank - 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! > pivot) left++;
      while (values[right]! < pivot) right--;
      if (left > right) break;
      const moved = values[left]!;
      values[left++] = values[right]!;
      values[right--] = moved;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted]!;
}

function medianOfThree(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
