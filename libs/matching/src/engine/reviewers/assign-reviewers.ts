import { ReviewSearch } from './review-branching.js';
import { ReviewModel } from './review-model.js';
import { reviewFaults } from './review.faults.js';
import { ReviewInputError } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';
import type { ReviewAssignment, ReviewControl } from './review.result.js';
import { explainShortfalls } from './review-shortfalls.js';
import { RowChoice } from './row-choice.js';

/**
 * Assigns reviewers: as few shortfalls as possible (an open seat, a missing second discipline, a missing external and a missed
 * minimum load count alike), then the largest sum of affinities. Exact when `status` is `optimal`; otherwise the best plan
 * found with a proven bound. Conflicts are never broken. Deterministic unless `shouldStop` cuts in.
 *
 * @throws ReviewInputError when `reviewFaults` finds something.
 */
export function assignReviewers(problem: ReviewProblem, control: ReviewControl = {}): ReviewAssignment {
  const faults = reviewFaults(problem);
  if (faults.length > 0) throw new ReviewInputError(faults);
  const model = new ReviewModel(problem);
  const search = new ReviewSearch(model, control);
  search.run();
  control.onProgress?.(1);

  const { seatStart, seatReviewer, load } = readSeats(problem, model, search);
  const found = explainShortfalls(problem, seatStart, seatReviewer, search.stopped);
  const shortLoads: { reviewer: number; missing: number }[] = [];
  problem.minLoad?.forEach((least, reviewer) => {
    if (load[reviewer]! < least) shortLoads.push({ reviewer, missing: least - load[reviewer]! });
  });
  const count = (kinds: (kind: string) => boolean): number =>
    found.reduce((sum, { kind, missing }) => (kinds(kind) ? sum + missing : sum), 0);
  const openSeats = count((kind) => kind === 'open-seat');
  const { incumbent, upperBound, priceBound } = search;
  const objective = model.lockedValue + affinityOf(model, incumbent.worth, incumbent.shortfalls);
  const missed = model.penalty * incumbent.shortfalls;
  const bound = model.lockedValue + upperBound + missed;
  return {
    status: statusOf(search, control),
    seatStart,
    seatReviewer,
    objective,
    upperBound: bound,
    gap: bound > objective ? (bound - objective) / Math.max(1, Math.abs(bound)) : 0,
    openSeats,
    unmetRequirements: count((kind) => kind !== 'open-seat'),
    shortLoads,
    shortfalls: found,
    objectiveWithoutQuotas: model.lockedValue + search.plainAffinity,
    openSeatsWithoutQuotas: search.plainOpen,
    reviewerPrice: search.boundPrice.slice(),
    quotaPrice: quotaPrices(model, search.boundPrice),
    penalty: model.penalty,
    priceBound: model.lockedValue + priceBound + missed,
    nodes: search.nodes,
  };
}

function affinityOf(model: ReviewModel, worth: number, shortfalls: number): number {
  return worth + model.penalty * shortfalls;
}

function statusOf(search: ReviewSearch, control: ReviewControl): ReviewAssignment['status'] {
  if (search.isProven()) return 'optimal';
  if (search.stopped) return 'stopped';
  const { worth } = search.incumbent;
  const wanted = (control.wantedGap ?? 0) * Math.abs(search.upperBound);
  return search.upperBound - worth <= wanted ? 'within-gap' : 'best-found';
}

function readSeats(problem: ReviewProblem, model: ReviewModel, search: ReviewSearch) {
  const { rowColumn, rowCount } = search.incumbent;
  const { rowStart } = search.flow.pairs;
  const seatStart = new Int32Array(model.rows + 1);
  for (let row = 0; row < model.rows; row++) seatStart[row + 1] = seatStart[row]! + problem.demand[row]!;
  const seatReviewer = new Int32Array(seatStart[model.rows]!).fill(-1);
  const load = new Int32Array(model.columns);
  for (let row = 0; row < model.rows; row++) {
    const from = rowStart[row]!;
    const made = [...rowColumn.subarray(from, from + rowCount[row]!), ...model.locked[row]!];
    made.sort((left, right) => left - right);
    seatReviewer.set(made, seatStart[row]!);
    for (const reviewer of made) load[reviewer]!++;
  }
  return { seatStart, seatReviewer, load };
}

/** Per proposal: its best choice at the prices without requirements less the one with them, where they can be met. */
function quotaPrices(model: ReviewModel, price: Float64Array): Float64Array {
  const choice = new RowChoice(model, price);
  return Float64Array.from({ length: model.rows }, (_, row) => {
    choice.read(row);
    const cost = choice.worthWithoutQuotas(row) - choice.best(row).worth;
    return cost < model.penalty ? cost : 0;
  });
}
