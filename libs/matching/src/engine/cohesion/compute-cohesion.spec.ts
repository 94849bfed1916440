import { CohesionScorer } from './compute-cohesion.js';
import { mentor, snapshot } from '../snapshot/snapshot.fixture.js';

const morning = [{ day: 1, from: 540, to: 600 }];
const one = mentor('a', 'clinician', {
  campus: 'east',
  languages: ['zh'],
  availability: morning,
  methods: ['ELISA'],
});
const other = mentor('b', 'engineer', {
  campus: 'east',
  languages: ['en', 'zh'],
  availability: morning,
  methods: ['FEM'],
  collaborators: ['a'],
});

describe('CohesionScorer', () => {
  it('adds up campus, past work, common hours, language and complementary methods', () => {
    const { value, parts } = new CohesionScorer(snapshot({})).between(one, other);
    expect(parts).toEqual([
      { kind: 'campus', value: 60_000 },
      { kind: 'collaboration', value: 150_000 },
      { kind: 'availability', value: 20_000 },
      { kind: 'language', value: 20_000 },
      { kind: 'methods', value: 20_000 },
    ]);
    expect(value).toBe(270_000);
    expect(new CohesionScorer(snapshot({})).between(other, one).value).toBe(value);
  });

  it('is nothing between strangers, and follows the weights', () => {
    const scorer = new CohesionScorer(snapshot({ cohesionWeights: { campus: 1, collaboration: 0 } }));
    expect(scorer.between(mentor('x', 'clinician'), mentor('y', 'engineer'))).toMatchObject({
      value: 0,
      parts: [],
    });
    expect(scorer.between(one, other).parts[0]).toEqual({ kind: 'campus', value: 1_000_000 });
  });
});
