export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Pair {
  readonly oneId: string;
  readonly otherId: string;
}

/** More than these stand on two rings, in turns. */
const ONE_RING = 9;

/**
 * One in the middle, the others around, beside those whom they are tied to. `aspect` is the picture's width by its height.
 * Without chance: equal networks look the same.
 */
export function ringLayout(
  middle: string,
  others: readonly string[],
  ties: readonly Pair[],
  aspect: number,
): ReadonlyMap<string, Place> {
  const ring = inTurns(others, ties);
  const places = new Map<string, Place>([[middle, { x: 0, y: 0 }]]);
  ring.forEach((id, at) => {
    const angle = (2 * Math.PI * at) / ring.length - Math.PI / 2;
    const far = ring.length > ONE_RING && at % 2 === 1 ? 0.66 : 1;
    places.set(id, { x: 100 * aspect * far * Math.cos(angle), y: 100 * far * Math.sin(angle) });
  });
  return places;
}

/** Each followed by whoever they are tied to and has not stood yet, else by the next in the order given. */
function inTurns(others: readonly string[], ties: readonly Pair[]): readonly string[] {
  const waiting = new Set(others);
  const tied = (id: string) =>
    ties.flatMap(({ oneId, otherId }) => (oneId === id ? [otherId] : otherId === id ? [oneId] : []));
  const ring: string[] = [];
  while (waiting.size > 0) {
    const last = ring.at(-1);
    const next = (last && tied(last).find((id) => waiting.has(id))) ?? [...waiting][0];
    if (next === undefined) break;
    waiting.delete(next);
    ring.push(next);
  }
  return ring;
}
