import { basisOfScores } from './basis-of-scores.js';
import { scoresOf } from './scores.js';
import { solve } from './solve.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import { explanationBasis } from '../explanation/explanation-basis.js';
import { programme } from '../snapshot/snapshot.fixture.js';

describe('basisOfScores', () => {
  it.each([1, 2, 3])('is what the explanation would make of the whole table (seed %i)', (seed) => {
    const input = programme(15, seed);
    const table = computeAffinities(input);
    const solution = solve(input, table);
    expect(basisOfScores(input, scoresOf(input, table), solution)).toEqual(
      explanationBasis(input, table, solution),
    );
  });
});
