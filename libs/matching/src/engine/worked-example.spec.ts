import { describe, expect, it } from '@jest/globals';
import { auditGroups, cohesionFromPairs, solveGroups } from './engine.js';
import type { GroupProblem } from './engine.js';

/** The example of docs/matching.md: what the page says is what the engine finds. */
const PEOPLE = ['Chen', 'Zhou', 'Sun', 'Wu', 'Feng', 'Gao'] as const;
const [CHEN, ZHOU, SUN, WU, FENG, GAO] = [0, 1, 2, 3, 4, 5];

function slot(name: string, people: readonly [number, number], values: readonly number[]) {
  return {
    name,
    candidates: {
      kind: 'sparse' as const,
      start: Int32Array.of(0, 2, 4),
      column: Int32Array.of(...people, ...people),
      value: Int32Array.from(values),
    },
  };
}

const problem: GroupProblem = {
  groups: 2,
  people: PEOPLE.length,
  slots: [
    slot('clinician', [CHEN, ZHOU], [90, 80, 85, 60]),
    slot('scientist', [SUN, WU], [70, 65, 60, 58]),
    slot('engineer', [FENG, GAO], [75, 75, 70, 66]),
  ],
  capacity: new Int32Array(PEOPLE.length).fill(1),
  cohesion: cohesionFromPairs(PEOPLE.length, [
    { a: CHEN, b: SUN, value: 15 },
    { a: CHEN, b: GAO, value: 6 },
    { a: ZHOU, b: WU, value: 6 },
    { a: ZHOU, b: FENG, value: 15 },
  ]),
};

describe('the worked example of docs/matching.md', () => {
  const solution = solveGroups(problem);
  const groupOf = (group: number) =>
    [...solution.member.subarray(group * 3, group * 3 + 3)].map((person) => PEOPLE[person]);

  it('deciding role by role is worth 438', () => {
    expect(solution.independentObjective).toBe(438);
  });

  it('deciding jointly is worth 473, and no plan is worth more', () => {
    expect(groupOf(0)).toEqual(['Zhou', 'Wu', 'Feng']);
    expect(groupOf(1)).toEqual(['Chen', 'Sun', 'Gao']);
    expect(solution).toMatchObject({ objective: 473, affinity: 431, cohesion: 42, upperBound: 473, gap: 0 });
    expect(auditGroups(problem, solution)).toEqual([]);
  });
});
