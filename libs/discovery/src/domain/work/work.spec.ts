import fc from 'fast-check';
import { bridgePeople } from './bridge-people.js';
import { bestChains } from './chains.js';
import { strengthOf, type SharedWork } from './shared-work.js';
import { WorkGraph } from './work-graph.js';

const work = (one: string, other: string, key = `${one}${other}`, year = 2026): SharedWork => ({
  one,
  other,
  kind: 'publication',
  key,
  year,
  titledBy: 'item',
});
const graphOf = (...works: readonly SharedWork[]) => {
  const graph = new WorkGraph(2026);
  graph.add(works);
  return graph;
};
const chainsOf = (graph: WorkGraph, from: string[], to: string[], most = 10) =>
  bestChains(graph, { from: new Set(from), to: new Set(to), longest: 4, most }).map(({ people }) =>
    people.join(''),
  );

describe('what ties two people', () => {
  it('counts half after five years, and a work of the future as new', () => {
    expect(strengthOf({ kind: 'publication', year: 2021 }, 2026)).toBe(0.5);
    expect(strengthOf({ kind: 'publication', year: 2027 }, 2026)).toBe(1);
    expect(strengthOf({ kind: 'patent', year: 2026 }, 2026)).toBeGreaterThan(1);
  });

  it('is one work when both tell of it, though each may call it by another kind', () => {
    const graph = graphOf(work('a', 'b', 'ref'), { ...work('b', 'a', 'ref'), kind: 'project' });
    expect(graph.link('b', 'a')).toMatchObject({ a: 'a', b: 'b', strength: 1, works: [{ key: 'ref' }] });
  });

  it('names the newest works first', () => {
    const graph = graphOf(work('a', 'b', 'old', 2020), work('a', 'b', 'new', 2025));
    expect(graph.link('a', 'b')?.works.map(({ key }) => key)).toEqual(['new', 'old']);
    expect(graph.link('a', 'c')).toBeNull();
  });
});

describe('chains between two disciplines', () => {
  it('have few links before many, and strong ones before weak ones', () => {
    const graph = graphOf(
      work('a', 'z'),
      work('b', 'z'),
      work('b', 'z', 'second'),
      work('c', 'm'),
      work('m', 'y'),
    );
    expect(chainsOf(graph, ['a', 'b', 'c'], ['y', 'z'])).toEqual(['bz', 'az', 'cmy']);
  });

  it('do not run through people of the disciplines at their ends', () => {
    const graph = graphOf(work('a', 'b'), work('b', 'z'), work('z', 'y'));
    expect(chainsOf(graph, ['a', 'b'], ['y', 'z'])).toEqual(['bz']);
  });

  it('show nobody more than three times', () => {
    const graph = graphOf(...['v', 'w', 'x', 'y', 'z'].map((end) => work('a', end)));
    expect(chainsOf(graph, ['a'], ['v', 'w', 'x', 'y', 'z'])).toHaveLength(3);
  });

  it('are as short as a search in breadth finds them, and made of links', () => {
    const node = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 30 }), (pairs) => {
        const graph = graphOf(...pairs.map(([a, b]) => work(String(a), String(b))));
        const [from, to] = [new Set(['0', '1']), new Set(['10', '11'])];
        const chains = bestChains(graph, { from, to, longest: 4, most: 20 });
        for (const { people } of chains) {
          expect(new Set(people).size).toBe(people.length);
          people
            .slice(1)
            .forEach((person, at) => expect(graph.strength(people[at] ?? '', person)).toBeGreaterThan(0));
        }
        let [reached, steps] = [new Set<string>(from), 0];
        while (![...reached].some((person) => to.has(person)) && steps < 5) {
          reached = new Set([...reached, ...[...reached].flatMap((person) => graph.neighbours(person))]);
          steps += 1;
        }
        expect(chains[0]?.people.length ?? 6).toBe(steps < 5 ? steps + 1 : 6);
      }),
    );
  });
});

describe('who bridges two disciplines', () => {
  it('is of both, or of one with ties to the other, or stands between; the stronger first', () => {
    const graph = graphOf(
      work('a', 'z'),
      work('m', 'a'),
      work('m', 'z'),
      work('a', 'z', 'second'),
      work('lonely', 'a'),
    );
    const found = bridgePeople(graph, new Set(['a', 'both']), new Set(['z', 'both']), 10);
    expect(found).toEqual([
      { personId: 'both', inFrom: true, inTo: true, fromCount: 0, toCount: 0 },
      { personId: 'a', inFrom: true, inTo: false, fromCount: 0, toCount: 1 },
      { personId: 'z', inFrom: false, inTo: true, fromCount: 1, toCount: 0 },
      { personId: 'm', inFrom: false, inTo: false, fromCount: 1, toCount: 1 },
    ]);
  });
});
