import type { AssignmentProblem } from './assignment.problem.js';
import type { AssignmentPenalties } from './assignment.result.js';
import type { CandidatePrefixes } from './candidate-prefix.js';
import { contestedColumns } from './contested-columns.js';
import type { MatchedPairs } from './matched-pairs.js';
import { OpeningAuction } from './opening-auction.js';
import type { Prices } from './shortest-augmentation.js';

/** From this share of taken places on, prices are looked for in phases: below it the first bids mostly stand. */
const CROWDED = 0.9;
const PHASES = 4;
const FIRST_STEP = 1 / 8;
const STEP_FALL = 8;
/** A phase may overshoot by about its step: prices are lowered by so many steps before the next one. */
const LOWERED_STEPS = 1.5;
const BIDS_PER_SEAT = 10;

/** Where column prices start. */
export interface OpeningPrices {
  readonly column: Float64Array;
  /** Whether almost every place will be taken. */
  readonly crowded: boolean;
}

/**
 * 0 in the plain case; minimum loads are left to the exact solve. Where an open seat costs more than affinities differ, a column
 * of which no largest plan leaves a place free starts at that cost: without it, prices would have to climb there seat by seat.
 *
 * @param width largest less least affinity.
 */
export function openingPrices(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  penalties: AssignmentPenalties,
  width: number,
): OpeningPrices {
  const price = new Float64Array(problem.columns);
  const openSeat = penalties.unfilled.reduce((least, cost) => Math.min(least, cost), Infinity);
  const contested = openSeat > width ? contestedColumns(problem, pairs) : undefined;
  if (contested !== undefined) {
    for (let column = 0; column < price.length; column++) {
      if (contested[column] === 1) price[column] = openSeat;
    }
  }
  return { column: price, crowded: contested !== undefined || seatsOverPlaces(pairs) >= CROWDED };
}

/**
 * Moves the prices to about where they belong, and makes pairs that the exact solve can keep. Phases with a shrinking step
 * first when it is crowded (Bertsekas 1979, scaling), then one without step.
 *
 * @param width largest less least affinity.
 */
export function openByAuction(
  opening: OpeningPrices,
  pairs: MatchedPairs,
  prefixes: CandidatePrefixes,
  prices: Prices,
  unfilledPenalty: Float64Array,
  width: number,
  shouldStop: () => boolean,
): void {
  const auction = new OpeningAuction(pairs, prefixes, prices, unfilledPenalty, shouldStop);
  const mostBids = BIDS_PER_SEAT * pairs.rowColumn.length;
  let step = Math.ceil(width * FIRST_STEP);
  for (let phase = 0; phase < PHASES && opening.crowded; phase++) {
    auction.phase(step, mostBids);
    const fall = Math.ceil(LOWERED_STEPS * step);
    for (let column = 0; column < prices.column.length; column++) {
      prices.column[column] = Math.max(opening.column[column]!, prices.column[column]! - fall);
    }
    prefixes.lowered(fall);
    step = Math.ceil(step / STEP_FALL);
  }
  auction.phase(0, mostBids);
  auction.keep();
}

function seatsOverPlaces(pairs: MatchedPairs): number {
  let places = 0;
  for (const load of pairs.maxLoad) places += load;
  return places === 0 ? 1 : pairs.rowColumn.length / places;
}
