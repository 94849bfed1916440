import type { SeatedPlan } from './seated-plan.js';

interface Shift {
  readonly seat: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Evens out loads by cost-reducing paths (Harvey, Ladner, Lovász, Tamir 2003, "Semi-matchings for bipartite graphs"): along a
 * path of seats that change hands one person is relieved and another, at least two seats less busy, takes one more. No unit
 * ends worth more than `tolerance` less than it began; with 0 only ties are used. The sum of squared loads falls with every
 * path, so it ends. Returns the number of paths.
 */
export function spreadLoads(plan: SeatedPlan, tolerance: number): number {
  const spread = new LoadSpread(plan, tolerance);
  let made = 0;
  for (let again = true; again;) {
    again = false;
    for (const person of spread.busiestFirst()) {
      while (spread.relieve(person)) {
        made++;
        again = true;
      }
    }
  }
  return made;
}

class LoadSpread {
  private readonly least: Float64Array;
  private readonly holders: Set<number>[];
  private readonly person: Int32Array;
  private readonly worth: Float64Array;

  constructor(
    private readonly plan: SeatedPlan,
    tolerance: number,
  ) {
    this.least = plan.value.map((worth) => Math.max(worth - tolerance, Math.min(worth, plan.leastWorth)));
    this.holders = Array.from({ length: plan.people }, () => new Set<number>());
    plan.member.forEach((person, seat) => person >= 0 && this.holders[person]!.add(seat));
    this.person = new Int32Array(plan.widest);
    this.worth = new Float64Array(plan.widest);
  }

  busiestFirst(): number[] {
    const { load } = this.plan;
    return Array.from(load.keys())
      .filter((person) => load[person]! > 1)
      .sort((left, right) => load[right]! - load[left]! || left - right);
  }

  /** Breadth-first from the person over seats that may change hands; takes the first path to somebody two seats less busy. */
  relieve(busy: number): boolean {
    const { plan } = this;
    const most = plan.load[busy]! - 2;
    if (most < 0 || plan.load[busy]! <= plan.minLoad[busy]!) return false;
    const reached = new Map<number, Shift | null>([[busy, null]]);
    const queue = [busy];
    for (let at = 0; at < queue.length; at++) {
      for (const seat of this.holders[queue[at]!]!) {
        if (plan.fixed[seat] === 1) continue;
        const count = plan.options(seat, this.person, this.worth);
        for (let option = 0; option < count; option++) {
          const to = this.person[option]!;
          if (reached.has(to) || plan.maxLoad[to] === 0) continue;
          if (this.worth[option]! < this.least[plan.unitOf[seat]!]!) continue;
          reached.set(to, { seat, from: queue[at]!, to });
          if (plan.load[to]! <= most && plan.load[to]! < plan.maxLoad[to]! && this.shift(to, reached))
            return true;
          queue.push(to);
        }
      }
    }
    return false;
  }

  /** Makes the path, unless it passes a unit twice: what each seat is worth then was seen for one change only. */
  private shift(end: number, reached: ReadonlyMap<number, Shift | null>): boolean {
    const { plan } = this;
    const path: Shift[] = [];
    for (let step = reached.get(end); step; step = reached.get(step.from)) path.push(step);
    if (new Set(path.map(({ seat }) => plan.unitOf[seat])).size < path.length) return false;
    for (const { seat, from, to } of path) {
      plan.put(seat, to, plan.worthWith(seat, to));
      this.holders[from]!.delete(seat);
      this.holders[to]!.add(seat);
    }
    return true;
  }
}
