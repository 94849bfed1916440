import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem, Candidates } from './assignment.problem.js';
import type { AssignmentPenalties } from './assignment.result.js';

/**
 * A price for an open seat that no gain can outweigh.
 *
 * Proof: if a plan fills fewer seats than possible, the difference to a fuller plan contains an augmenting path that adds
 * t + 1 pairs and removes t; the path visits no row and no column twice, so t < min(rows, columns). The affinities change by
 * at least (t + 1) least - t largest = least - t (largest - least), and this penalty is larger than the loss.
 */
export function fillPenalty(rows: number, columns: number, least: number, largest: number): number {
  return Math.min(rows, columns) * (largest - least) + Math.max(0, -least) + 1;
}

/**
 * Penalties of a problem. A missed minimum load costs more than anything a path of exchanges can win, an open seat included;
 * both aims never compete (Mendelsohn and Dulmage 1958: one flow covers a most-filled set of rows and a most-served set of columns).
 */
export function assignmentPenalties(
  problem: AssignmentProblem,
  { least, largest }: AffinityRange = affinityRange(problem.candidates),
): AssignmentPenalties {
  const proven = fillPenalty(problem.rows, problem.columns, least, largest);
  const cost = problem.unfilledCost;
  const unfilled =
    typeof cost === 'object' ? Float64Array.from(cost) : new Float64Array(problem.rows).fill(cost ?? proven);
  let dearest = proven;
  for (const price of unfilled) if (price > dearest) dearest = price;
  return { unfilled, shortLoad: proven + dearest, fillingFirst: cost === undefined };
}

/** Of all pairs that may be made. */
export interface AffinityRange {
  readonly least: number;
  readonly largest: number;
}

/** Least and largest affinity of all pairs that may be made; 0 and 0 when there are none. */
export function affinityRange({ value }: Candidates): AffinityRange {
  let least = Infinity;
  let largest = -Infinity;
  for (let at = 0; at < value.length; at++) {
    const one = value[at]!;
    if (one > largest) largest = one;
    if (one < least && one !== NO_PAIR) least = one;
  }
  return least > largest ? { least: 0, largest: 0 } : { least, largest };
}
