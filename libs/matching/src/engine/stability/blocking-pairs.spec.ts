import { denseCandidates, sparseCandidates } from '../assignment/brute-force.fixture.js';
import { cohesionFromPairs } from '../groups/cohesion.js';
import { blockingPairs } from './blocking-pairs.js';
import { blockingPairsOfGroups } from './group-blocking-pairs.js';

describe('blockingPairs', () => {
  const problem = {
    rows: 2,
    columns: 3,
    demand: Int32Array.of(1, 1),
    maxLoad: Int32Array.of(1, 1, 1),
    candidates: denseCandidates([
      [9, 4, 6],
      [8, 7, null],
    ]),
  };
  const start = Int32Array.of(0, 1, 2);

  it('finds who would both rather have each other, a free place always willing', () => {
    expect(blockingPairs(problem, start, Int32Array.of(1, 0))).toEqual({
      total: 2,
      pairs: [
        { unit: 0, person: 2, unitGain: 2, personGain: Infinity },
        { unit: 0, person: 0, unitGain: 5, personGain: 1 },
      ],
    });
    expect(blockingPairs(problem, start, Int32Array.of(0, 1)).total).toBe(0);
    expect(blockingPairs(problem, start, Int32Array.of(1, 0), undefined, 1)).toMatchObject({
      total: 2,
      pairs: [{ person: 2 }],
    });
  });

  it('asks the column what it thinks when it has a view of its own', () => {
    const likesSecond = (row: number): number => row;
    expect(blockingPairs(problem, start, Int32Array.of(0, 1), likesSecond).pairs).toEqual([
      { unit: 1, person: 0, unitGain: 1, personGain: 1 },
    ]);
  });

  it('leaves locked seats alone and counts an open seat as worth nothing', () => {
    const locked = { ...problem, locks: [{ row: 1, column: 0 }] };
    expect(blockingPairs(locked, start, Int32Array.of(1, 0)).pairs.map(({ person }) => person)).toEqual([2]);
    expect(blockingPairs(problem, start, Int32Array.of(-1, 0)).pairs[0]).toMatchObject({
      person: 2,
      unitGain: 6,
    });
  });
});

describe('blockingPairsOfGroups', () => {
  const problem = {
    groups: 2,
    people: 4,
    slots: [
      {
        name: 'clinician',
        candidates: sparseCandidates([
          [10, 8, null, null],
          [9, 2, null, null],
        ]),
      },
      {
        name: 'engineer',
        candidates: sparseCandidates([
          [null, null, 5, 5],
          [null, null, 6, 4],
        ]),
      },
    ],
    capacity: Int32Array.of(1, 1, 1, 2),
    cohesion: cohesionFromPairs(4, [{ a: 1, b: 2, value: 3 }]),
  };

  it('weighs the group with its cohesion and the mentor by the seat', () => {
    const { total, pairs } = blockingPairsOfGroups(problem, Int32Array.of(1, 3, 0, 2));
    // Group 0 wants mentor 0 (+2), who prefers it (10 to 9); it wants mentor 2 for the cohesion, who would lose (5 to 6).
    expect(total).toBe(1);
    expect(pairs).toEqual([{ unit: 0, slot: 0, person: 0, unitGain: 2, personGain: 1 }]);
    const flattered = blockingPairsOfGroups(problem, Int32Array.of(1, 3, 0, 2), (_person, group) => -group);
    expect(flattered.pairs.map(({ person }) => person)).toEqual([2, 0]);
  });

  it('does not break a lock', () => {
    const locked = { ...problem, locks: [{ group: 1, slot: 0, person: 0 }] };
    expect(blockingPairsOfGroups(locked, Int32Array.of(1, 3, 0, 2)).total).toBe(0);
  });
});
