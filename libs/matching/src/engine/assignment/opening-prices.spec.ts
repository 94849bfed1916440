import { seededRandom } from '../instances/seeded-random.js';
import { checkAssignment } from './assignment.certificate.js';
import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import { contestedColumns } from './contested-columns.js';
import { MatchedPairs } from './matched-pairs.js';
import { solveAssignment } from './solve-assignment.js';

/** Rows longer than a prefix; `levels` different affinities, so that few levels make ties everywhere. */
function drawn(seed: number, levels: number, seats: number, places: number): AssignmentProblem {
  const random = seededRandom(seed);
  const rows = 60 + random.below(60);
  const columns = 25 + random.below(150);
  const value = Int32Array.from({ length: rows * columns }, () =>
    random.below(10) === 0 ? NO_PAIR : random.below(levels),
  );
  return {
    rows,
    columns,
    demand: Int32Array.from({ length: rows }, () => 1 + random.below(seats)),
    maxLoad: Int32Array.from({ length: columns }, () => random.below(places + 1)),
    candidates: { kind: 'dense', value },
  };
}

describe('prices from the opening auction', () => {
  it.each([
    ['ties everywhere, roomy', 2, 2, 4],
    ['ties everywhere, crowded', 3, 4, 2],
    ['hardly a tie, roomy', 1_000_000, 1, 4],
    ['hardly a tie, crowded', 1_000_000, 3, 2],
    ['hardly a tie, far too few places', 1_000_000, 6, 1],
  ])('end in a certificate of gap 0: %s', (_name, levels, seats, places) => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = drawn(seed, levels, seats, places);
      expect(checkAssignment(problem, solveAssignment(problem)).faults).toEqual([]);
    }
  });

  it('start high exactly where no largest plan leaves a place free', () => {
    // Rows 0 to 2 share columns 0 and 1; row 3 alone has column 2.
    const value = Int32Array.of(5, 4, NO_PAIR, 7, 1, NO_PAIR, 6, 3, NO_PAIR, NO_PAIR, NO_PAIR, 2);
    const problem: AssignmentProblem = {
      rows: 4,
      columns: 3,
      demand: Int32Array.of(1, 1, 1, 1),
      maxLoad: Int32Array.of(1, 1, 1),
      candidates: { kind: 'dense', value },
    };
    const contested = contestedColumns(problem, new MatchedPairs(problem));
    expect([...(contested ?? [])]).toEqual([1, 1, 0]);
    const roomy = { ...problem, maxLoad: Int32Array.of(2, 1, 1) };
    expect(contestedColumns(roomy, new MatchedPairs(roomy))).toBeUndefined();
  });
});
