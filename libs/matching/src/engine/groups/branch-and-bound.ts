import type { BestGroupFinder } from './best-group.js';
import { ColumnList } from './column-list.js';
import type { GroupModel } from './group-model.js';

const NODES_PER_CHECK = 128;

/** What a search of some groups' best joint plan is given. */
export interface JointSearch {
  readonly groups: readonly number[];
  /** Places that these groups may take, of every person. */
  readonly room: Int32Array;
  /** Price of each person's place, a whole number; Infinity for people without room. */
  readonly price: Float64Array;
  /** Total score of these groups as they stand. */
  readonly score: number;
  readonly plan: Int32Array;
  readonly mostColumns: number;
  /** Columns looked at before the search gives up. */
  readonly mostWork: number;
  readonly shouldStop: () => boolean;
}

export interface JointAnswer {
  readonly score: number;
  /** True when nothing better exists than what was found. */
  readonly proven: boolean;
  /** Entries by group (in the order given) and slot; null when nothing better than `score` was found. */
  readonly better: Int32Array | null;
}

/**
 * The best joint plan of some groups, by reduced costs: with prices, bound = sum(best priced values) + sum(room x price), and a
 * plan scores bound - losses - unused places x price. Only sets of members (columns) whose own loss is below bound - score
 * can stand in a better plan; branch and bound goes over those, the group with the fewest of them first.
 */
export class JointBranchAndBound {
  private readonly column: ColumnList;
  private readonly room: Int32Array;
  private readonly reachedIn: Int32Array;
  private readonly reach: Int32Array;
  private readonly reachStamp: Int32Array;
  private stamp = 0;
  private priced: number[] = [];
  private price: Float64Array = new Float64Array(0);
  private budget = 0;
  private work = 0;
  private nodes = 0;
  private shouldStop: () => boolean = () => false;
  private first: Int32Array = new Int32Array(0);
  private remaining: Int32Array = new Int32Array(0);
  private readonly chosen: number[] = [];
  private found: number[] | null = null;

  constructor(
    private readonly model: GroupModel,
    private readonly finder: BestGroupFinder,
  ) {
    this.column = new ColumnList(model);
    this.room = new Int32Array(model.people);
    this.reachedIn = new Int32Array(model.people);
    this.reach = new Int32Array(model.people);
    this.reachStamp = new Int32Array(model.people);
  }

  search(task: JointSearch): JointAnswer {
    const { groups, price } = task;
    let bound = 0;
    const best = groups.map((group) => this.finder.find(group, price, task.plan));
    for (const value of best) bound += value;
    this.priced = [];
    for (let person = 0; person < this.model.people; person++) {
      const asked = price[person]!;
      if (!(asked > 0) || asked === Infinity || task.room[person]! <= 0) continue;
      bound += asked * task.room[person]!;
      this.priced.push(person);
    }
    if (bound <= task.score) return { score: task.score, proven: true, better: null };
    if (!Number.isSafeInteger(bound) || !this.listColumns(task, best, bound - task.score))
      return { score: task.score, proven: false, better: null };
    this.price = price;
    this.room.set(task.room);
    this.budget = bound - task.score;
    this.work = task.mostWork;
    this.shouldStop = task.shouldStop;
    this.nodes = 0;
    this.found = null;
    this.chosen.length = 0;
    this.remaining = Int32Array.from(groups, (_, at) => at);
    this.descend(groups.length, 0);
    const proven = this.work > 0;
    if (this.found === null) return { score: task.score, proven, better: null };
    return { score: bound - this.budget, proven, better: this.entriesOf(groups.length, this.found) };
  }

  private listColumns(task: JointSearch, best: readonly number[], budget: number): boolean {
    const { column } = this;
    column.clear();
    this.first = new Int32Array(task.groups.length + 1);
    for (let at = 0; at < task.groups.length; at++) {
      const group = task.groups[at]!;
      const top = best[at]!;
      const all = this.finder.findAll(group, task.price, top - budget, (value) => {
        column.add(group, top - value, this.finder.picked);
        return column.size < task.mostColumns;
      });
      if (!all) return false;
      column.sortFrom(this.first[at]!);
      this.first[at + 1] = column.size;
    }
    return true;
  }

  /** @param left how many groups at the head of `remaining` are open still @param lost losses of the columns chosen so far. */
  private descend(left: number, lost: number): void {
    if (left === 0) {
      let total = lost;
      for (const person of this.priced) total += this.price[person]! * this.room[person]!;
      if (total >= this.budget) return;
      this.budget = total;
      this.found = this.chosen.slice();
      return;
    }
    if (++this.nodes % NODES_PER_CHECK === 0 && this.shouldStop()) this.work = 0;
    const least = this.leastLosses(left);
    if (least < 0) return;
    const near = lost + least;
    const at = this.fewest(left, near);
    if (at < 0) return;
    const group = this.remaining[at]!;
    this.remaining[at] = this.remaining[left - 1]!;
    this.remaining[left - 1] = group;
    const own = this.leastOf(group);
    for (let column = this.first[group]!; column < this.first[group + 1]! && this.work > 0; column++) {
      if (near - own + this.column.loss[column]! >= this.budget) break;
      if (!this.isViable(column)) continue;
      this.take(column, -1);
      this.chosen.push(column);
      this.descend(left - 1, lost + this.column.loss[column]!);
      this.chosen.pop();
      this.take(column, 1);
    }
  }

  /** Sum of the least losses that the remaining groups can still have; -1 when one has no column left. */
  private leastLosses(left: number): number {
    let sum = 0;
    for (let at = 0; at < left; at++) {
      const least = this.leastOf(this.remaining[at]!);
      if (least === Infinity) return -1;
      sum += least;
    }
    return sum;
  }

  private leastOf(group: number): number {
    for (let column = this.first[group]!; column < this.first[group + 1]!; column++) {
      this.work--;
      if (this.isViable(column)) return this.column.loss[column]!;
    }
    return Infinity;
  }

  /** The remaining group with the fewest columns within the budget; -1 when the budget cannot be kept. */
  private fewest(left: number, near: number): number {
    const { column, first } = this;
    let fewest = Infinity;
    let chosen = -1;
    this.stamp += left;
    const base = this.stamp - left + 1;
    for (let at = 0; at < left; at++) {
      const group = this.remaining[at]!;
      let least = -1;
      let count = 0;
      for (let one = first[group]!; one < first[group + 1]!; one++) {
        this.work--;
        if (least >= 0 && near - least + column.loss[one]! >= this.budget) break;
        if (!this.isViable(one)) continue;
        if (least < 0) least = column.loss[one]!;
        if (near - least + column.loss[one]! >= this.budget) break;
        count++;
        this.markReach(one, base + at, base);
      }
      if (count < fewest) {
        fewest = count;
        chosen = at;
      }
    }
    let unused = 0;
    for (const person of this.priced) {
      const reach = this.reachStamp[person]! >= base ? this.reach[person]! : 0;
      const idle = this.room[person]! - reach;
      if (idle > 0) unused += idle * this.price[person]!;
    }
    return fewest === 0 || near + unused >= this.budget ? -1 : chosen;
  }

  /** Counts for each person how many of the remaining groups could still take them. */
  private markReach(column: number, groupStamp: number, base: number): void {
    const { slots } = this.model;
    for (let slot = 0; slot < slots; slot++) {
      const person = this.column.person[column * slots + slot]!;
      if (person < 0 || this.reachedIn[person] === groupStamp) continue;
      this.reachedIn[person] = groupStamp;
      this.reach[person] = this.reachStamp[person]! >= base ? this.reach[person]! + 1 : 1;
      this.reachStamp[person] = groupStamp;
    }
  }

  private isViable(column: number): boolean {
    const { slots } = this.model;
    for (let slot = 0; slot < slots; slot++) {
      const person = this.column.person[column * slots + slot]!;
      if (person >= 0 && this.room[person]! <= 0) return false;
    }
    return true;
  }

  private take(column: number, sign: number): void {
    const { slots } = this.model;
    for (let slot = 0; slot < slots; slot++) {
      const person = this.column.person[column * slots + slot]!;
      if (person >= 0) this.room[person]! += sign;
    }
  }

  private entriesOf(groups: number, columns: readonly number[]): Int32Array {
    const { slots } = this.model;
    const entries = new Int32Array(groups * slots);
    for (const column of columns) {
      let group = 0;
      while (this.first[group + 1]! <= column) group++;
      for (let slot = 0; slot < slots; slot++)
        entries[group * slots + slot] = this.column.entry[column * slots + slot]!;
    }
    return entries;
  }
}
