import { worthsOfGroups } from './worths.js';
import { cohesionLookup } from '../fairness/cohesion-lookup.js';
import { envyOfGroups } from '../fairness/envy-of-groups.js';
import { reportFairness } from '../fairness/fairness-report.js';
import type { FairnessReport } from '../fairness/fairness-report.js';
import type { PlanRematch } from './plan-rematch.js';
import { groupCeilings } from '../fairness/group-ceilings.js';
import { solveFairGroups } from '../fairness/solve-fair-groups.js';
import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl, GroupSolution } from '../groups/group.result.js';
import { solveGroups } from '../groups/solve-groups.js';
import type { FairnessWish } from '../snapshot/match-snapshot.js';
import type { BlockingPair } from '../stability/blocking-pairs.js';
import { blockingPairsOfGroups } from '../stability/group-blocking-pairs.js';

/** A team and a mentor who would both rather have each other than what the plan gives them. Gains in affinity units. */
export interface PlanBlockingPair {
  readonly teamId: string;
  readonly slot: string;
  readonly mentorId: string;
  readonly teamGain: number;
  /** Null where the mentor has a free place. */
  readonly mentorGain: number | null;
}

/** Pairs that are named; the others are only counted. */
const NAMED_PAIRS = 50;

/** How evenly a plan treats the teams, and what stands against it. */
export interface PlanFairness extends Omit<FairnessReport, 'ceilingOfWorst'> {
  /** The most that the worst-off could have had by any plan, as far as its own best group tells; null where there is none. */
  readonly ceilingOfWorst: number | null;
  /** Teams and mentors who would both rather have each other. */
  readonly blockingPairs: number;
  /** Those of them who would gain most; absent from runs of earlier versions. */
  readonly blocking?: readonly PlanBlockingPair[];
  /** Largest sum that was found without regard to the worst-off. */
  readonly totalObjective: number;
  /** Share of it that was given up for the worst-off. */
  readonly price: number;
}

/** The same before groups and people have their names again. */
export interface MeasuredFairness extends Omit<PlanFairness, 'blocking'> {
  readonly blocking: readonly BlockingPair[];
}

export interface DecidedGroups {
  readonly solution: GroupSolution;
  readonly fairness: MeasuredFairness;
  /** Where a plan in force was kept to. */
  readonly rematch?: PlanRematch;
  /** Seats (group * slots + slot) that are open because filling them would change too much. */
  readonly heldOpen?: ReadonlySet<number>;
}

/**
 * Decides a problem as it is wished: the largest sum, or from there the worst-off first. The bound is that of the largest sum,
 * so the gap of a fair plan includes its price.
 */
export function decideGroups(
  problem: GroupProblem,
  wish: FairnessWish | undefined,
  seed: number,
  control: GroupControl,
): DecidedGroups {
  const most = solveGroups(problem, control);
  const solution = wish?.mode === 'worst-off-first' ? fairSolution(problem, most, wish, seed, control) : most;
  const price = most.objective === 0 ? 0 : (most.objective - solution.objective) / Math.abs(most.objective);
  const fairness = measureFairness(problem, solution.member);
  return { solution, fairness: { ...fairness, totalObjective: most.objective, price } };
}

function fairSolution(
  problem: GroupProblem,
  most: GroupSolution,
  { giveUp }: FairnessWish,
  seed: number,
  control: GroupControl,
): GroupSolution {
  const options = giveUp === undefined ? { seed } : { seed, giveUp };
  const { member, objective } = solveFairGroups(problem, most, options, control);
  const worths = worthsOfGroups(problem, member);
  const affinity = worths.reduce((sum, worth) => sum + worth.affinity, 0);
  const cohesion = worths.reduce((sum, worth) => sum + worth.cohesion, 0);
  const upperBound = Math.max(most.upperBound, objective);
  const gap = upperBound > objective ? (upperBound - objective) / Math.max(1, Math.abs(upperBound)) : 0;
  const isProven = most.status === 'optimal' || most.status === 'within-gap';
  const status = isProven && gap > (control.wantedGap ?? 0) ? 'best-found' : most.status;
  return { ...most, member, objective, affinity, cohesion, upperBound, gap, status };
}

/** How evenly a plan treats the teams, whatever it was decided for. */
export function measureFairness(
  problem: GroupProblem,
  member: Int32Array,
): Omit<MeasuredFairness, 'totalObjective' | 'price'> {
  const slots = problem.slots.length;
  const isComplete = (group: number): boolean =>
    !member.subarray(group * slots, (group + 1) * slots).includes(-1);
  const groups = Array.from({ length: problem.groups }, (_, group) => group).filter(isComplete);
  const worths = worthsOfGroups(problem, member);
  const ceilings = groupCeilings(problem, cohesionLookup(problem));
  const loads = new Int32Array(problem.people);
  for (const person of member) if (person >= 0) loads[person]!++;
  const { ceilingOfWorst, ...report } = reportFairness(
    groups.map((group) => worths[group]!.affinity + worths[group]!.cohesion),
    loads,
    problem.capacity,
    envyOfGroups(problem, member, 1),
    groups.map((group) => ceilings[group]!),
  );
  const blocking = blockingPairsOfGroups(problem, member, undefined, NAMED_PAIRS);
  return {
    ...report,
    ceilingOfWorst: Number.isFinite(ceilingOfWorst) ? ceilingOfWorst : null,
    blockingPairs: blocking.total,
    blocking: blocking.pairs,
  };
}
