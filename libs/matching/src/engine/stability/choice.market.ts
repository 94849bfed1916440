/**
 * A two-sided market: proposers (student teams) rank receivers (challenges), receivers have places and priorities. The
 * alternative to maximising a total: nobody can then complain that a place they preferred went to somebody with less claim.
 */
export interface ChoiceMarket {
  readonly proposers: number;
  readonly receivers: number;
  /** Acceptable pairs in compressed rows: proposer p owns entries start[p] .. start[p + 1] - 1. Others are unacceptable. */
  readonly start: Int32Array;
  /** Receiver of each entry; each at most once a proposer. */
  readonly receiver: Int32Array;
  /** Tier of the receiver on the proposer's list, from 1; equal tiers are ties. */
  readonly rank: Int32Array;
  /** Claim of the proposer on the receiver: larger goes first, equal is a tie. Without it every receiver draws lots. */
  readonly priority?: Float64Array;
  /** Places of each receiver. */
  readonly capacity: Int32Array;
}

export interface ChoiceFault {
  readonly code:
    | 'wrong-length'
    | 'receiver-out-of-range'
    | 'duplicate-receiver'
    | 'bad-rank'
    | 'bad-priority'
    | 'negative-capacity';
  readonly at: number;
}

/** Thrown for a market that `choiceFaults` finds wrong. */
export class ChoiceInputError extends Error {
  constructor(readonly faults: readonly ChoiceFault[]) {
    super(`choice market: ${faults.map((fault) => `${fault.code} at ${fault.at}`).join(', ')}`);
    this.name = 'ChoiceInputError';
  }
}

/** Everything that is wrong with a market; empty when it can be decided. */
export function choiceFaults(market: ChoiceMarket): ChoiceFault[] {
  const { proposers, receivers, start, receiver, rank, priority, capacity } = market;
  const entries = start[proposers] ?? -1;
  const shaped =
    start.length === proposers + 1 &&
    [receiver.length, rank.length, priority?.length ?? entries].every((length) => length === entries) &&
    capacity.length === receivers;
  if (!shaped) return [{ code: 'wrong-length', at: 0 }];
  const faults: ChoiceFault[] = [];
  const seen = new Int32Array(receivers).fill(-1);
  for (let proposer = 0; proposer < proposers; proposer++) {
    for (let at = start[proposer]!; at < start[proposer + 1]!; at++) {
      const one = receiver[at]!;
      if (one < 0 || one >= receivers) faults.push({ code: 'receiver-out-of-range', at });
      else if (seen[one] === proposer) faults.push({ code: 'duplicate-receiver', at });
      else seen[one] = proposer;
      if (rank[at]! < 1) faults.push({ code: 'bad-rank', at });
      if (priority !== undefined && !Number.isFinite(priority[at]!))
        faults.push({ code: 'bad-priority', at });
    }
  }
  capacity.forEach((places, at) => places < 0 && faults.push({ code: 'negative-capacity', at }));
  return faults;
}

/** Entry of a pair, or -1 when it is not acceptable. */
export function entryOf({ start, receiver }: ChoiceMarket, proposer: number, one: number): number {
  for (let at = start[proposer]!; at < start[proposer + 1]!; at++) if (receiver[at] === one) return at;
  return -1;
}
