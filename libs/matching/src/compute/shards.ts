/** One of `count` pieces of a run; pieces are stretches of the teams in the order of their ids. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A shard of this size is done in seconds; smaller ones would spend their time on reading the snapshot. */
const TEAMS_A_SHARD = 250;
/**
 * Every shard reads the whole snapshot and weighs all its words, which costs as much as the scores of a fourth of the teams,
 * whatever the size. With more shards most of the work would be done again and again.
 */
const MOST_SHARDS = 4;

/** Into how many shards so many teams go. One at least, so that small runs are no slower for it. */
export function shardCount(teams: number): number {
  return Math.min(MOST_SHARDS, Math.max(1, Math.ceil(teams / TEAMS_A_SHARD)));
}

/** The members of a shard: every item is in exactly one. */
export function inShard<T>(items: readonly T[], { index, count }: Shard): readonly T[] {
  const edge = (at: number): number => Math.floor((at * items.length) / count);
  return items.slice(edge(index), edge(index + 1));
}
