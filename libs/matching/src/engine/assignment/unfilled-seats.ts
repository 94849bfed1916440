import { NO_PAIR } from './assignment.problem.js';
import type { AssignmentProblem } from './assignment.problem.js';
import type { Bottleneck, UnfilledReason, UnfilledRow } from './assignment.result.js';
import type { MatchedPairs } from './matched-pairs.js';

interface Closure {
  rows: number[];
  columns: number[];
  reachesFreePlace: boolean;
}

/**
 * Why each open seat is open. From an open row, alternating paths (to a candidate, back to a row that holds it, on to that
 * row's candidates) visit everybody who could make room; when all those columns are full they form a Hall set, the binding
 * constraint. Closures that touch are merged, so every row is visited once: O(candidates) in all.
 */
export function explainUnfilled(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  stoppedAt: number,
): { unfilled: UnfilledRow[]; bottlenecks: Bottleneck[] } {
  const walker = new ClosureWalker(problem, pairs);
  const open: { row: number; missing: number; reason?: UnfilledReason; closure?: number }[] = [];
  for (let row = 0; row < problem.rows; row++) {
    const missing = pairs.demand[row]! - pairs.rowCount[row]!;
    if (missing === 0) continue;
    if (row >= stoppedAt) open.push({ row, missing, reason: 'stopped-early' });
    else open.push({ row, missing, ...explainRow(problem, pairs, row, walker) });
  }
  const kept = new Map<Closure, number>();
  const bottlenecks: Bottleneck[] = [];
  const unfilled = open.map(({ row, missing, reason, closure }): UnfilledRow => {
    if (reason !== undefined || closure === undefined) {
      return { row, missing, reason: reason ?? 'no-candidates', bottleneck: -1 };
    }
    const found = walker.closure(closure);
    if (found.reachesFreePlace) return { row, missing, reason: 'below-unfilled-cost', bottleneck: -1 };
    let bottleneck = kept.get(found);
    if (bottleneck === undefined) {
      bottleneck = bottlenecks.push(asBottleneck(problem, found)) - 1;
      kept.set(found, bottleneck);
    }
    return { row, missing, reason: 'capacity-exhausted', bottleneck };
  });
  return { unfilled, bottlenecks };
}

function explainRow(
  problem: AssignmentProblem,
  pairs: MatchedPairs,
  row: number,
  walker: ClosureWalker,
): { reason?: UnfilledReason; closure?: number } {
  let candidates = 0;
  forEachCandidate(problem, row, () => candidates++);
  if (candidates === 0) return { reason: (problem.vetoed?.[row] ?? 0) > 0 ? 'all-vetoed' : 'no-candidates' };
  const used = pairs.rowCount[row]! + (pairs.locked.get(row)?.size ?? 0);
  if (candidates === used) return { reason: 'too-few-candidates' };
  return { closure: walker.walk(row) };
}

class ClosureWalker {
  private readonly rowClosure: Int32Array;
  private readonly columnClosure: Int32Array;
  private readonly closures: Closure[] = [];
  private readonly mergedInto: number[] = [];

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly pairs: MatchedPairs,
  ) {
    this.rowClosure = new Int32Array(problem.rows).fill(-1);
    this.columnClosure = new Int32Array(problem.columns).fill(-1);
  }

  closure(id: number): Closure {
    return this.closures[this.root(id)]!;
  }

  walk(start: number): number {
    if (this.rowClosure[start]! >= 0) return this.rowClosure[start]!;
    const id = this.closures.push({ rows: [], columns: [], reachesFreePlace: false }) - 1;
    this.mergedInto.push(id);
    const queue = [start];
    this.rowClosure[start] = id;
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      this.closure(id).rows.push(row);
      this.visit(row, id, queue);
    }
    return id;
  }

  private visit(row: number, id: number, queue: number[]): void {
    const { pairs, columnClosure } = this;
    forEachCandidate(this.problem, row, (column) => {
      if (pairs.has(row, column) || (pairs.locked.get(row)?.has(column) ?? false)) return;
      const owner = columnClosure[column]!;
      if (owner >= 0) {
        if (owner !== id) this.merge(owner, id);
        return;
      }
      columnClosure[column] = id;
      const load = pairs.load[column]!;
      const closure = this.closure(id);
      closure.columns.push(column);
      if (load < pairs.maxLoad[column]!) closure.reachesFreePlace = true;
      const from = pairs.columnStart[column]!;
      for (let at = from; at < from + load; at++) this.reach(pairs.columnRow[at]!, id, queue);
    });
  }

  private reach(row: number, id: number, queue: number[]): void {
    const owner = this.rowClosure[row]!;
    if (owner >= 0) {
      if (owner !== id) this.merge(owner, id);
      return;
    }
    this.rowClosure[row] = id;
    queue.push(row);
  }

  private merge(left: number, right: number): void {
    let from = this.root(left);
    let into = this.root(right);
    if (from === into) return;
    if (this.sizeOf(from) > this.sizeOf(into)) [from, into] = [into, from];
    const source = this.closures[from]!;
    const target = this.closures[into]!;
    for (const row of source.rows) target.rows.push(row);
    for (const column of source.columns) target.columns.push(column);
    target.reachesFreePlace ||= source.reachesFreePlace;
    this.mergedInto[from] = into;
  }

  /** The smaller always joins the larger: everybody moves at most log n times. */
  private sizeOf(id: number): number {
    return this.closures[id]!.rows.length + this.closures[id]!.columns.length;
  }

  private root(id: number): number {
    let at = id;
    while (this.mergedInto[at] !== at) {
      this.mergedInto[at] = this.mergedInto[this.mergedInto[at]!]!;
      at = this.mergedInto[at]!;
    }
    return at;
  }
}

function asBottleneck(problem: AssignmentProblem, closure: Closure): Bottleneck {
  const rows = closure.rows.slice().sort((left, right) => left - right);
  const columns = closure.columns.slice().sort((left, right) => left - right);
  return {
    rows,
    columns,
    seats: rows.reduce((sum, row) => sum + problem.demand[row]!, 0),
    places: columns.reduce((sum, column) => sum + problem.maxLoad[column]!, 0),
  };
}

function forEachCandidate(problem: AssignmentProblem, row: number, visit: (column: number) => void): void {
  const { candidates, columns } = problem;
  const sparse = candidates.kind === 'sparse';
  const from = sparse ? candidates.start[row]! : row * columns;
  const to = sparse ? candidates.start[row + 1]! : from + columns;
  for (let at = from; at < to; at++) {
    if (candidates.value[at] !== NO_PAIR) visit(sparse ? candidates.column[at]! : at - from);
  }
}
