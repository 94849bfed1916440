/**
 * Sum of the values, best first, each next counting `decay` of the one before, over the most that such a sum can be
 * (1 / (1 - decay)): many good items count more than one, but ever less. A decay of 1 gives the mean. Sorts `values`.
 */
export function rankedSum(values: number[], decay: number): number {
  values.sort((left, right) => right - left);
  let sum = 0;
  let share = 1;
  for (const value of values) {
    sum += share * value;
    share *= decay;
  }
  return decay < 1 ? sum * (1 - decay) : sum / Math.max(1, values.length);
}
