/**
 * A checker for P1 results that shares no code with the solver (types only): it reads the problem and the plan, decides
 * feasibility pair by pair, and computes the dual bound from the two price vectors in exact integers.
 */
import type { AssignmentProblem } from './assignment.problem.js';
import type { AssignmentResult } from './assignment.result.js';

export type CertificateFault =
  | 'wrong-shape'
  | 'pair-not-allowed'
  | 'pair-twice'
  | 'column-overloaded'
  | 'lock-broken'
  | 'value-wrong'
  | 'unfilled-count-wrong'
  | 'short-load-wrong'
  | 'price-not-integer'
  | 'row-price-below-penalty'
  | 'penalty-too-small'
  | 'bound-wrong'
  | 'gap-open';

export interface CertificateReport {
  /** True when the plan is feasible, its numbers are right and the gap is exactly 0. */
  readonly proven: boolean;
  readonly faults: readonly CertificateFault[];
  /** Bound minus objective by this checker's own reckoning. */
  readonly gap: number;
}

type Part = Pick<
  AssignmentResult,
  | 'seatStart'
  | 'seatColumn'
  | 'value'
  | 'objective'
  | 'upperBound'
  | 'unfilledSeats'
  | 'shortLoads'
  | 'rowPrice'
  | 'columnPrice'
  | 'penalties'
>;

/** Verifies a plan and its optimality certificate. O(rows x columns) dense, O(candidates) sparse. */
export function checkAssignment(problem: AssignmentProblem, result: Part): CertificateReport {
  const faults = new Set<CertificateFault>();
  const { rows, columns } = problem;
  const shaped =
    result.seatStart.length === rows + 1 &&
    result.seatStart[0] === 0 &&
    result.seatColumn.length === result.seatStart[rows] &&
    result.rowPrice.length === rows &&
    result.columnPrice.length === columns &&
    result.penalties.unfilled.length === rows &&
    problem.demand.every((demand, row) => result.seatStart[row + 1]! - result.seatStart[row]! === demand);
  if (!shaped) return { proven: false, faults: ['wrong-shape'], gap: NaN };

  const locks = Array.from({ length: rows }, () => new Set<number>());
  const lockedLoad = new Array<number>(columns).fill(0);
  for (const lock of problem.locks ?? []) {
    locks[lock.row]!.add(lock.column);
    lockedLoad[lock.column]!++;
  }

  const load = new Array<number>(columns).fill(0);
  let value = 0n;
  let lockedValue = 0n;
  let objectiveCost = 0n;
  let missedPenalty = 0n;
  let missing = 0;
  let bound = 0n;
  let least = Infinity;
  let largest = -Infinity;
  const { rowPrice, columnPrice, penalties } = result;

  for (let row = 0; row < rows; row++) {
    const chosen = new Set<number>();
    let open = 0;
    for (let seat = result.seatStart[row]!; seat < result.seatStart[row + 1]!; seat++) {
      const column = result.seatColumn[seat]!;
      if (column === -1) {
        open++;
        continue;
      }
      if (column < 0 || column >= columns) {
        faults.add('pair-not-allowed');
        continue;
      }
      if (chosen.has(column)) faults.add('pair-twice');
      chosen.add(column);
      load[column]!++;
    }
    missing += open;
    missedPenalty += BigInt(open) * BigInt(penalties.unfilled[row]!);
    if (problem.unfilledCost !== undefined) {
      const cost =
        typeof problem.unfilledCost === 'number' ? problem.unfilledCost : problem.unfilledCost[row]!;
      objectiveCost += BigInt(open) * BigInt(cost);
      if (penalties.unfilled[row] !== cost) faults.add('penalty-too-small');
    }
    for (const column of locks[row]!) if (!chosen.has(column)) faults.add('lock-broken');

    const a = rowPrice[row]!;
    if (!Number.isSafeInteger(a)) faults.add('price-not-integer');
    if (a < -penalties.unfilled[row]!) faults.add('row-price-below-penalty');
    const freeSeats = problem.demand[row]! - locks[row]!.size;
    bound += BigInt(freeSeats) * toBigInt(a);
    const allowed = new Set<number>();
    for (const [column, affinity] of candidatesOf(problem, row)) {
      if (affinity < least) least = affinity;
      if (affinity > largest) largest = affinity;
      const taken = chosen.has(column);
      if (taken) {
        allowed.add(column);
        value += BigInt(affinity);
      }
      if (locks[row]!.has(column)) {
        lockedValue += BigInt(affinity);
        continue;
      }
      const excess = affinity - a - columnPrice[column]!;
      if (excess > 0 && freeSeats > 0) bound += toBigInt(excess);
    }
    for (const column of chosen) if (!allowed.has(column)) faults.add('pair-not-allowed');
  }

  const shortClaim = new Map(result.shortLoads.map((short) => [short.column, short.missing]));
  for (let column = 0; column < columns; column++) {
    if (load[column]! > problem.maxLoad[column]!) faults.add('column-overloaded');
    const short = Math.max(0, (problem.minLoad?.[column] ?? 0) - load[column]!);
    if (short !== (shortClaim.get(column) ?? 0)) faults.add('short-load-wrong');
    missedPenalty += BigInt(short) * BigInt(penalties.shortLoad);
    const b = columnPrice[column]!;
    if (!Number.isSafeInteger(b)) faults.add('price-not-integer');
    bound += bestUseOfPlaces(
      BigInt(problem.maxLoad[column]! - lockedLoad[column]!),
      BigInt(Math.max(0, (problem.minLoad?.[column] ?? 0) - lockedLoad[column]!)),
      toBigInt(b),
      BigInt(penalties.shortLoad),
    );
  }

  if (least <= largest) {
    const outweighing = Math.min(rows, columns) * (largest - least) + Math.max(0, -least);
    if (problem.unfilledCost === undefined && penalties.unfilled.some((price) => price <= outweighing)) {
      faults.add('penalty-too-small');
    }
    if (penalties.shortLoad <= outweighing) faults.add('penalty-too-small');
  }

  const objective = value - objectiveCost;
  const missed = problem.unfilledCost === undefined ? missedPenalty : missedPenalty - objectiveCost;
  const upperBound = bound + lockedValue + missed;
  if (Number(value) !== result.value || Number(objective) !== result.objective) faults.add('value-wrong');
  if (missing !== result.unfilledSeats) faults.add('unfilled-count-wrong');
  if (Number(upperBound) !== result.upperBound) faults.add('bound-wrong');
  if (upperBound !== objective) faults.add('gap-open');
  return { proven: faults.size === 0, faults: [...faults], gap: Number(upperBound - objective) };
}

/** max over 0 <= y <= most of b y - penalty max(0, least - y): concave and piecewise linear, so a corner is best. */
function bestUseOfPlaces(most: bigint, least: bigint, price: bigint, penalty: bigint): bigint {
  const worth = [0n, least, most].map((y) => price * y - (y < least ? penalty * (least - y) : 0n));
  return worth.reduce((best, next) => (next > best ? next : best));
}

function toBigInt(value: number): bigint {
  return Number.isSafeInteger(value) ? BigInt(value) : 0n;
}

function* candidatesOf(problem: AssignmentProblem, row: number): Generator<readonly [number, number]> {
  const { candidates, columns } = problem;
  const NONE = -(2 ** 31);
  if (candidates.kind === 'dense') {
    for (let column = 0; column < columns; column++) {
      const value = candidates.value[row * columns + column]!;
      if (value !== NONE) yield [column, value];
    }
    return;
  }
  for (let at = candidates.start[row]!; at < candidates.start[row + 1]!; at++) {
    if (candidates.value[at] !== NONE) yield [candidates.column[at]!, candidates.value[at]!];
  }
}
