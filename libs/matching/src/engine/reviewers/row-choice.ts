import { BOTH_OF, childQuota } from './review-modes.js';
import { CLASSES } from './review-model.js';
import type { ReviewModel } from './review-model.js';

const QUOTED = [0, 1, 2, 3] as const;

/**
 * The best reviewers of one row at given prices, its requirements respected exactly: for every number t of people who are of both
 * kinds the classes are disjoint, gains fall within each class, so taking the best next unit is optimal; the best t wins.
 */
export class RowChoice {
  private readonly top: Float64Array;
  private readonly size = new Int32Array(CLASSES);
  private readonly taken = new Int32Array(CLASSES);
  private readonly width: number;

  constructor(
    private readonly model: ReviewModel,
    private readonly price: Float64Array,
  ) {
    this.width = Math.max(1, ...model.demand);
    this.top = new Float64Array(CLASSES * this.width);
  }

  /** Reads a row; afterwards `worthOf` answers for it. O(candidates of the row). */
  read(row: number): void {
    const { model, top, width, size } = this;
    const wanted = model.demand[row]!;
    for (let flags = 0; flags < CLASSES; flags++) {
      const first = flags * width;
      let kept = 0;
      const to = model.start[row * CLASSES + flags + 1]!;
      for (let at = model.start[row * CLASSES + flags]!; at < to; at++) {
        const worth = model.value[at]! - this.price[model.column[at]!]!;
        if (kept === wanted) {
          if (kept === 0 || worth <= top[first + kept - 1]!) continue;
          kept--;
        }
        let place = first + kept++;
        for (; place > first && top[place - 1]! < worth; place--) top[place] = top[place - 1]!;
        top[place] = worth;
      }
      size[flags] = kept;
    }
  }

  /** Largest useful number of people of both kinds. */
  mostBoth(row: number): number {
    const { second, external } = this.model;
    return Math.min(Math.max(second[row]!, external[row]!), this.size[3]!);
  }

  /** Worth of the row with t people counted as both, penalties included. */
  worthOf(row: number, both: number): number {
    const { model, top, width, size, taken } = this;
    const { penalty } = model;
    const second = model.second[row]!;
    const external = model.external[row]!;
    taken.fill(0);
    const quotas = QUOTED.map((flags) => childQuota(BOTH_OF + both, flags, second, external));
    let worth = -penalty * (second + external);
    for (let seat = 0; seat < model.demand[row]!; seat++) {
      let best = -penalty;
      let from = -1;
      for (let flags = 0; flags < CLASSES; flags++) {
        const used = taken[flags]!;
        if (used === size[flags]) continue;
        const { once, twice } = quotas[flags]!;
        const saved = (used < once ? penalty : 0) + (used < twice ? penalty : 0);
        const gain = top[flags * width + used]! + saved;
        if (gain > best) {
          best = gain;
          from = flags;
        }
      }
      worth += best;
      if (from >= 0) taken[from]!++;
    }
    return worth;
  }

  /** Worth of the row if it had no requirements. */
  worthWithoutQuotas(row: number): number {
    const { model, top, width, size, taken } = this;
    taken.fill(0);
    let worth = 0;
    for (let seat = 0; seat < model.demand[row]!; seat++) {
      let best = -model.penalty;
      let from = -1;
      for (let flags = 0; flags < CLASSES; flags++) {
        const used = taken[flags]!;
        if (used === size[flags] || top[flags * width + used]! <= best) continue;
        best = top[flags * width + used]!;
        from = flags;
      }
      worth += best;
      if (from >= 0) taken[from]!++;
    }
    return worth;
  }

  /** The best over all t; the smaller t on a tie. Call `read` first. */
  best(row: number): { readonly both: number; readonly worth: number } {
    let both = 0;
    let worth = this.worthOf(row, 0);
    for (let more = 1; more <= this.mostBoth(row); more++) {
      const other = this.worthOf(row, more);
      if (other > worth) {
        worth = other;
        both = more;
      }
    }
    return { both, worth };
  }
}

/** What the reviewers' places are worth at most at these prices: the other half of the Lagrangian bound. */
export function worthOfPlaces(model: ReviewModel, price: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < model.columns; column++) {
    const least = model.least[column]!;
    const at = (load: number): number => price[column]! * load - model.penalty * Math.max(0, least - load);
    sum += Math.max(at(0), at(least), at(model.places[column]!));
  }
  return sum;
}
