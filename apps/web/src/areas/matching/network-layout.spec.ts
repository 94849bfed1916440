import { layoutOf, type Place } from './network-layout.js';
import type { Network } from './network-graph.js';

/** So many teams with three mentors each, of whom neighbouring teams share one where `shared`. */
function network(teams: number, shared: boolean): Network {
  const edges = Array.from({ length: teams }, (_, team) =>
    [0, 1, 2].map((slot) => ({
      team: `team:${team}`,
      mentor: `mentor:${shared && slot === 0 ? Math.floor(team / 2) : `${team}-${slot}`}`,
      slot: String(slot),
      affinity: 500_000,
    })),
  ).flat();
  const keys = [...new Set(edges.flatMap(({ team, mentor }) => [team, mentor]))];
  const nodes = keys.map((key) => ({
    key,
    kind: key.startsWith('team:') ? ('team' as const) : ('mentor' as const),
    nameZh: key,
    nameEn: key,
    slot: null,
    size: 1,
  }));
  return { nodes, edges };
}

const apart = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);

describe('where the nodes of a network are drawn', () => {
  it('gives everybody a place of their own, the same one each time', () => {
    const wanted = network(12, true);
    const places = [...layoutOf(wanted, 1.6).values()];
    expect(places).toHaveLength(wanted.nodes.length);
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) expect(apart(one, other)).toBeGreaterThan(20);
    expect([...layoutOf(wanted, 1.6).values()]).toEqual(places);
  });

  it('keeps the mentors of a team nearer to it than to others', () => {
    const wanted = network(4, false);
    const places = layoutOf(wanted, 1.6);
    const at = (key: string) => places.get(key) ?? { x: NaN, y: NaN };
    for (const { team, mentor } of wanted.edges)
      for (const other of ['team:0', 'team:1', 'team:2', 'team:3'].filter((key) => key !== team))
        expect(apart(at(team), at(mentor))).toBeLessThan(apart(at(other), at(mentor)));
  });

  it.each([
    [1.6, 1, 3],
    [0.6, 0.3, 1],
  ])('is about %s times as wide as high', (aspect, least, most) => {
    const places = [...layoutOf(network(40, false), aspect).values()];
    const width = Math.max(...places.map(({ x }) => x));
    const height = Math.max(...places.map(({ y }) => y));
    expect(width / height).toBeGreaterThan(least);
    expect(width / height).toBeLessThan(most);
  });

  it('draws nothing of nothing, and one alone', () => {
    expect(layoutOf({ nodes: [], edges: [] }, 1).size).toBe(0);
    const [node] = network(1, false).nodes;
    expect(layoutOf({ nodes: node ? [node] : [], edges: [] }, 1).get('team:0')).toEqual({ x: 0, y: 0 });
  });
});
