import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import type { AssignmentResult } from '../assignment/assignment.result.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import type { AssignmentControl } from '../assignment/solve-assignment.js';
import { seededRandom } from '../instances/seeded-random.js';
import { envyOfAssignment } from './envy-of-assignment.js';
import { reportFairness } from './fairness-report.js';
import type { FairnessReport } from './fairness-report.js';
import { improveFairly } from './improve-fairly.js';
import { spreadLoads } from './load-spread.js';
import { RowSeats } from './row-seats.js';
import { bestWorstOff } from './single-seat-worst-off.js';
import { boundOfWorstOff, rowCeilings } from './worst-off-bound.js';

export interface FairAssignmentOptions {
  /** Where to begin; the plan of the largest total when absent. Must honour the problem. */
  readonly start?: AssignmentResult;
  readonly seed: number;
  /** Rounds of exchange in one attempt at a floor. Default: by size, 20 to 120. */
  readonly rounds?: number;
  /** Worth that is enough for everybody: without it the worst-off is raised as high as can be. */
  readonly floor?: number;
  /** Largest share of the total that the worst-off may cost. Default 1: at any price. */
  readonly giveUp?: number;
  /** Largest share of the then total that raising the next ones may cost. Default .001; 0 only repairs, 1 is full leximin. */
  readonly giveUpBeyond?: number;
  /** When given, loads are evened out afterwards; no row may lose more than this by it (0: only ties). */
  readonly loadTolerance?: number;
  /** Rounds for the proof that the worst-off cannot be raised, when the ceiling does not prove it. Default 60. */
  readonly boundRounds?: number;
}

export interface FairAssignment {
  readonly seatStart: Int32Array;
  /** Columns ascending, then -1 for each open seat, row by row. */
  readonly seatColumn: Int32Array;
  readonly total: number;
  /** Worth of each row. */
  readonly values: Float64Array;
  /** Rows with an open seat: who goes short is decided by the largest total; they lose no seat, and are not counted below. */
  readonly short: readonly number[];
  /** Measured over the rows that have all their seats. */
  readonly fairness: FairnessReport;
  /** No plan that fills as many seats gives all of these rows more than this. */
  readonly worstBound: number;
  /** True when the worst-off is at that bound: nobody can do better for it. */
  readonly worstProven: boolean;
  /** Total of the plan that it began with (the largest possible one, unless a start was given). */
  readonly startTotal: number;
  /** Price of fairness: (startTotal - total) / startTotal (Bertsimas, Farias, Trichakis 2011). */
  readonly price: number;
}

/**
 * P3: the worst-off row first. From the plan of the largest total, floors are attempted under Lagrangian weights by exchanges
 * that re-decide one seat of every row at once (exact, by P1); then the next worst-off are raised in leximin order by chains,
 * within the budget. Max-min over sums of several seats is NP-hard (Garg et al. 2010), so the result carries a bound.
 *
 * @throws AssignmentInputError as `solveAssignment` does.
 */
export function solveFairAssignment(
  problem: AssignmentProblem,
  options: FairAssignmentOptions,
  control: AssignmentControl = {},
): FairAssignment {
  const shouldStop = control.shouldStop ?? (() => false);
  const start = options.start ?? solveAssignment(problem, { shouldStop });
  const ceiling = rowCeilings(problem);
  const startTotal = start.value;
  const exact = isBottleneck(problem, options) ? bestWorstOff(problem, start, ceiling) : undefined;
  const plan = new RowSeats(problem, start.seatStart, start.seatColumn);
  if (exact) plan.restore(seatsLike(start, exact.plan));
  const counted = Uint8Array.from({ length: problem.rows }, (_, row) => (plan.isComplete(row) ? 1 : 0));
  improveFairly(plan, {
    ceiling,
    counted,
    leastTotal: startTotal - (options.giveUp ?? 1) * Math.abs(startTotal),
    giveUpBeyond: options.giveUpBeyond ?? 0.001,
    floor: options.floor ?? exact?.worst,
    rounds: options.rounds ?? roundsFor(problem),
    random: seededRandom(options.seed),
    shouldStop,
    onProgress: control.onProgress,
  });
  if (options.loadTolerance !== undefined) spreadLoads(plan, options.loadTolerance);
  const known = { counted, ceiling, startTotal, bound: exact?.worst, boundRounds: options.boundRounds ?? 60 };
  return summarise(problem, plan, known, shouldStop);
}

/** One seat a row and nothing held back: the best worst-off is then found exactly. */
function isBottleneck({ demand }: AssignmentProblem, { giveUp, floor }: FairAssignmentOptions): boolean {
  return (giveUp ?? 1) >= 1 && floor === undefined && demand.every((seats) => seats <= 1);
}

/** The seats of a plan laid out as those of another, whose open seats it leaves open. */
function seatsLike({ seatStart, seatColumn }: AssignmentResult, plan: AssignmentResult): Int32Array {
  const seats = new Int32Array(seatColumn.length).fill(-1);
  for (let row = 0; row + 1 < seatStart.length; row++)
    seats.set(plan.seatColumn.subarray(plan.seatStart[row], plan.seatStart[row + 1]), seatStart[row]!);
  return seats;
}

/** More rounds where a round is cheap: about the same work at every size. */
function roundsFor({ candidates }: AssignmentProblem): number {
  return Math.max(20, Math.min(120, Math.round(2e7 / Math.max(1, candidates.value.length))));
}

interface Known {
  readonly counted: Uint8Array;
  readonly ceiling: Float64Array;
  readonly startTotal: number;
  /** A bound that is known already. */
  readonly bound: number | undefined;
  readonly boundRounds: number;
}

function summarise(
  problem: AssignmentProblem,
  plan: RowSeats,
  { counted, ceiling, startTotal, bound, boundRounds }: Known,
  shouldStop: () => boolean,
): FairAssignment {
  const seatColumn = sortedSeats(plan);
  const envy = envyOfAssignment(problem, plan.seatStart, seatColumn);
  const served = (values: Float64Array) => values.filter((_, row) => counted[row] === 1);
  const fairness = reportFairness(served(plan.value), plan.load, problem.maxLoad, envy, served(ceiling));
  const byCeiling = Math.min(fairness.ceilingOfWorst, bound ?? Infinity);
  const worstBound =
    fairness.worst >= byCeiling
      ? byCeiling
      : Math.min(byCeiling, boundOfWorstOff(problem, counted, fairness.worst, boundRounds, shouldStop));
  const total = plan.total();
  return {
    seatStart: plan.seatStart,
    seatColumn,
    total,
    values: plan.value.slice(),
    short: Array.from(counted.keys()).filter((row) => counted[row] === 0),
    fairness,
    worstBound,
    worstProven: fairness.worst >= worstBound,
    startTotal,
    price: startTotal === 0 ? 0 : (startTotal - total) / Math.abs(startTotal),
  };
}

function sortedSeats(plan: RowSeats): Int32Array {
  const seats = plan.member.slice();
  for (let row = 0; row < plan.units; row++)
    seats
      .subarray(plan.seatStart[row], plan.seatStart[row + 1])
      .sort((left, right) => (left < 0 ? 1 : right < 0 ? -1 : left - right));
  return seats;
}
