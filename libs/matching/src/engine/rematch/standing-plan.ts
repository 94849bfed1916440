import type { AssignmentLock, AssignmentProblem } from '../assignment/assignment.problem.js';
import type { AssignmentResult } from '../assignment/assignment.result.js';
import type { StandingRepair } from './standing-repair.js';

/** The standing plan with its duals, in the form that `checkAssignment` verifies. */
export type StandingPlan = Pick<
  AssignmentResult,
  | 'seatStart'
  | 'seatColumn'
  | 'value'
  | 'objective'
  | 'upperBound'
  | 'gap'
  | 'unfilledSeats'
  | 'shortLoads'
  | 'rowPrice'
  | 'columnPrice'
  | 'penalties'
>;

/** The problem as it stands after all events; `solveAssignment` solves it anew. O(candidates log candidates of a row). */
export function standingProblem({
  graph,
  locks,
  fillingFirst,
  ...repair
}: StandingRepair): AssignmentProblem {
  const { rows, columns } = graph;
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  const demand = new Int32Array(rows);
  const locked: AssignmentLock[] = [];
  for (let row = 0; row < rows; row++) {
    const entries: (readonly [number, number])[] = [...locks.ofRow(row)];
    for (const [other] of entries) locked.push({ row, column: other });
    demand[row] = graph.seats[row]! + entries.length;
    for (const pair of graph.rowCandidates.of(row).subarray(0, graph.rowCandidates.sizeOf(row))) {
      entries.push([graph.pairColumn[pair]!, graph.value[pair]!]);
    }
    for (const [other, worth] of entries.sort(([one], [next]) => one - next)) {
      column.push(other);
      value.push(worth);
    }
    start[row + 1] = column.length;
  }
  const maxLoad = repair.maxLoad.slice(0, columns);
  return {
    rows,
    columns,
    demand,
    maxLoad,
    minLoad: repair.minLoad.slice(0, columns).map((least, at) => Math.min(least, maxLoad[at]!)),
    candidates: { kind: 'sparse', start, column: Int32Array.from(column), value: Int32Array.from(value) },
    locks: locked,
    ...(fillingFirst ? {} : { unfilledCost: graph.unfilled.slice(0, rows) }),
  };
}

/** Seats, prices and the bound that the prices prove (of the affinities without bonus). O(candidates). */
export function standingPlan(repair: StandingRepair): StandingPlan {
  const { graph, locks, fillingFirst } = repair;
  const { rows, columns } = graph;
  const seatStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++)
    seatStart[row + 1] = seatStart[row]! + graph.seats[row]! + locks.countOfRow(row);
  const seatColumn = new Int32Array(seatStart[rows]!).fill(-1);
  for (let row = 0; row < rows; row++) {
    const made = locks.ofRow(row).map(([column]) => column);
    for (const pair of graph.rowMade.of(row).subarray(0, graph.rowMade.sizeOf(row)))
      made.push(graph.pairColumn[pair]!);
    seatColumn.set(
      made.sort((one, other) => one - other),
      seatStart[row]!,
    );
  }
  const shortLoads: { column: number; missing: number }[] = [];
  for (let column = 0; column < columns; column++) {
    const missing = graph.least[column]! - graph.load(column);
    if (missing > 0) shortLoads.push({ column, missing });
  }
  const objective = standingObjective(repair);
  const upperBound = boundByPrices(repair);
  return {
    seatStart,
    seatColumn,
    value: graph.madeValue + locks.value,
    objective,
    upperBound,
    gap: upperBound - objective,
    unfilledSeats: graph.unfilledSeats,
    shortLoads,
    rowPrice: graph.rowPrice.slice(0, rows),
    columnPrice: graph.columnPrice.slice(0, columns),
    penalties: { unfilled: graph.unfilled.slice(0, rows), shortLoad: graph.shortLoad, fillingFirst },
  };
}

/** Affinities of the plan, less the caller's price of open seats. */
export function standingObjective({ graph, locks, fillingFirst }: StandingRepair): number {
  let objective = graph.madeValue + locks.value;
  if (fillingFirst || graph.unfilledSeats === 0) return objective;
  for (let row = 0; row < graph.rows; row++) objective -= graph.openSeats(row) * graph.unfilled[row]!;
  return objective;
}

/** Weak duality, as in the solver: what no plan that misses as little can exceed. */
function boundByPrices({ graph, locks, fillingFirst }: StandingRepair): number {
  let bound = BigInt(locks.value);
  for (let row = 0; row < graph.rows; row++) {
    const seats = graph.seats[row]!;
    if (seats === 0) continue;
    const price = graph.rowPrice[row]!;
    bound += BigInt(seats) * BigInt(price);
    if (fillingFirst) bound += BigInt(graph.openSeats(row)) * BigInt(graph.unfilled[row]!);
    for (const pair of graph.rowCandidates.of(row).subarray(0, graph.rowCandidates.sizeOf(row))) {
      const excess = graph.value[pair]! - price - graph.columnPrice[graph.pairColumn[pair]!]!;
      if (excess > 0) bound += BigInt(excess);
    }
  }
  for (let column = 0; column < graph.columns; column++) {
    const price = graph.columnPrice[column]!;
    const least = graph.least[column]!;
    if (price >= 0) bound += BigInt(graph.places[column]!) * BigInt(price);
    else bound += BigInt(least) * BigInt(Math.max(price, -graph.shortLoad));
    const missing = Math.max(0, least - graph.load(column));
    bound += BigInt(missing) * BigInt(graph.shortLoad);
  }
  return Number(bound);
}
