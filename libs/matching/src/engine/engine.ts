/**
 * The engine's door: everything that the matching context, the worker, benchmarks and the command line may use. Plain
 * TypeScript without clock, randomness or input/output; the same snapshot gives the same plan on every machine.
 *
 * In one call `solveMatch(snapshot)`; in stages `computeAffinities` (sharded by teams, `mergeAffinities`), `solve`, `explain`
 * (sharded by teams) and `assemblePlan`. After a decline `refillSeat`.
 */
export { ENGINE_VERSION } from './engine-version.js';

export * from './snapshot/match-snapshot.js';
export { assertSnapshot, snapshotProblems, SnapshotError } from './snapshot/snapshot.problems.js';
export type { SnapshotProblem, SnapshotProblemCode } from './snapshot/snapshot.problems.js';
export {
  byCodeUnits,
  canonicalPieces,
  canonicalSnapshot,
  normaliseSnapshot,
} from './snapshot/canonical-snapshot.js';

export { solveMatch } from './run/solve-match.js';
export type { MatchNote, MatchOptions } from './run/solve-match.js';
export { AffinityTableError } from './run/affinity-table.error.js';
export { needsWiderCandidates, solve } from './run/solve.js';
export { basisOfScores } from './run/basis-of-scores.js';
export { mentorOrder, mergeScores, scoresOf, teamOrder } from './run/scores.js';
export type {
  MatchSolution,
  MentorBottleneck,
  OpenSeat,
  OpenSeatReason,
  SolvedGroup,
} from './run/match-solution.js';
export type { PlanBlockingPair, PlanFairness } from './run/decide-groups.js';
export { MOST_TEAMS_OF_CURVE } from './run/plan-rematch.js';
export type { PlanRematch, TradeOff } from './run/plan-rematch.js';
export type { GroupWorth } from './run/worths.js';
export { assemblePlan, planGroup } from './run/match-plan.js';
export type { MatchPlan, PlanGroup, PlanSeat } from './run/match-plan.js';
export { refillSeat, UnknownSeatError } from './run/refill-seat.js';
export type { SeatRefill } from './run/refill-seat.js';

export { AffinityStoppedError, computeAffinities, mergeAffinities } from './affinity/compute-affinities.js';
export type { AffinityOptions } from './affinity/compute-affinities.js';
export { computeScores } from './affinity/compute-scores.js';
export type { AffinityScores } from './affinity/affinity-scores.js';
export type { TextMethod } from './affinity/text-method.js';
export { AFFINITY_SCALE } from './affinity/affinity-table.js';
export type {
  AffinityCandidate,
  AffinityRow,
  AffinityTable,
  SlotCandidates,
} from './affinity/affinity-table.js';
export { createTokenizer } from './affinity/tokenizer.js';
export { onStandingScale } from './affinity/role-reference.js';
export { worthAtAge } from './affinity/prepared-snapshot.js';
export { WordCounter } from './affinity/profile-words.js';
export type { CountedWord } from './affinity/profile-words.js';
export { tokenizeSnapshot } from './affinity/tokenize-snapshot.js';
export type { HanCutter, Tokenizer } from './affinity/tokenizer.js';
export type { MentorCohesion } from './cohesion/compute-cohesion.js';

export { explain } from './explanation/explain.js';
export type { ExplainOptions } from './explanation/explain.js';
export { explanationBasis } from './explanation/explanation-basis.js';
export type { ExplanationBasis } from './explanation/explanation-basis.js';
export type {
  Alternative,
  BetterButTaken,
  ComponentRise,
  ExplainedComponent,
  GroupStanding,
  OpenSeatExplanation,
  Rivals,
  SeatExplanation,
  TeamExplanation,
} from './explanation/team-explanation.js';
export { mentorIdsOf, teamIdsOf } from './explanation/reasons.js';
export type { Reason } from './explanation/reasons.js';
export { reasonSentence } from './explanation/reason-sentences.js';
export type { Language, ReasonNames } from './explanation/reason-sentences.js';

export { NO_PAIR, AssignmentInputError } from './assignment/assignment.problem.js';
export type {
  AssignmentLock,
  AssignmentProblem,
  AssignmentProblemFault,
  Candidates,
  DenseCandidates,
  SparseCandidates,
} from './assignment/assignment.problem.js';
export type {
  AssignmentPenalties,
  AssignmentResult,
  Bottleneck,
  UnfilledReason,
  UnfilledRow,
} from './assignment/assignment.result.js';
export { solveAssignment } from './assignment/solve-assignment.js';
export type { AssignmentControl } from './assignment/solve-assignment.js';
export { checkAssignment } from './assignment/assignment.certificate.js';
export type { CertificateFault, CertificateReport } from './assignment/assignment.certificate.js';

export { cohesionBetween, cohesionFromPairs, noCohesion } from './groups/cohesion.js';
export { GroupInputError } from './groups/group.problem.js';
export type {
  CohesionPairs,
  CohesionRule,
  Incumbent,
  GroupLock,
  GroupProblem,
  GroupProblemFault,
  GroupSlot,
} from './groups/group.problem.js';
export type {
  GroupControl,
  GroupSolution,
  GroupUnfilledReason,
  SeatBottleneck,
  SolveNote,
  UnfilledSeat,
} from './groups/group.result.js';
export { solveGroups } from './groups/solve-groups.js';
export { auditGroups, boundOfPrices } from './groups/group.audit.js';
export type { GroupFault } from './groups/group.audit.js';

export { seededRandom } from './instances/seeded-random.js';
export type { SeededRandom } from './instances/seeded-random.js';
export { generateAssignment } from './instances/generate-assignment.js';
export type { AssignmentRecipe } from './instances/generate-assignment.js';
export { generateGroups } from './instances/generate-groups.js';
export type { GroupRecipe } from './instances/generate-groups.js';

export { EXTERNAL, ReviewInputError, SECOND_DISCIPLINE } from './reviewers/review.problem.js';
export type {
  ReviewPair,
  ReviewProblem,
  ReviewProblemFault,
  ReviewQuotas,
} from './reviewers/review.problem.js';
export type {
  ReviewAssignment,
  ReviewControl,
  ReviewRequirement,
  ReviewShortfall,
  ReviewShortfallReason,
} from './reviewers/review.result.js';
export { assignReviewers } from './reviewers/assign-reviewers.js';
export { affinityWithBid, BIDS } from './reviewers/bids.js';
export type { Bid } from './reviewers/bids.js';
export { shortfallSentence } from './reviewers/review-sentences.js';
export { auditReviews } from './reviewers/review.audit.js';
export type { ReviewAudit, ReviewFault } from './reviewers/review.audit.js';
export { generateReviews } from './reviewers/generate-reviews.js';
export type { ReviewRecipe } from './reviewers/generate-reviews.js';

export { compareLeximin, reportFairness } from './fairness/fairness-report.js';
export type { EnvyFigures, FairnessReport } from './fairness/fairness-report.js';
export { envyOfAssignment } from './fairness/envy-of-assignment.js';
export type { Envy, EnvyReport } from './fairness/envy-of-assignment.js';
export { envyOfGroups } from './fairness/envy-of-groups.js';
export { solveFairAssignment } from './fairness/solve-fair-assignment.js';
export type { FairAssignment, FairAssignmentOptions } from './fairness/solve-fair-assignment.js';
export { solveFairGroups } from './fairness/solve-fair-groups.js';
export type { FairGroupOptions, FairGroups } from './fairness/solve-fair-groups.js';

export { blockingPairs } from './stability/blocking-pairs.js';
export type { BlockingPair, BlockingPairs } from './stability/blocking-pairs.js';
export { blockingPairsOfGroups } from './stability/group-blocking-pairs.js';
export type { MentorPreference } from './stability/group-blocking-pairs.js';
export { ChoiceInputError, choiceFaults } from './stability/choice.market.js';
export type { ChoiceFault, ChoiceMarket } from './stability/choice.market.js';
export { blockingPairsOfMarket } from './stability/market-blocking-pairs.js';
export { reportAllocation } from './stability/allocation.report.js';
export type { Allocation } from './stability/allocation.report.js';
export { deferredAcceptance } from './stability/deferred-acceptance.js';
export type { StableAllocation } from './stability/deferred-acceptance.js';
export { leastRankAllocation } from './stability/least-rank-allocation.js';

export { comparePlans } from './comparison/compare-plans.js';
export { comparisonSentences } from './comparison/comparison-sentences.js';
export type {
  ChangeOfLoad,
  ComparablePlan,
  MovedSeat,
  PlanComparison,
  PlanMeasures,
  TeamComparison,
} from './comparison/plan-comparison.js';
export { sensitivityOf, withNoise } from './comparison/sensitivity.js';
export type { SeatFirmness, Sensitivity, SensitivityOptions } from './comparison/sensitivity.js';

export { StandingAssignment } from './rematch/standing-assignment.js';
export type { StandingOptions } from './rematch/standing-assignment.js';
export type { StandingPlan } from './rematch/standing-plan.js';
export { CalmAssignment } from './rematch/calm-assignment.js';
export type { CalmChange, CalmOptions } from './rematch/calm-assignment.js';
export { RematchEventError } from './rematch/rematch.event.js';
export type { Candidate, PairOfPlan, RematchEvent, StandingChange } from './rematch/rematch.event.js';
export { rematchGroups } from './rematch/rematch-groups.js';
export type { Rematch, RematchOptions } from './rematch/rematch-groups.js';
export { tradeOffCurve } from './rematch/trade-off-curve.js';
export type { TradeOffOptions, TradeOffPoint } from './rematch/trade-off-curve.js';
