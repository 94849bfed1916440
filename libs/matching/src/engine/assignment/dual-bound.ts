import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import type { AssignmentPenalties } from './assignment.result.js';
import type { CandidatePrefixes } from './candidate-prefix.js';
import { ExactSum } from './exact-sum.js';
import type { MatchedPairs } from './matched-pairs.js';
import type { Prices } from './shortest-augmentation.js';

/**
 * Weak duality: for any row prices a >= -penalty and column prices b, every plan is worth at most
 * sum(k a) + sum(best use of each column's places at b) + sum(max(0, v - a - b)). The penalties of what this plan misses are
 * added back, so the number bounds the affinities of all plans that miss no less.
 *
 * @param prefixes when they still bound the rows: candidates that cannot be worth more than the row's price are not read.
 */
export function boundByPrices(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  prices: Prices,
  penalties: AssignmentPenalties,
  prefixes?: CandidatePrefixes,
): number {
  const sum = new ExactSum();
  sum.add(pairs.lockedValue);
  for (let row = 0; row < problem.rows; row++) {
    sum.addProduct(pairs.demand[row]!, prices.row[row]!);
    if (penalties.fillingFirst) {
      sum.addProduct(pairs.demand[row]! - pairs.rowCount[row]!, penalties.unfilled[row]!);
    }
    if (pairs.demand[row]! === 0) continue;
    if (prefixes?.bounds(row, prices.row[row]!) === true) addPrefixExcess(prefixes, prices, row, sum);
    else addExcess(problem, pairs, prices, row, sum);
  }
  for (let column = 0; column < problem.columns; column++) {
    const price = prices.column[column]!;
    const most = pairs.maxLoad[column]!;
    const least = pairs.minLoad[column]!;
    if (price >= 0) sum.addProduct(most, price);
    else if (price >= -penalties.shortLoad) sum.addProduct(least, price);
    else sum.addProduct(-least, penalties.shortLoad);
    sum.addProduct(Math.max(0, least - pairs.load[column]!), penalties.shortLoad);
  }
  return sum.total();
}

function addExcess(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  prices: Prices,
  row: number,
  sum: ExactSum,
): void {
  const { candidates, columns } = problem;
  const sparse = candidates.kind === 'sparse';
  const from = sparse ? candidates.start[row]! : row * columns;
  const to = sparse ? candidates.start[row + 1]! : from + columns;
  const locked = pairs.locked.get(row);
  const rowPrice = prices.row[row]!;
  for (let at = from; at < to; at++) {
    const value = candidates.value[at]!;
    if (value === NO_PAIR) continue;
    const column = sparse ? candidates.column[at]! : at - from;
    const excess = value - rowPrice - prices.column[column]!;
    if (excess > 0 && !(locked?.has(column) ?? false)) sum.add(excess);
  }
}

/** The same where the row's prefix holds every candidate that counts; locked columns are in no prefix. */
function addPrefixExcess(prefixes: CandidatePrefixes, prices: Prices, row: number, sum: ExactSum): void {
  const { column, value, worth } = prefixes;
  const rowPrice = prices.row[row]!;
  const slack = prefixes.slackOf(row);
  const from = prefixes.head[row]!;
  const to = from + prefixes.length[row]!;
  for (let at = from; at < to && worth[at]! + slack > rowPrice; at++) {
    const excess = value[at]! - rowPrice - prices.column[column[at]!]!;
    if (excess > 0) sum.add(excess);
  }
}

/** A plain bound for a search that was stopped: every row gets its best candidates, whoever else wants them. */
export function boundByBestCandidates(problem: AssignmentProblem): number {
  const { candidates, columns } = problem;
  let sum = 0;
  for (let row = 0; row < problem.rows; row++) {
    const from = candidates.kind === 'sparse' ? candidates.start[row]! : row * columns;
    const to = candidates.kind === 'sparse' ? candidates.start[row + 1]! : from + columns;
    const best = candidates.value.slice(from, to).sort();
    for (let taken = 1; taken <= Math.min(problem.demand[row]!, best.length); taken++) {
      const value = best[best.length - taken]!;
      if (value !== NO_PAIR && value > 0) sum += value;
    }
  }
  return sum;
}
