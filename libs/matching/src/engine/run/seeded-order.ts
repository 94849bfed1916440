import { seededRandom } from '../instances/seeded-random.js';

/** A reproducible shuffle (Fisher and Yates), so that ties fall by the seed and not by who has the smaller id. */
export function seededOrder<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const order = items.slice();
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
