import type { Network, NetworkNode } from './network-graph.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place while it is looked for, and where it is drawn to. */
interface Moving {
  x: number;
  y: number;
  pullX: number;
  pullY: number;
}

interface Island {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

/** How long an edge would like to be; only proportions matter, the chart scales the whole. */
const EDGE = 60;
const BETWEEN = 1.5 * EDGE;
/** Pairs looked at in all rounds, so that a large network takes no longer than a fraction of a second. */
const WORK = 12_000_000;
/** Draws everybody to the middle, so that chains do not stretch. */
const GRAVITY = 0.06;
/** Radians between followers on a spiral that never puts two in one direction. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places the nodes of a network: what hangs together is spread by springs (Fruchterman and Reingold 1991), and the pieces are
 * put in rows, the tallest first, so that the whole is about `aspect` times as wide as high. Without chance: equal networks
 * look the same.
 */
export function layoutOf(network: Network, aspect: number): ReadonlyMap<string, Place> {
  const islands = islandsOf(network)
    .map((nodes) => spread(nodes, network))
    .sort((one, other) => other.height - one.height || other.width - one.width);
  const area = islands.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
  const widest = Math.max(0, ...islands.map(({ width }) => width));
  const rowWidth = Math.max(widest, Math.sqrt(area * aspect));
  const places = new Map<string, Place>();
  const at = { x: 0, y: 0 };
  let rowHeight = 0;
  for (const island of islands) {
    if (at.x > 0 && at.x + island.width > rowWidth) {
      at.y += rowHeight + BETWEEN;
      at.x = 0;
      rowHeight = 0;
    }
    for (const [key, { x, y }] of island.places) places.set(key, { x: at.x + x, y: at.y + y });
    at.x += island.width + BETWEEN;
    rowHeight = Math.max(rowHeight, island.height);
  }
  return places;
}

/** The pieces that hang together, each in the order of the nodes. */
function islandsOf({ nodes, edges }: Network): readonly (readonly NetworkNode[])[] {
  const heads = new Map(nodes.map(({ key }) => [key, key]));
  const headOf = (key: string): string => {
    const head = heads.get(key) ?? key;
    if (head === key) return key;
    const top = headOf(head);
    heads.set(key, top);
    return top;
  };
  for (const { team, mentor } of edges) heads.set(headOf(mentor), headOf(team));
  const islands = new Map<string, NetworkNode[]>();
  for (const node of nodes) {
    const head = headOf(node.key);
    const island = islands.get(head);
    if (island) island.push(node);
    else islands.set(head, [node]);
  }
  return [...islands.values()];
}

/** Springs along the edges, everybody pushed apart and drawn to the middle, ever smaller steps; then moved to the origin. */
function spread(nodes: readonly NetworkNode[], { edges }: Network): Island {
  const places: Moving[] = nodes.map((_, at) => ({
    x: EDGE * Math.sqrt(at) * Math.cos(at * GOLDEN),
    y: EDGE * Math.sqrt(at) * Math.sin(at * GOLDEN),
    pullX: 0,
    pullY: 0,
  }));
  const index = new Map(nodes.map(({ key }, at) => [key, at]));
  const springs = edges.flatMap(({ team, mentor }) => {
    const [one, other] = [places[index.get(team) ?? -1], places[index.get(mentor) ?? -1]];
    return one && other ? [[one, other] as const] : [];
  });
  const rounds = Math.round(Math.min(500, Math.max(60, WORK / nodes.length ** 2)));
  for (let round = 0; round < rounds; round += 1) {
    step(places, springs, EDGE * (1 - round / rounds));
  }
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  return {
    places: new Map(nodes.map(({ key }, at) => [key, moved(places[at], left, top)])),
    width: Math.max(...places.map(({ x }) => x)) - left,
    height: Math.max(...places.map(({ y }) => y)) - top,
  };
}

const moved = (place: Place | undefined, left: number, top: number): Place => ({
  x: (place?.x ?? left) - left,
  y: (place?.y ?? top) - top,
});

/** One round: nobody moves farther than `reach`. */
function step(
  places: readonly Moving[],
  springs: readonly (readonly [Moving, Moving])[],
  reach: number,
): void {
  for (let at = 0; at < places.length; at += 1) {
    for (let next = at + 1; next < places.length; next += 1) {
      const one = places[at];
      const other = places[next];
      if (one && other) pull(one, other, -1);
    }
  }
  for (const [one, other] of springs) pull(one, other, 1);
  for (const place of places) {
    place.pullX -= GRAVITY * place.x;
    place.pullY -= GRAVITY * place.y;
    const length = Math.max(Math.hypot(place.pullX, place.pullY), 1e-9);
    place.x += (place.pullX / length) * Math.min(length, reach);
    place.y += (place.pullY / length) * Math.min(length, reach);
    place.pullX = 0;
    place.pullY = 0;
  }
}

/** Two places drawn together by a spring (1), or pushed apart (-1). */
function pull(one: Moving, other: Moving, sign: 1 | -1): void {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const distance = Math.max(Math.sqrt(dx * dx + dy * dy), 1);
  const strength = sign === 1 ? distance / EDGE : -((EDGE / distance) ** 2);
  one.pullX += dx * strength;
  one.pullY += dy * strength;
  other.pullX -= dx * strength;
  other.pullY -= dy * strength;
}
