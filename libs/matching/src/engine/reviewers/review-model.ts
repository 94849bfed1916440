import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { forEachReviewer, placesOf } from './review.faults.js';
import { EXTERNAL, quotaOf, SECOND_DISCIPLINE } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';

/** Pairs fall into four classes by their two flags: 0 neither, 1 second discipline, 2 external, 3 both. */
export const CLASSES = 4;

/**
 * A review problem after locks, vetoes and full reviewers are taken out, on typed arrays. Quotas are cut to what the remaining
 * candidates could meet at all; what is cut is counted in `lost`.
 */
export class ReviewModel {
  readonly rows: number;
  readonly columns: number;
  /** Seats still to fill. */
  readonly demand: Int32Array;
  readonly places: Int32Array;
  readonly least: Int32Array;
  /** Row r's entries of class f are start[4 r + f] .. start[4 r + f + 1] - 1. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Int32Array;
  readonly second: Int32Array;
  readonly external: Int32Array;
  /** Locked reviewers of each proposal. */
  readonly locked: readonly (readonly number[])[];
  readonly lockedValue: number;
  /** Requirements that nobody can meet, whatever is decided. */
  readonly lost: number;
  /** More than all affinities of any plan together: one shortfall is never traded for affinity. */
  readonly penalty: number;

  constructor(problem: ReviewProblem) {
    const { proposals, reviewers } = problem;
    this.rows = proposals;
    this.columns = reviewers;
    this.demand = problem.demand.slice();
    this.places = Int32Array.from({ length: reviewers }, (_, reviewer) => placesOf(problem, reviewer));
    this.least = problem.minLoad?.slice() ?? new Int32Array(reviewers);
    this.second = Int32Array.from({ length: proposals }, (_, row) => quotaOf(problem, 'second', row));
    this.external = Int32Array.from({ length: proposals }, (_, row) => quotaOf(problem, 'external', row));
    const locked = Array.from({ length: proposals }, (): number[] => []);
    for (const { proposal, reviewer } of problem.locks ?? []) {
      locked[proposal]!.push(reviewer);
      this.demand[proposal]!--;
      this.places[reviewer]!--;
      this.least[reviewer] = Math.max(0, this.least[reviewer]! - 1);
    }
    this.locked = locked;
    const out = locked.map((of) => new Set(of));
    for (const { proposal, reviewer } of problem.vetoes ?? []) out[proposal]!.add(reviewer);

    const entries = problem.candidates.value.length;
    this.start = new Int32Array(proposals * CLASSES + 1);
    this.column = new Int32Array(entries);
    this.value = new Int32Array(entries);
    let size = 0;
    let lockedValue = 0;
    let lost = 0;
    let least = 0;
    let largest = 0;
    for (let row = 0; row < proposals; row++) {
      const isLocked = new Set(locked[row]);
      let lockedSecond = 0;
      let lockedExternal = 0;
      for (let wanted = 0; wanted < CLASSES; wanted++) {
        forEachReviewer(problem, row, (reviewer, affinity, flags) => {
          if ((flags & (SECOND_DISCIPLINE | EXTERNAL)) !== wanted) return;
          if (isLocked.has(reviewer)) {
            lockedValue += affinity;
            lockedSecond += wanted & SECOND_DISCIPLINE;
            lockedExternal += wanted >> 1;
          } else if (this.places[reviewer]! > 0 && !out[row]!.has(reviewer)) {
            this.column[size] = reviewer;
            this.value[size++] = affinity;
            if (affinity < least) least = affinity;
            if (affinity > largest) largest = affinity;
          }
        });
        this.start[row * CLASSES + wanted + 1] = size;
      }
      const second = Math.max(0, this.second[row]! - lockedSecond);
      const external = Math.max(0, this.external[row]! - lockedExternal);
      this.second[row] = Math.min(second, this.demand[row]!, this.count(row, 1) + this.count(row, 3));
      this.external[row] = Math.min(external, this.demand[row]!, this.count(row, 2) + this.count(row, 3));
      lost += second - this.second[row]! + external - this.external[row]!;
    }
    this.lockedValue = lockedValue;
    this.lost = lost;
    const seats = this.demand.reduce((sum, wanted) => sum + wanted, 0);
    this.penalty = seats * (largest - least) + 1;
  }

  /** The same problem without requirements, for the plain assignment solver; only where nobody owes a minimum load. */
  withoutQuotas(): AssignmentProblem {
    return {
      rows: this.rows,
      columns: this.columns,
      demand: this.demand,
      maxLoad: this.places.map((places) => Math.max(0, places)),
      unfilledCost: this.penalty,
      candidates: {
        kind: 'sparse',
        start: Int32Array.from({ length: this.rows + 1 }, (_, row) => this.start[row * CLASSES]!),
        column: this.column.subarray(0, this.start[this.rows * CLASSES]!),
        value: this.value.subarray(0, this.start[this.rows * CLASSES]!),
      },
    };
  }

  /** Entries of a row in one class. */
  count(row: number, flags: number): number {
    return this.start[row * CLASSES + flags + 1]! - this.start[row * CLASSES + flags]!;
  }

  /** Flags of one of the row's entries. */
  flagsAt(row: number, entry: number): number {
    let flags = CLASSES - 1;
    while (entry < this.start[row * CLASSES + flags]!) flags--;
    return flags;
  }
}
