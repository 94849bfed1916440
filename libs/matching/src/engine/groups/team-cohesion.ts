import type { GroupModel } from './group-model.js';
import type { CohesionPairs, CohesionRule } from './group.problem.js';

/** In a table: the same person on both sides, who cannot take two seats of a group. */
export const SAME_PERSON = -2147483648;

const GROUPS_PER_CHECK = 64;

/**
 * Cohesion of every two candidates who could meet in a group, as tables: the one thing that the search reads all the time.
 * 4 bytes x sum over groups and pairs of slots of candidates x candidates.
 */
export class TeamCohesion {
  readonly value: Int32Array;
  /** Best cohesion of an entry with any candidate of slot t of its group, at least 0: entry * slots + t. */
  readonly bestWith: Int32Array;
  /** Sum of `bestWith` over the slots: what the entry could bring at most, counted from its side. */
  readonly bestSum: Int32Array;
  /** Where the table of (group, pair of slots) begins: group * pairs + pair, with pairs as `pairIndex` counts them. */
  private readonly block: Float64Array;
  private readonly pairs: number;
  /** False when it was stopped before all tables were filled; then nothing of it may be used. */
  readonly complete: boolean;

  constructor(
    private readonly model: GroupModel,
    pairs: CohesionPairs,
    rule: CohesionRule | undefined,
    shouldStop: () => boolean,
  ) {
    const { slots, groups, start } = model;
    this.pairs = (slots * (slots - 1)) / 2;
    this.block = new Float64Array(groups * this.pairs + 1);
    let size = 0;
    for (let group = 0; group < groups; group++) {
      for (let later = 1; later < slots; later++) {
        for (let slot = 0; slot < later; slot++) {
          this.block[group * this.pairs + pairIndex(slot, later)] = size;
          const seat = group * slots;
          size +=
            (start[seat + slot + 1]! - start[seat + slot]!) *
            (start[seat + later + 1]! - start[seat + later]!);
        }
      }
    }
    this.value = new Int32Array(size);
    this.bestWith = new Int32Array(model.person.length * slots);
    this.bestSum = new Int32Array(model.person.length);
    this.complete = this.fill(pairs, rule, shouldStop);
  }

  /** Where the row of an entry begins in the table with a later slot: `value[rowOf(..) + place of the other]`. */
  rowOf(group: number, slot: number, place: number, later: number): number {
    const seat = group * this.model.slots + later;
    const width = this.model.start[seat + 1]! - this.model.start[seat]!;
    return this.block[group * this.pairs + pairIndex(slot, later)]! + place * width;
  }

  /** Candidates of a slot of a group. */
  widthOf(group: number, slot: number): number {
    const seat = group * this.model.slots + slot;
    return this.model.start[seat + 1]! - this.model.start[seat]!;
  }

  /** Cohesion of two entries of one group, of different slots; `SAME_PERSON` when they are the same person. */
  between(group: number, slot: number, entry: number, other: number, otherEntry: number): number {
    if (slot > other) return this.between(group, other, otherEntry, slot, entry);
    const { start, slots } = this.model;
    const row = this.rowOf(group, slot, entry - start[group * slots + slot]!, other);
    return this.value[row + otherEntry - start[group * slots + other]!]!;
  }

  private fill(pairs: CohesionPairs, rule: CohesionRule | undefined, shouldStop: () => boolean): boolean {
    const { slots, groups, start, person } = this.model;
    const listed = new Int32Array(this.model.people);
    for (let group = 0; group < groups; group++) {
      if (group % GROUPS_PER_CHECK === 0 && shouldStop()) return false;
      for (let slot = 0; slot < slots - 1; slot++) {
        const seat = group * slots + slot;
        for (let entry = start[seat]!; entry < start[seat + 1]!; entry++) {
          const one = person[entry]!;
          for (let at = pairs.start[one]!; at < pairs.start[one + 1]!; at++)
            listed[pairs.person[at]!] = pairs.value[at]!;
          this.fillRows(group, slot, entry, listed, rule);
          for (let at = pairs.start[one]!; at < pairs.start[one + 1]!; at++) listed[pairs.person[at]!] = 0;
        }
      }
    }
    return true;
  }

  private fillRows(
    group: number,
    slot: number,
    entry: number,
    listed: Int32Array,
    rule: CohesionRule | undefined,
  ): void {
    const { slots, start, person } = this.model;
    const { value, bestWith, bestSum } = this;
    const one = person[entry]!;
    for (let later = slot + 1; later < slots; later++) {
      const seat = group * slots + later;
      let at = this.rowOf(group, slot, entry - start[group * slots + slot]!, later);
      let best = 0;
      for (let partner = start[seat]!; partner < start[seat + 1]!; partner++) {
        const other = person[partner]!;
        if (other === one) {
          value[at++] = SAME_PERSON;
          continue;
        }
        const worth = rule === undefined ? listed[other]! : listed[other]! + rule.between(one, other);
        value[at++] = worth;
        if (worth > best) best = worth;
        const back = partner * slots + slot;
        if (worth > bestWith[back]!) {
          bestSum[partner]! += worth - bestWith[back]!;
          bestWith[back] = worth;
        }
      }
      bestWith[entry * slots + later] = best;
      bestSum[entry]! += best;
    }
  }
}

/** Pairs of slots (slot < later) in one row: (0,1), (0,2), (1,2), (0,3) ... */
export function pairIndex(slot: number, later: number): number {
  return (later * (later - 1)) / 2 + slot;
}
