import { generateAssignment } from './generate-assignment.js';
import { generateGroups } from './generate-groups.js';
import { seededRandom } from './seeded-random.js';
import { NO_PAIR } from '../assignment/assignment.problem.js';
import { assignmentFaults } from '../assignment/assignment.faults.js';
import { groupFaults } from '../groups/group.faults.js';

describe('instance generators', () => {
  it('give the same instance for the same seed and another for another', () => {
    const recipe = { rows: 20, columns: 30, demand: 2, maxLoad: 3, seed: 1 };
    expect(generateAssignment(recipe)).toEqual(generateAssignment(recipe));
    expect(generateAssignment({ ...recipe, seed: 2 })).not.toEqual(generateAssignment(recipe));
  });

  it('make sound problems, about 2% of the pairs forbidden', () => {
    const dense = generateAssignment({ rows: 100, columns: 100, demand: 1, maxLoad: 1, seed: 3 });
    const sparse = generateAssignment({ rows: 50, columns: 80, demand: 1, maxLoad: 1, top: 10, seed: 3 });
    expect(assignmentFaults(dense)).toEqual([]);
    expect(assignmentFaults(sparse)).toEqual([]);
    expect(sparse.candidates.value).toHaveLength(500);
    const forbidden = dense.candidates.value.filter((value) => value === NO_PAIR).length;
    expect(forbidden).toBeGreaterThan(120);
    expect(forbidden).toBeLessThan(280);
    expect(groupFaults(generateGroups({ teams: 20, candidates: 5, capacity: 2, seed: 1 }))).toEqual([]);
  });

  it('draw evenly from [0, 1)', () => {
    const random = seededRandom(7);
    const draws = Array.from({ length: 10_000 }, () => random.next());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  });
});
