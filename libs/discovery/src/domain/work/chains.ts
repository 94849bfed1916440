import type { Id } from '@jiebang/kernel';
import type { WorkGraph } from './work-graph.js';

/** People from one discipline to another, each tied to the next by shared work. */
export interface Chain {
  readonly people: readonly Id[];
  /** Strength of its weakest link. */
  readonly weakest: number;
  /** Sum over its links. */
  readonly total: number;
}

/** So many ways to one person are followed on: enough that one lost to another chain leaves a second. */
const WAYS_KEPT = 3;
/** So often may one person stand in what is shown: ten chains through the same pair tell no more than one. */
const MOST_OF_ONE_PERSON = 3;

export interface ChainWish {
  /** People of the one discipline alone, and of the other alone: the two ends. */
  readonly from: ReadonlySet<Id>;
  readonly to: ReadonlySet<Id>;
  /** Most links of a chain. */
  readonly longest: number;
  /** How many to find. */
  readonly most: number;
}

/**
 * The best chains: fewer links before more, then the stronger weakest link, then the greater sum, then by ids. Nobody within
 * a chain is of one of its ends' disciplines: such a chain is a shorter one with something before it. Layer by layer from
 * `from`, each person followed on from the layer where they were first met, by their WAYS_KEPT best ways.
 */
export function bestChains(graph: WorkGraph, { from, to, longest, most }: ChainWish): readonly Chain[] {
  const met = new Set<Id>(from);
  const found: Chain[] = [];
  let layer = new Map<Id, readonly Chain[]>(
    [...from].map((person) => [person, [{ people: [person], weakest: Infinity, total: 0 }]]),
  );
  for (let length = 1; length <= longest && layer.size > 0; length += 1) {
    const next = new Map<Id, Chain[]>();
    for (const [person, ways] of layer) {
      for (const other of graph.neighbours(person)) {
        if (from.has(other) || (!to.has(other) && met.has(other))) continue;
        const strength = graph.strength(person, other);
        const reached = ways
          .filter(({ people }) => !people.includes(other))
          .map(({ people, weakest, total }) => ({
            people: [...people, other],
            weakest: Math.min(weakest, strength),
            total: total + strength,
          }));
        next.set(other, [...(next.get(other) ?? []), ...reached]);
      }
    }
    layer = new Map();
    for (const [person, ways] of next) {
      const kept = ways.sort(inOrder).slice(0, WAYS_KEPT);
      if (to.has(person)) found.push(...kept);
      else layer.set(person, kept);
    }
    for (const person of layer.keys()) met.add(person);
  }
  return chosen(found.sort(inOrder), most);
}

function inOrder(one: Chain, other: Chain): number {
  return (
    one.people.length - other.people.length ||
    other.weakest - one.weakest ||
    other.total - one.total ||
    (one.people.join() < other.people.join() ? -1 : 1)
  );
}

function chosen(chains: readonly Chain[], most: number): readonly Chain[] {
  const times = new Map<Id, number>();
  const kept: Chain[] = [];
  for (const chain of chains) {
    if (kept.length >= most) break;
    if (chain.people.some((person) => (times.get(person) ?? 0) >= MOST_OF_ONE_PERSON)) continue;
    for (const person of chain.people) times.set(person, (times.get(person) ?? 0) + 1);
    kept.push(chain);
  }
  return kept;
}
