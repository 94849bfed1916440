import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl, GroupSolution } from '../groups/group.result.js';
import { seededRandom } from '../instances/seeded-random.js';
import { cohesionLookup } from './cohesion-lookup.js';
import { envyOfGroups } from './envy-of-groups.js';
import { reportFairness } from './fairness-report.js';
import type { FairnessReport } from './fairness-report.js';
import { groupCeilings } from './group-ceilings.js';
import { GroupSeats } from './group-seats.js';
import { improveFairly } from './improve-fairly.js';
import { spreadLoads } from './load-spread.js';

export interface FairGroupOptions {
  readonly seed: number;
  /** Rounds of exchange in one attempt at a floor. Default: by size, 20 to 100. */
  readonly rounds?: number;
  /** Largest share of the objective that may be given up in all. Default .02. */
  readonly giveUp?: number;
  /** Largest share of it, once the worst-off is raised, that raising the next ones may cost. Default .002. */
  readonly giveUpBeyond?: number;
  /** Worth that is enough for every group: without it the worst-off is raised as high as can be. */
  readonly floor?: number;
  /** When given, loads are evened out afterwards; no group may lose more than this by it (0: only ties). */
  readonly loadTolerance?: number;
}

export interface FairGroups {
  /** Seat (g, s) is entry g * slots + s: a person, or -1. Open exactly where the start was. */
  readonly member: Int32Array;
  /** affinity + cohesion, less the price of open seats when the problem has one; no bonus. */
  readonly objective: number;
  /** Worth of each group, 0 for an empty one. */
  readonly values: Float64Array;
  /** Groups with an open seat: no more is opened, they are not raised, not counted below. */
  readonly short: readonly number[];
  /** Measured over the groups that have all their seats. */
  readonly fairness: FairnessReport;
  /** True when the worst-off has all it could ever have: nobody can do better for it. */
  readonly worstProven: boolean;
  /** Complete groups below the problem's floor; 0 without one. */
  readonly belowFloor: number;
  readonly startObjective: number;
  /** Price of fairness: share of the start's objective that was given up. */
  readonly price: number;
}

/**
 * P3 for groups: the worst-off group first, from a plan that is good in total. One seat of every group is re-decided at once,
 * cohesion included (exact, by P1), under a floor that is pressed harder and harder; then chains raise the next worst-off in
 * leximin order. Never opens a filled seat, and never gives up more than `giveUp` of the start's objective.
 *
 * @param start a plan that honours the problem. Its objective is worked out anew.
 */
export function solveFairGroups(
  problem: GroupProblem,
  start: Pick<GroupSolution, 'member'>,
  options: FairGroupOptions,
  control: GroupControl = {},
): FairGroups {
  const shouldStop = control.shouldStop ?? (() => false);
  const cohesion = cohesionLookup(problem);
  const plan = new GroupSeats(problem, start.member, cohesion);
  const startTotal = plan.total();
  const counted = Uint8Array.from({ length: problem.groups }, (_, group) => (plan.isComplete(group) ? 1 : 0));
  const ceiling = groupCeilings(problem, cohesion);
  improveFairly(plan, {
    ceiling,
    counted,
    leastTotal: startTotal - (options.giveUp ?? 0.02) * Math.abs(startTotal),
    giveUpBeyond: options.giveUpBeyond ?? 0.002,
    floor: options.floor,
    rounds: options.rounds ?? roundsFor(problem),
    random: seededRandom(options.seed),
    shouldStop,
    onProgress: (fraction) => control.onProgress?.(fraction, 'polishing'),
  });
  if (options.loadTolerance !== undefined) spreadLoads(plan, options.loadTolerance);
  return summarise(problem, plan, counted, ceiling, startTotal);
}

/** More rounds where a round is cheap. */
function roundsFor({ slots }: GroupProblem): number {
  const candidates = slots.reduce((sum, slot) => sum + slot.candidates.value.length, 0);
  return Math.max(20, Math.min(100, Math.round(5e6 / Math.max(1, candidates))));
}

function summarise(
  problem: GroupProblem,
  plan: GroupSeats,
  counted: Uint8Array,
  ceiling: Float64Array,
  startTotal: number,
): FairGroups {
  const member = plan.member.slice();
  const served = (values: Float64Array) => values.filter((_, group) => counted[group] === 1);
  const envy = envyOfGroups(problem, member);
  const fairness = reportFairness(served(plan.value), plan.load, problem.capacity, envy, served(ceiling));
  const open =
    member.reduce((count, person) => count + (person < 0 ? 1 : 0), 0) * (problem.unfilledCost ?? 0);
  const total = plan.total();
  const { floor } = problem;
  return {
    member,
    objective: total - open,
    values: plan.value.slice(),
    short: Array.from(counted.keys()).filter((group) => counted[group] === 0),
    fairness,
    worstProven: fairness.worst >= fairness.ceilingOfWorst,
    belowFloor: floor === undefined ? 0 : served(plan.value).filter((worth) => worth < floor).length,
    startObjective: startTotal - open,
    price: startTotal === 0 ? 0 : (startTotal - total) / Math.abs(startTotal),
  };
}
