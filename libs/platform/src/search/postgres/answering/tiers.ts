/** How well a hit matches; less is better everywhere, and each rule only decides between equals of those before it. */
export interface Tiers {
  /** Words of the query that were dropped. */
  readonly missing: number;
  readonly typos: number;
  /** Over the pairs of neighbouring query words, how far they stand apart: 0 for neighbours, MOST_APART at most. */
  readonly apart: number;
  /** Sum over the words of the rank of the first attribute that has it. */
  readonly attributes: number;
  /** 0 where a whole value equals the query, else 1 and the words that are not there as written. */
  readonly inexact: number;
}

/** As in Meilisearch: further than this is far. */
export const MOST_APART = 7;

const LIMITS = { typos: 32, apart: 128, attributes: 512, inexact: 16 } as const;

/** The tiers as one number that orders as they do. */
export function keyOf({ missing, typos, apart, attributes, inexact }: Tiers): number {
  return (
    (((missing * LIMITS.typos + typos) * LIMITS.apart + apart) * LIMITS.attributes + attributes) *
      LIMITS.inexact +
    inexact
  );
}

export function tiersOf(key: number): Tiers {
  const inexact = key % LIMITS.inexact;
  let rest = Math.floor(key / LIMITS.inexact);
  const attributes = rest % LIMITS.attributes;
  rest = Math.floor(rest / LIMITS.attributes);
  const apart = rest % LIMITS.apart;
  rest = Math.floor(rest / LIMITS.apart);
  return { missing: Math.floor(rest / LIMITS.typos), typos: rest % LIMITS.typos, apart, attributes, inexact };
}
