/** The value below which a share `q` (0 to 1) of the values lies; NaN for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** What one call cost: wall and processor time in milliseconds. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Wall and processor time of `work` in this process. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

/** Median cost over `runs` calls after `warmUp` calls that do not count. */
export async function medianCost(work: () => unknown, { warmUp = 1, runs = 5 } = {}): Promise<Cost> {
  for (let done = 0; done < warmUp; done += 1) await work();
  const costs: Cost[] = [];
  for (let done = 0; done < runs; done += 1) costs.push(await costOf(work));
  return { wallMs: median(costs.map((c) => c.wallMs)), cpuMs: median(costs.map((c) => c.cpuMs)) };
}
