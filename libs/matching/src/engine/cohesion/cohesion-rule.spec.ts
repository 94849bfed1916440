import { cohesionRule } from './cohesion-rule.js';
import { CohesionScorer } from './compute-cohesion.js';
import { seededRandom } from '../instances/seeded-random.js';
import { programme } from '../snapshot/snapshot.fixture.js';

describe('cohesionRule', () => {
  it.each([1, 2, 3])('agrees with the scorer to the unit, both ways round (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const given = programme(12, seed);
    const ids = given.mentors.map(({ id }) => id);
    const input = {
      ...given,
      cohesionWeights: seed === 3 ? { campus: 0, availability: 0.333 } : {},
      mentors: given.mentors.map((mentor, at) => ({
        ...mentor,
        collaborators: [ids[random.below(ids.length)]!].filter((id) => id !== mentor.id),
        ...(at % 5 === 0 ? { campus: undefined, methods: [], availability: [] } : {}),
      })),
    };
    const [rule, scorer] = [cohesionRule(input, ids), new CohesionScorer(input)];
    input.mentors.forEach((one, a) =>
      input.mentors.forEach((other, b) => {
        if (a === b) return;
        const { value } = scorer.between(one, other);
        expect(rule.between(a, b)).toBe(value);
        expect(rule.between(b, a)).toBe(value);
        expect(value).toBeLessThanOrEqual(rule.largest);
      }),
    );
  });
});
