/** How many groups are worth at least `from` and less than `to`, in points. */
export interface WorthBin {
  readonly from: number;
  readonly to: number;
  readonly groups: number;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
const MOST_BINS = 14;

/** Worths in even steps of a round number of points, without gaps from the least to the most. */
export function worthBins(worths: readonly number[]): readonly WorthBin[] {
  if (worths.length === 0) return [];
  const least = Math.min(...worths);
  const most = Math.max(...worths);
  const step = STEPS.find((one) => (most - least) / one <= MOST_BINS) ?? 200;
  const first = Math.floor(least / step);
  const counts = new Array<number>(Math.floor(most / step) - first + 1).fill(0);
  for (const worth of worths) {
    const at = Math.floor(worth / step) - first;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((groups, at) => ({ from: (first + at) * step, to: (first + at + 1) * step, groups }));
}
