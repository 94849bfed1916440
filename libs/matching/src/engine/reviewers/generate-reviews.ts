import { NO_PAIR } from '../assignment/assignment.problem.js';
import { generateAssignment } from '../instances/generate-assignment.js';
import { seededRandom } from '../instances/seeded-random.js';
import { EXTERNAL, SECOND_DISCIPLINE } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';

const DISCIPLINES = 12;
/** Shares of the institutions: half of all people work at one university, as in a programme that it runs itself. */
const INSTITUTIONS = [0.5, 0.7, 0.85, 0.95, 1];

export interface ReviewRecipe {
  readonly proposals: number;
  readonly reviewers: number;
  /** Reviewers a proposal. */
  readonly demand: number;
  /** Most reviews over all programmes; each reviewer carries 0 to 2 already. */
  readonly cap: number;
  readonly seed: number;
}

/**
 * A reviewer problem for tests and benchmarks: affinities as in `generateAssignment` (its 2% forbidden pairs are conflicts); one
 * of 12 disciplines a reviewer, one second discipline a proposal, whose people fit its topic a fifth less; five institutions.
 */
export function generateReviews(recipe: ReviewRecipe): ReviewProblem {
  const { proposals, reviewers, demand, cap, seed } = recipe;
  const plain = generateAssignment({ rows: proposals, columns: reviewers, demand, maxLoad: cap, seed });
  const random = seededRandom(seed + 7919);
  const institution = (): number => {
    const draw = random.next();
    return INSTITUTIONS.findIndex((upTo) => draw < upTo);
  };
  const people = Array.from({ length: reviewers }, () => ({
    discipline: random.below(DISCIPLINES),
    institution: institution(),
  }));
  const carried = Int32Array.from({ length: reviewers }, () => random.below(3));
  const value = plain.candidates.value.slice();
  const flags = new Uint8Array(value.length);
  for (let proposal = 0; proposal < proposals; proposal++) {
    const second = random.below(DISCIPLINES);
    const home = institution();
    for (let reviewer = 0; reviewer < reviewers; reviewer++) {
      const at = proposal * reviewers + reviewer;
      if (value[at] === NO_PAIR) continue;
      if (people[reviewer]!.discipline === second) {
        flags[at]! |= SECOND_DISCIPLINE;
        value[at] = Math.round(0.8 * value[at]!);
      }
      if (people[reviewer]!.institution !== home) flags[at]! |= EXTERNAL;
    }
  }
  return {
    proposals,
    reviewers,
    demand: plain.demand,
    cap: plain.maxLoad,
    carried,
    candidates: { kind: 'dense', value },
    flags,
  };
}
