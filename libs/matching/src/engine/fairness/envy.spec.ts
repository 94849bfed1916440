import { denseCandidates, sparseCandidates } from '../assignment/brute-force.fixture.js';
import { cohesionFromPairs } from '../groups/cohesion.js';
import { envyOfAssignment } from './envy-of-assignment.js';
import { envyOfGroups } from './envy-of-groups.js';

describe('envyOfAssignment', () => {
  const problem = {
    rows: 3,
    columns: 4,
    demand: Int32Array.of(1, 1, 1),
    maxLoad: Int32Array.of(1, 1, 1, 1),
    candidates: denseCandidates([
      [9, 5, 1, null],
      [9, 8, 1, 1],
      [7, null, 6, 9],
    ]),
  };
  const start = Int32Array.of(0, 1, 2, 3);

  it('names who would rather have whom, the dearest wish first', () => {
    const report = envyOfAssignment(problem, start, Int32Array.of(1, 0, 2));
    expect(report).toEqual({
      envious: 2,
      worstEnvy: 4,
      wishes: [
        { unit: 0, person: 0, instead: 1, gain: 4 },
        { unit: 2, person: 0, instead: 2, gain: 1 },
      ],
    });
    expect(envyOfAssignment(problem, start, Int32Array.of(1, 0, 2), 1).wishes).toHaveLength(1);
  });

  it('does not count what could not be taken: vetoed, locked, or held by nobody', () => {
    const locked = { ...problem, locks: [{ row: 1, column: 0 }] };
    expect(envyOfAssignment(locked, start, Int32Array.of(1, 0, 2)).envious).toBe(0);
    expect(envyOfAssignment(problem, start, Int32Array.of(0, 1, 3)).envious).toBe(1);
  });

  it('wishes for somebody on an open seat', () => {
    const report = envyOfAssignment(problem, start, Int32Array.of(-1, 0, 2));
    expect(report.wishes[0]).toEqual({ unit: 0, person: 0, instead: -1, gain: 9 });
  });
});

describe('envyOfGroups', () => {
  const problem = {
    groups: 2,
    people: 4,
    slots: [
      {
        name: 'clinician',
        candidates: sparseCandidates([
          [10, 8, null, null],
          [10, 2, null, null],
        ]),
      },
      {
        name: 'engineer',
        candidates: sparseCandidates([
          [null, null, 5, 5],
          [null, null, 5, 5],
        ]),
      },
    ],
    capacity: Int32Array.of(1, 1, 1, 1),
    cohesion: cohesionFromPairs(4, [{ a: 1, b: 2, value: 3 }]),
  };

  it('counts cohesion: with the partner it has, the group wants nobody else', () => {
    expect(envyOfGroups(problem, Int32Array.of(1, 2, 0, 3)).envious).toBe(0);
    expect(envyOfGroups(problem, Int32Array.of(1, 3, 0, 2)).wishes).toEqual([
      { unit: 0, person: 2, instead: 3, gain: 3 },
    ]);
  });

  it('does not want what is locked elsewhere', () => {
    const locked = { ...problem, locks: [{ group: 1, slot: 1, person: 2 }] };
    expect(envyOfGroups(locked, Int32Array.of(1, 3, 0, 2)).wishes).toEqual([
      { unit: 0, person: 0, instead: 1, gain: 2 },
    ]);
  });
});
