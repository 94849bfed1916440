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
  if (!hasShape(problem, result)) return { proven: false, faults: ['wrong-shape'], gap: NaN };
  const check = new CertificateCheck(problem, result);
  for (let row = 0; row < problem.rows; row++) check.row(row);
  for (let column = 0; column < problem.columns; column++) check.column(column);
  return check.report();
}

function hasShape({ rows, columns, demand }: AssignmentProblem, result: Part): boolean {
  return (
    result.seatStart.length === rows + 1 &&
    result.seatStart[0] === 0 &&
    result.seatColumn.length === result.seatStart[rows] &&
    result.rowPrice.length === rows &&
    result.columnPrice.length === columns &&
    result.penalties.unfilled.length === rows &&
    demand.every((wanted, row) => result.seatStart[row + 1]! - result.seatStart[row]! === wanted)
  );
}

class CertificateCheck {
  private readonly faults = new Set<CertificateFault>();
  private readonly locks: ReadonlySet<number>[];
  private readonly lockedLoad: number[];
  private readonly load: number[];
  private readonly claimedShort: ReadonlyMap<number, number>;
  private value = 0n;
  private openCost = 0n;
  private missedPenalty = 0n;
  private bound = 0n;
  private missing = 0;
  private least = Infinity;
  private largest = -Infinity;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly result: Part,
  ) {
    const locks = Array.from({ length: problem.rows }, () => new Set<number>());
    this.lockedLoad = new Array<number>(problem.columns).fill(0);
    for (const { row, column } of problem.locks ?? []) {
      locks[row]!.add(column);
      this.lockedLoad[column]!++;
    }
    this.locks = locks;
    this.load = new Array<number>(problem.columns).fill(0);
    this.claimedShort = new Map(result.shortLoads.map((short) => [short.column, short.missing]));
  }

  row(row: number): void {
    const chosen = this.seatsOf(row);
    const locked = this.locks[row]!;
    for (const column of locked) if (!chosen.has(column)) this.faults.add('lock-broken');
    const price = this.result.rowPrice[row]!;
    if (!Number.isSafeInteger(price)) this.faults.add('price-not-integer');
    if (price < -this.result.penalties.unfilled[row]!) this.faults.add('row-price-below-penalty');
    const freeSeats = this.problem.demand[row]! - locked.size;
    this.bound += BigInt(freeSeats) * toBigInt(price);

    let allowed = 0;
    for (const [column, affinity] of candidatesOf(this.problem, row)) {
      this.least = Math.min(this.least, affinity);
      this.largest = Math.max(this.largest, affinity);
      if (chosen.has(column)) {
        allowed++;
        this.value += BigInt(affinity);
      }
      const excess = affinity - price - this.result.columnPrice[column]!;
      if (locked.has(column)) this.bound += BigInt(affinity);
      else if (excess > 0 && freeSeats > 0) this.bound += toBigInt(excess);
    }
    if (allowed !== chosen.size) this.faults.add('pair-not-allowed');
  }

  column(column: number): void {
    const { problem, result } = this;
    const most = problem.maxLoad[column]!;
    const least = problem.minLoad?.[column] ?? 0;
    const load = this.load[column]!;
    const locked = this.lockedLoad[column]!;
    const price = result.columnPrice[column]!;
    const penalty = toBigInt(result.penalties.shortLoad);
    if (load > most) this.faults.add('column-overloaded');
    const short = Math.max(0, least - load);
    if (short !== (this.claimedShort.get(column) ?? 0)) this.faults.add('short-load-wrong');
    this.missedPenalty += BigInt(short) * penalty;
    if (!Number.isSafeInteger(price)) this.faults.add('price-not-integer');
    const leastLeft = BigInt(Math.max(0, least - locked));
    this.bound += bestUseOfPlaces(BigInt(most - locked), leastLeft, toBigInt(price), penalty);
  }

  report(): CertificateReport {
    const { problem, result, faults } = this;
    this.checkPenalties();
    const objective = this.value - this.openCost;
    const upperBound = this.bound + this.missedPenalty;
    if (Number(this.value) !== result.value || Number(objective) !== result.objective)
      faults.add('value-wrong');
    if (this.missing !== result.unfilledSeats) faults.add('unfilled-count-wrong');
    if (Number(upperBound) !== result.upperBound) faults.add('bound-wrong');
    if (upperBound !== objective) faults.add('gap-open');
    if ((problem.unfilledCost === undefined) !== result.penalties.fillingFirst)
      faults.add('penalty-too-small');
    return { proven: faults.size === 0, faults: [...faults], gap: Number(upperBound - objective) };
  }

  private seatsOf(row: number): Set<number> {
    const { problem, result } = this;
    const chosen = new Set<number>();
    let open = 0;
    for (let seat = result.seatStart[row]!; seat < result.seatStart[row + 1]!; seat++) {
      const column = result.seatColumn[seat]!;
      if (column === -1) open++;
      else if (column < 0 || column >= problem.columns) this.faults.add('pair-not-allowed');
      else {
        if (chosen.has(column)) this.faults.add('pair-twice');
        chosen.add(column);
        this.load[column]!++;
      }
    }
    this.missing += open;
    const penalty = result.penalties.unfilled[row]!;
    if (problem.unfilledCost === undefined) this.missedPenalty += BigInt(open) * toBigInt(penalty);
    else {
      const cost =
        typeof problem.unfilledCost === 'number' ? problem.unfilledCost : problem.unfilledCost[row]!;
      this.openCost += BigInt(open) * BigInt(cost);
      if (penalty !== cost) this.faults.add('penalty-too-small');
    }
    return chosen;
  }

  /** The engine's own penalties must outweigh any chain of exchanges (proof beside `fillPenalty`, reckoned anew here). */
  private checkPenalties(): void {
    if (this.least > this.largest) return;
    const { rows, columns, unfilledCost } = this.problem;
    const { unfilled, shortLoad } = this.result.penalties;
    const outweighing = Math.min(rows, columns) * (this.largest - this.least) + Math.max(0, -this.least);
    const tooSmall = unfilledCost === undefined && unfilled.some((price) => price <= outweighing);
    if (tooSmall || shortLoad <= outweighing) this.faults.add('penalty-too-small');
  }
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
