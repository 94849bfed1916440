import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { adoptResult } from './adopt-result.js';
import type { SolvedAssignment } from './adopt-result.js';
import { assertFits } from './fitting-events.js';
import type { PairOfPlan, RematchEvent, StandingChange } from './rematch.event.js';
import { carryOut } from './standing-events.js';
import type { EventOutcome } from './standing-events.js';
import { standingObjective, standingPlan, standingProblem } from './standing-plan.js';
import type { StandingPlan } from './standing-plan.js';
import type { StandingRepair } from './standing-repair.js';

export interface StandingOptions {
  /**
   * What keeping a pair is worth on top of its affinity (integer, default 0). With 0 every event ends at the optimum of the problem
   * as it stands; with more, at the best plan that pays so much for each pair that is taken away.
   */
  readonly bonus?: number;
}

/**
 * P4 on P1: a plan that stands while things happen. It keeps the matching and the duals, and repairs both after each event by
 * a few shortest exchanges: equal to solving anew (bonus 0), thousands of times faster. Deterministic.
 *
 * The bonus is no second, parallel candidate: it raises the worth of the made pair itself, and moves along with the plan, so that
 * no pair can be used twice. Raising a made pair and lowering one that is not keeps the prices optimal, so it costs nothing.
 */
export class StandingAssignment {
  protected readonly repair: StandingRepair;

  /**
   * @param result of `solveAssignment` for this problem, complete; without it the problem is solved here.
   * @throws AssignmentInputError like `solveAssignment`.
   */
  constructor(problem: AssignmentProblem, result?: SolvedAssignment, options: StandingOptions = {}) {
    const bonus = options.bonus ?? 0;
    if (!Number.isSafeInteger(bonus) || bonus < 0) throw new RangeError('the bonus is an integer from 0');
    this.repair = adoptResult(problem, result ?? solveAssignment(problem), bonus);
  }

  get rows(): number {
    return this.repair.graph.rows;
  }

  get columns(): number {
    return this.repair.graph.columns;
  }

  /** Sum of the affinities, without any bonus. */
  get value(): number {
    return this.repair.graph.madeValue + this.repair.locks.value;
  }

  /** `value`, less the price of open seats when the caller gave one. */
  get objective(): number {
    return standingObjective(this.repair);
  }

  get unfilledSeats(): number {
    return this.repair.graph.unfilledSeats;
  }

  /** Nodes settled by all searches since the start: what the events cost, on every machine alike. */
  get visitedNodes(): number {
    return this.repair.search.visited;
  }

  /** Columns that the row has now, ascending, locked ones included. */
  columnsOf(row: number): number[] {
    const { graph, locks } = this.repair;
    const made = graph.rowMade.of(row).subarray(0, graph.rowMade.sizeOf(row));
    const columns = Array.from(made, (pair) => graph.pairColumn[pair]!);
    for (const [column] of locks.ofRow(row)) columns.push(column);
    return columns.sort((one, other) => one - other);
  }

  /**
   * Carries one event out and repairs the plan.
   *
   * @throws RematchEventError when the event does not fit; nothing is changed then.
   */
  apply(event: RematchEvent): StandingChange {
    assertFits(this.repair, event);
    return this.finish(carryOut(this.repair, event));
  }

  /** Reads off what changed since the last event, and moves the bonus along with the plan. */
  protected finish({ subject, forced }: EventOutcome): StandingChange {
    const { repair } = this;
    const { graph } = repair;
    const added: PairOfPlan[] = [];
    const removed: PairOfPlan[] = [];
    for (const pair of graph.takeTouched()) {
      const row = graph.pairRow[pair]!;
      const column = graph.pairColumn[pair]!;
      const isIn = graph.made[pair] === 1 || repair.locks.valueOf(row, column) !== undefined;
      (isIn ? added : removed).push({ row, column });
      graph.kept[pair] = isIn ? 1 : 0;
    }
    return {
      subject,
      added,
      removed,
      changes: seatsThatDiffer(added, removed),
      forced,
      others: Math.max(0, removed.length - forced),
      value: this.value,
      objective: this.objective,
      unfilledSeats: graph.unfilledSeats,
    };
  }

  withdrawColumn(column: number): StandingChange {
    return this.apply({ kind: 'withdraw-column', column });
  }

  changeCapacity(column: number, maxLoad: number): StandingChange {
    return this.apply({ kind: 'change-capacity', column, maxLoad });
  }

  addColumn(column: Omit<RematchEvent & { kind: 'add-column' }, 'kind'>): StandingChange {
    return this.apply({ kind: 'add-column', ...column });
  }

  /** The pair was declined. */
  withdrawPair(row: number, column: number): StandingChange {
    return this.apply({ kind: 'veto', row, column });
  }

  lock(row: number, column: number): StandingChange {
    return this.apply({ kind: 'lock', row, column });
  }

  unlock(row: number, column: number): StandingChange {
    return this.apply({ kind: 'unlock', row, column });
  }

  addRow(row: Omit<RematchEvent & { kind: 'add-row' }, 'kind'>): StandingChange {
    return this.apply({ kind: 'add-row', ...row });
  }

  removeRow(row: number): StandingChange {
    return this.apply({ kind: 'remove-row', row });
  }

  changeDemand(row: number, demand: number): StandingChange {
    return this.apply({ kind: 'change-demand', row, demand });
  }

  /** The problem as it stands now. */
  problem(): AssignmentProblem {
    return standingProblem(this.repair);
  }

  /**
   * Plan and duals for `checkAssignment`. With bonus 0 the gap is exactly 0; with a bonus the bound is still valid for the
   * affinities without it, and the gap says how far from the optimum the plan can be at most.
   */
  plan(): StandingPlan {
    return standingPlan(this.repair);
  }
}

function seatsThatDiffer(added: readonly PairOfPlan[], removed: readonly PairOfPlan[]): number {
  const won = countByRow(added);
  const lost = countByRow(removed);
  let seats = 0;
  for (const [row, count] of won) seats += Math.max(count, lost.get(row) ?? 0);
  for (const [row, count] of lost) if (!won.has(row)) seats += count;
  return seats;
}

function countByRow(pairs: readonly PairOfPlan[]): Map<number, number> {
  const count = new Map<number, number>();
  for (const { row } of pairs) count.set(row, (count.get(row) ?? 0) + 1);
  return count;
}
