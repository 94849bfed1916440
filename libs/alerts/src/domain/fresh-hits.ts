import type { FilledIndex } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';

/** Something that a search found. */
export interface HitKey {
  readonly index: FilledIndex;
  readonly id: Id;
}

/** A hit as it was found now. */
export interface PresentHit extends HitKey {
  /** When the thing changed last, in milliseconds since 1970. */
  readonly updatedAt: number;
  /** Of the document in the index. */
  readonly rev: number;
}

/** All that a search finds now, the best first; `partial` where there is more than can be paged through. */
export interface PresentHits {
  readonly hits: readonly PresentHit[];
  readonly partial: boolean;
}

/** What a saved search knew at its last report, or null before anybody could look: then `since` tells. */
export interface KnownHits {
  readonly seen: readonly string[] | null;
  readonly since: Date;
}

/** What is remembered of a search that finds more than can be paged through. */
const MOST_SEEN = 5_000;

export const keyOf = ({ index, id }: HitKey) => `${index} ${id}`;

/**
 * What a search finds now and did not at its last report, in the order of the search: things that are new, and things that
 * have changed so that they match. `seen` is what it is to remember. A thing that stops matching is forgotten, so that it is
 * news when it matches again; only where not everything can be seen, what was known stays known.
 */
export function freshHits(
  { hits, partial }: PresentHits,
  { seen, since }: KnownHits,
): { readonly fresh: readonly PresentHit[]; readonly seen: readonly string[] } {
  const known = new Set(seen ?? []);
  const isFresh = (hit: PresentHit) =>
    seen === null ? hit.updatedAt >= since.getTime() : !known.has(keyOf(hit));
  const keys = hits.map(keyOf);
  const remembered = partial ? [...new Set([...keys, ...known])].slice(0, MOST_SEEN) : keys;
  return { fresh: hits.filter(isFresh), seen: remembered };
}
