import { seededRandom } from '../instances/seeded-random.js';
import { reportAllocation } from './allocation.report.js';
import type { Allocation } from './allocation.report.js';
import { ChoiceInputError, choiceFaults } from './choice.market.js';
import type { ChoiceMarket } from './choice.market.js';

export interface StableAllocation extends Allocation {
  /** Proposals that were made. */
  readonly proposals: number;
  /** Place in the one lottery that broke the receivers' ties, per proposer: 0 goes first. Depends on the seed alone. */
  readonly lot: Int32Array;
}

/**
 * Proposer-optimal deferred acceptance with capacities (Gale and Shapley 1962; Roth 1984). Receivers hold the proposers with
 * the largest claims; ties among them are broken by one lottery for all receivers (single tie-breaking: fairer to explain and
 * better for the proposers than one lottery each; Abdulkadiroğlu, Pathak, Roth 2009). Ties on a proposer's list are broken by
 * the receivers' numbers in an order drawn from the same seed. The result is stable for the wishes as they were stated,
 * since a strict preference is never reversed, and among stable allocations for the broken ties best for every proposer at
 * once. Truthful ranking is a dominant strategy for proposers. O(entries log entries).
 *
 * @throws ChoiceInputError when `choiceFaults` finds something.
 */
export function deferredAcceptance(
  market: ChoiceMarket,
  options: { readonly seed: number },
): StableAllocation {
  const faults = choiceFaults(market);
  if (faults.length > 0) throw new ChoiceInputError(faults);
  const random = seededRandom(options.seed);
  const lot = shuffledPlaces(market.proposers, random.below);
  const receiverOrder = shuffledPlaces(market.receivers, random.below);
  const wishes = wishLists(market, receiverOrder);
  const receiver = new Int32Array(market.proposers).fill(-1);
  const next = market.start.slice(0, market.proposers);
  const held = Array.from({ length: market.receivers }, () => new HeldProposers(market, lot));
  // In the order of the lottery; the result is the same in every order (McVitie and Wilson 1971).
  const free = Array.from(lot.keys()).sort((left, right) => lot[right]! - lot[left]!);
  let proposals = 0;
  for (let proposer = free.pop(); proposer !== undefined; proposer = free.pop()) {
    const at = next[proposer]!++;
    if (at >= market.start[proposer + 1]!) continue;
    proposals++;
    const entry = wishes[at]!;
    const one = market.receiver[entry]!;
    receiver[proposer] = one;
    const rejected = held[one]!.offer(proposer, entry, market.capacity[one]!);
    if (rejected < 0) continue;
    receiver[rejected] = -1;
    free.push(rejected);
  }
  return { ...reportAllocation(market, receiver), proposals, lot };
}

/** A random permutation (Fisher and Yates), as the place of each number. */
function shuffledPlaces(count: number, below: (limit: number) => number): Int32Array {
  const place = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = below(at + 1);
    [place[at], place[other]] = [place[other]!, place[at]!];
  }
  return place;
}

/** Entries of each proposer in the order in which it proposes. */
function wishLists(market: ChoiceMarket, receiverOrder: Int32Array): Int32Array {
  const wishes = Int32Array.from(market.receiver, (_, entry) => entry);
  for (let proposer = 0; proposer < market.proposers; proposer++)
    wishes
      .subarray(market.start[proposer], market.start[proposer + 1])
      .sort(
        (left, right) =>
          market.rank[left]! - market.rank[right]! ||
          receiverOrder[market.receiver[left]!]! - receiverOrder[market.receiver[right]!]!,
      );
  return wishes;
}

/** The proposers that a receiver holds: a heap whose root has the least claim. */
class HeldProposers {
  private readonly proposer: number[] = [];
  private readonly entry: number[] = [];

  constructor(
    private readonly market: ChoiceMarket,
    private readonly lot: Int32Array,
  ) {}

  /** Holds the proposer if there is a place or a lesser claim; returns who is turned away, -1 for nobody. */
  offer(proposer: number, entry: number, places: number): number {
    if (this.proposer.length < places) {
      this.proposer.push(proposer);
      this.entry.push(entry);
      this.rise(this.proposer.length - 1);
      return -1;
    }
    if (places === 0 || !this.yields(0, proposer, entry)) return proposer;
    const rejected = this.proposer[0]!;
    this.proposer[0] = proposer;
    this.entry[0] = entry;
    this.sink();
    return rejected;
  }

  /** True when the one held at `at` has less claim than the newcomer. */
  private yields(at: number, proposer: number, entry: number): boolean {
    const { priority } = this.market;
    const held = priority?.[this.entry[at]!] ?? 0;
    const offered = priority?.[entry] ?? 0;
    return held < offered || (held === offered && this.lot[this.proposer[at]!]! > this.lot[proposer]!);
  }

  private less(left: number, right: number): boolean {
    return this.yields(left, this.proposer[right]!, this.entry[right]!);
  }

  private rise(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.less(at, parent)) return;
      this.exchange(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let child = 2 * at + 1;
      if (child >= this.proposer.length) return;
      if (child + 1 < this.proposer.length && this.less(child + 1, child)) child++;
      if (!this.less(child, at)) return;
      this.exchange(at, child);
      at = child;
    }
  }

  private exchange(left: number, right: number): void {
    [this.proposer[left], this.proposer[right]] = [this.proposer[right]!, this.proposer[left]!];
    [this.entry[left], this.entry[right]] = [this.entry[right]!, this.entry[left]!];
  }
}
