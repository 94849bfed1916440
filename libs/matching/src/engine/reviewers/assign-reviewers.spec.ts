import { assignReviewers } from './assign-reviewers.js';
import { auditReviews } from './review.audit.js';
import { smallReviewProblem } from './review-instance.fixture.js';
import { mixedIntegerSolver, reviewProgram } from './review-milp.fixture.js';
import type { ReviewAssignment } from './review.result.js';

const missed = (plan: ReviewAssignment): number =>
  plan.openSeats + plan.unmetRequirements + plan.shortLoads.reduce((sum, { missing }) => sum + missing, 0);

describe('assignReviewers', () => {
  it('equals the mixed integer optimum on 400 random instances', async () => {
    const solve = await mixedIntegerSolver();
    for (let seed = 1; seed <= 400; seed++) {
      const problem = smallReviewProblem(seed);
      const plan = assignReviewers(problem);
      const worth = plan.objective - plan.penalty * missed(plan);
      expect({ seed, worth }).toEqual({ seed, worth: solve(reviewProgram(problem, plan.penalty)) });
      expect({
        seed,
        status: plan.status,
        bound: plan.upperBound,
        faults: auditReviews(problem, plan).faults,
      }).toEqual({ seed, status: 'optimal', bound: plan.objective, faults: [] });
    }
  });
});
