import type { DocumentRevision } from '@jiebang/platform/search';

/** Where an index differs from what its entities are now. */
export interface IndexDrift {
  /** Should be found, and are not. */
  readonly missing: readonly string[];
  /** Are there as they once were. */
  readonly stale: readonly string[];
  /** Should not be found, or not any more. */
  readonly extra: readonly string[];
}

/**
 * Compares what an index holds with what it should hold, id by id. A newer revision in the index is no drift: it was
 * written meanwhile.
 */
export function driftOf(
  wanted: ReadonlyMap<string, number>,
  indexed: readonly DocumentRevision[],
): IndexDrift {
  const there = new Map(indexed.map(({ id, rev }) => [id, rev]));
  const missing: string[] = [];
  const stale: string[] = [];
  for (const [id, rev] of wanted) {
    const present = there.get(id);
    if (present === undefined) missing.push(id);
    else if (present < rev) stale.push(id);
  }
  return { missing, stale, extra: indexed.map(({ id }) => id).filter((id) => !wanted.has(id)) };
}

/** All ids of a drift. */
export function drifted({ missing, stale, extra }: IndexDrift): readonly string[] {
  return [...missing, ...stale, ...extra];
}
