import type { Place } from './ring-layout.js';

interface Pair {
  readonly oneId: string;
  readonly otherId: string;
}

/** 0 is the side of the one discipline, 1 that of the other. */
export type Depth = number;

/** How often the columns are put in order of each other. */
const ROUNDS = 8;

/**
 * Where everybody stands between two sides: those of a discipline on it, those of both in the middle, and the others as far
 * along as they stand in their chains.
 */
export function depthsOf(
  people: readonly { readonly id: string; readonly inFrom: boolean; readonly inTo: boolean }[],
  chains: readonly (readonly string[])[],
): ReadonlyMap<string, Depth> {
  return new Map(
    people.map(({ id, inFrom, inTo }) => {
      if (inFrom !== inTo) return [id, inFrom ? 0 : 1];
      const steps = chains.flatMap((chain) => {
        const at = chain.indexOf(id);
        return at < 0 ? [] : [at / (chain.length - 1)];
      });
      const mean = steps.length === 0 ? 0.5 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
      return [id, inFrom ? 0.5 : Math.round(mean * 6) / 6];
    }),
  );
}

/**
 * Columns by depth; within each the order that crosses few ties: everybody near the mean of whom they are tied to (Sugiyama's
 * barycentres). `aspect` is the picture's width by its height.
 */
export function bridgeLayout(
  depths: ReadonlyMap<string, Depth>,
  ties: readonly Pair[],
  aspect: number,
): ReadonlyMap<string, Place> {
  const columns = new Map<Depth, string[]>();
  for (const [id, depth] of depths) columns.set(depth, [...(columns.get(depth) ?? []), id]);
  const tied = new Map<string, string[]>();
  for (const { oneId, otherId } of ties) {
    tied.set(oneId, [...(tied.get(oneId) ?? []), otherId]);
    tied.set(otherId, [...(tied.get(otherId) ?? []), oneId]);
  }
  const heights = new Map<string, number>();
  const settle = (column: readonly string[]) =>
    column.forEach((id, at) => heights.set(id, (at + 0.5) / column.length));
  for (const column of columns.values()) settle(column);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const column of columns.values()) {
      const means = new Map(
        column.map((id) => {
          const others = (tied.get(id) ?? []).flatMap((other) => heights.get(other) ?? []);
          const own = heights.get(id) ?? 0;
          return [id, others.length === 0 ? own : others.reduce((sum, one) => sum + one, 0) / others.length];
        }),
      );
      column.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || (a < b ? -1 : 1));
      // One column after the other: two that follow each other at once would change places for ever.
      settle(column);
    }
  }
  return new Map(
    [...depths].map(([id, depth]) => {
      return [id, { x: 200 * aspect * depth, y: 200 * (heights.get(id) ?? 0) }];
    }),
  );
}
