import { solveAssignment } from '../assignment/solve-assignment.js';
import { BOTH_OF, EXTERNAL_ONLY, FREE, SECOND } from './review-modes.js';
import type { ReviewModel } from './review-model.js';
import type { ReviewControl } from './review.result.js';
import { ReviewFlow } from './review-flow.js';
import { RowChoice, worthOfPlaces } from './row-choice.js';

/** A plan as the search keeps it: the pairs of every row and what they are worth, penalties included. */
interface Incumbent {
  readonly worth: number;
  readonly shortfalls: number;
  readonly rowColumn: Int32Array;
  readonly rowCount: Int32Array;
}

interface OpenNode {
  readonly modes: Uint8Array;
  readonly bound: number;
}

const ROWS_PER_CHECK = 64;
/** Above this share of rows to decide anew, building the plan from nothing is cheaper. */
const REBUILD_SHARE = 0.15;

/**
 * Anytime search for the best plan: the flow without requirements, then with those that are missed (laminar, still exact), then
 * one number of "both" for each proposal that needs to decide; improved proposal by proposal where the prices tempt it, and
 * finally branch and bound over that number. Bounds: the flow's optimum under relaxed modes, and the Lagrangian bound of its
 * prices with every proposal's own choice exact.
 */
export class ReviewSearch {
  readonly flow: ReviewFlow;
  plainWorth = NaN;
  plainAffinity = NaN;
  plainOpen = 0;
  priceBound = Infinity;
  boundPrice: Float64Array;
  upperBound = Infinity;
  nodes = 0;
  stopped = false;
  incumbent!: Incumbent;
  private readonly choice: RowChoice;
  private readonly effort: number;
  private spent = 0;

  constructor(
    private readonly model: ReviewModel,
    private readonly control: ReviewControl,
  ) {
    this.flow = new ReviewFlow(model);
    this.choice = new RowChoice(model, this.flow.price);
    this.boundPrice = this.flow.price;
    this.effort = control.effort ?? Math.max(20_000, 4 * model.rows);
  }

  run(): void {
    this.decideFreely();
    if (this.stopped) {
      this.keepPlan();
      this.takePriceBound();
      return;
    }
    const relaxed = this.tighten();
    this.upperBound = Math.min(this.upperBound, relaxed);
    this.keepPlan();
    this.takePriceBound();
    if (this.isGoodEnough()) return;
    const root = this.flow.mode.slice();
    this.settle();
    this.keepPlan();
    this.takePriceBound();
    this.improve();
    if (!this.isGoodEnough()) this.branch(root, relaxed);
  }

  isProven(): boolean {
    return this.incumbent.worth >= this.upperBound;
  }

  private decideFreely(): void {
    if (this.model.least.some((least) => least > 0)) this.decideRowByRow();
    else {
      const { shouldStop, onProgress } = this.control;
      const plan = solveAssignment(this.model.withoutQuotas(), {
        ...(shouldStop === undefined ? {} : { shouldStop }),
        onProgress: (fraction) => onProgress?.(0.5 * fraction),
      });
      this.flow.startFrom(plan);
      this.stopped = !plan.complete;
    }
    if (this.stopped) return;
    this.plainAffinity = this.flow.affinity();
    this.plainWorth = this.flow.modeObjective();
    this.plainOpen = this.flow.open.reduce((sum, open) => sum + open, 0);
  }

  private decideRowByRow(): void {
    const { rows } = this.model;
    for (let row = 0; row < rows; row++) {
      if (row % ROWS_PER_CHECK === 0) {
        this.control.onProgress?.((0.5 * row) / rows);
        if (row > 0 && this.control.shouldStop?.() === true) {
          this.stopped = true;
          return;
        }
      }
      this.flow.decide(row, FREE);
    }
  }

  /** Adds requirements that the plan misses and that keep the flow laminar, until only rows that must branch are left. */
  private tighten(): number {
    for (;;) {
      const modes = this.flow.mode.slice();
      let changed = 0;
      for (let row = 0; row < modes.length; row++) {
        if (modes[row] !== FREE) continue;
        const { second, external } = this.flow.unmet(row);
        if (second + external === 0) continue;
        modes[row] = second > 0 ? SECOND : EXTERNAL_ONLY;
        changed++;
      }
      if (changed === 0 || this.stopped) return this.flow.modeObjective();
      this.moveTo(modes);
    }
  }

  /** Tries the choice that prices favour where it differs from the one made; the gap is the sum of just these temptations. */
  private improve(): void {
    for (let better = true; better && !this.isGoodEnough();) {
      better = false;
      for (const { row, mode } of this.tempted()) {
        if (this.isGoodEnough()) return;
        const before = this.flow.modeObjective();
        const old = this.flow.mode.slice();
        this.redecide(row, mode);
        this.settle();
        this.keepPlan();
        if (this.flow.modeObjective() > before) better = true;
        else this.moveTo(old);
      }
      this.takePriceBound();
    }
  }

  private tempted(): { row: number; mode: number; gain: number }[] {
    const found: { row: number; mode: number; gain: number }[] = [];
    for (let row = 0; row < this.model.rows; row++) {
      this.choice.read(row);
      const { both, worth } = this.choice.best(row);
      const gain = worth - this.flow.rowWorth(row);
      if (gain > 0) found.push({ row, mode: BOTH_OF + both, gain });
    }
    return found.sort((left, right) => right.gain - left.gain || left.row - right.row);
  }

  /** Tightens, and gives every row that its mode does not serve the number of "both" that is best at the prices. */
  private settle(): void {
    for (let changed = true; changed && !this.stopped;) {
      this.tighten();
      changed = false;
      for (let row = 0; row < this.model.rows; row++) {
        if (!this.flow.isViolated(row)) continue;
        this.choice.read(row);
        this.redecide(row, BOTH_OF + this.choice.best(row).both);
        changed = true;
      }
    }
  }

  private branch(root: Uint8Array, rootBound: number): void {
    let open: OpenNode[] = [{ modes: root, bound: Math.min(rootBound, this.upperBound) }];
    while (open.length > 0 && !this.outOfEffort()) {
      const at = open.length - 1;
      const node = open[at]!;
      open.length = at;
      for (const child of this.visit(node)) insert(open, child);
      if (this.stopped) {
        open.push(node);
        break;
      }
      open = open.filter(({ bound }) => bound > this.incumbent.worth);
      const bound = open.reduce((most, { bound: other }) => Math.max(most, other), this.incumbent.worth);
      this.upperBound = Math.min(this.upperBound, bound);
      if (this.isGoodEnough()) return;
    }
    const left = open.reduce((most, { bound }) => Math.max(most, bound), this.incumbent.worth);
    this.upperBound = Math.min(this.upperBound, left);
  }

  private visit(node: OpenNode): OpenNode[] {
    this.nodes++;
    this.moveTo(node.modes);
    const worth = Math.min(node.bound, this.tighten());
    if (this.stopped) return [];
    this.keepPlan();
    if (worth <= this.incumbent.worth) return [];
    const row = this.branchingRow();
    if (row < 0) return [];
    this.choice.read(row);
    const now = this.flow.rowWorth(row);
    const children: OpenNode[] = [];
    const modeObjective = this.flow.modeObjective();
    for (let both = 0; both <= this.choice.mostBoth(row); both++) {
      const bound = Math.min(worth, modeObjective - now + this.choice.worthOf(row, both));
      const modes = this.flow.mode.slice();
      modes[row] = BOTH_OF + both;
      children.push({ modes, bound });
    }
    return children;
  }

  /** The row whose missed requirement costs most at the prices. */
  private branchingRow(): number {
    let chosen = -1;
    let largest = -Infinity;
    for (let row = 0; row < this.model.rows; row++) {
      if (!this.flow.isViolated(row)) continue;
      this.choice.read(row);
      const cost = this.flow.rowWorth(row) - this.choice.best(row).worth;
      if (cost > largest) {
        largest = cost;
        chosen = row;
      }
    }
    return chosen;
  }

  private moveTo(modes: Uint8Array): void {
    const changed = modes.reduce((count, mode, row) => count + (mode === this.flow.mode[row] ? 0 : 1), 0);
    if (changed > REBUILD_SHARE * modes.length) {
      this.flow.rebuild(modes);
      this.spend(changed);
      return;
    }
    for (let row = 0; row < modes.length; row++) {
      if (modes[row] !== this.flow.mode[row]) this.redecide(row, modes[row]!);
    }
  }

  private redecide(row: number, mode: number): void {
    this.flow.decide(row, mode);
    this.spend(1);
  }

  private spend(rows: number): void {
    const checks = Math.floor(this.spent / ROWS_PER_CHECK);
    this.spent += rows;
    if (Math.floor(this.spent / ROWS_PER_CHECK) === checks) return;
    this.control.onProgress?.(0.5 + 0.5 * Math.min(1, this.spent / this.effort));
    if (this.control.shouldStop?.() === true) this.stopped = true;
  }

  private outOfEffort(): boolean {
    return this.stopped || this.spent >= this.effort;
  }

  private isGoodEnough(): boolean {
    const { worth } = this.incumbent;
    const wanted = this.control.wantedGap ?? 0;
    return this.outOfEffort() || this.upperBound - worth <= wanted * Math.abs(this.upperBound);
  }

  private keepPlan(): void {
    const shortfalls = this.flow.shortfalls();
    const worth = this.flow.affinity() - this.model.penalty * shortfalls;
    if (this.incumbent !== undefined && worth <= this.incumbent.worth) return;
    const { rowColumn, rowCount } = this.flow.pairs;
    this.incumbent = { worth, shortfalls, rowColumn: rowColumn.slice(), rowCount: rowCount.slice() };
  }

  private takePriceBound(): void {
    let bound = worthOfPlaces(this.model, this.flow.price);
    for (let row = 0; row < this.model.rows; row++) {
      this.choice.read(row);
      bound += this.choice.best(row).worth;
    }
    if (bound >= this.priceBound) return;
    this.priceBound = bound;
    this.boundPrice = this.flow.price.slice();
    if (bound < this.upperBound) this.upperBound = bound;
  }
}

/** Keeps the nodes by bound, the best last; of equal ones the newest last, so that the search goes deep first. */
function insert(open: OpenNode[], node: OpenNode): void {
  let at = open.length;
  while (at > 0 && open[at - 1]!.bound > node.bound) at--;
  open.splice(at, 0, node);
}
