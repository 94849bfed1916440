import type { Id } from '@jiebang/kernel';
import type { ChoiceMarket } from '../engine/engine.js';

/** Teams and the challenges that they ranked, as a market: challenges have places and draw lots. */
export interface ChallengeMarket {
  readonly market: ChoiceMarket;
  /** By proposer. */
  readonly teamIds: readonly Id[];
  /** By receiver. */
  readonly challengeIds: readonly Id[];
}

/** Teams and challenges in the order of their ids, so that equal wishes and seeds give equal lots. */
export function challengeMarket(
  teams: readonly { readonly id: Id; readonly choices: readonly Id[] }[],
  places: number,
): ChallengeMarket {
  const ordered = teams.slice().sort((left, right) => (left.id < right.id ? -1 : 1));
  const challengeIds = [...new Set(ordered.flatMap(({ choices }) => choices))].sort();
  const receiverOf = new Map(challengeIds.map((id, at) => [id, at]));
  const start = new Int32Array(ordered.length + 1);
  ordered.forEach(({ choices }, at) => (start[at + 1] = (start[at] ?? 0) + choices.length));
  return {
    teamIds: ordered.map(({ id }) => id),
    challengeIds,
    market: {
      proposers: ordered.length,
      receivers: challengeIds.length,
      start,
      receiver: Int32Array.from(
        ordered.flatMap(({ choices }) => choices.map((id) => receiverOf.get(id) ?? -1)),
      ),
      rank: Int32Array.from(ordered.flatMap(({ choices }) => choices.map((_, at) => at + 1))),
      capacity: new Int32Array(challengeIds.length).fill(places),
    },
  };
}
