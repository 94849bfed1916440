import type { Id } from '@jiebang/kernel';
import type { WorkGraph } from './work-graph.js';

/** How somebody stands between two disciplines. */
export interface BridgePerson {
  readonly personId: Id;
  readonly inFrom: boolean;
  readonly inTo: boolean;
  /** With how many people of each discipline they have worked. */
  readonly fromCount: number;
  readonly toCount: number;
}

/**
 * Who bridges two disciplines: whoever is of both, or is of one and has worked with the other, or has worked with both. Best
 * first by the weaker of their two sides (to be of a discipline is as strong as can be), then by the sum of what ties them to
 * both, then by id.
 */
export function bridgePeople(
  graph: WorkGraph,
  from: ReadonlySet<Id>,
  to: ReadonlySet<Id>,
  most: number,
): readonly BridgePerson[] {
  const candidates = new Set([...graph.people(), ...[...from].filter((person) => to.has(person))]);
  const rated = [...candidates].flatMap((personId) => {
    const others = graph.neighbours(personId);
    const ties = (side: ReadonlySet<Id>) => {
      const known = others.filter((other) => side.has(other));
      return {
        count: known.length,
        strength: known.reduce((sum, other) => sum + graph.strength(personId, other), 0),
      };
    };
    const [a, b] = [ties(from), ties(to)];
    const [inFrom, inTo] = [from.has(personId), to.has(personId)];
    const weaker = Math.min(inFrom ? Infinity : a.strength, inTo ? Infinity : b.strength);
    if (weaker === 0) return [];
    const person = { personId, inFrom, inTo, fromCount: a.count, toCount: b.count };
    return [{ person, weaker, sum: a.strength + b.strength }];
  });
  return rated
    .sort(
      (x, y) =>
        (x.weaker === y.weaker ? 0 : y.weaker - x.weaker) ||
        y.sum - x.sum ||
        (x.person.personId < y.person.personId ? -1 : 1),
    )
    .slice(0, most)
    .map(({ person }) => person);
}
