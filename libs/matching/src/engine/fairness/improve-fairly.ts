import type { SeededRandom } from '../instances/seeded-random.js';
import { FloorSearch } from './floor-search.js';
import { LeximinChains } from './leximin-chains.js';
import { reseatWorst } from './reseat-worst.js';
import type { SeatedPlan } from './seated-plan.js';

export interface FairAims {
  /** Most that each unit could have. */
  readonly ceiling: Float64Array;
  /** 1 for the units that take part; the others keep their seats filled, and no more. */
  readonly counted: Uint8Array;
  /** The total may never fall below this. */
  readonly leastTotal: number;
  /** Share of the total, as it is once the worst-off is raised, that may be spent on the next ones. */
  readonly giveUpBeyond: number;
  /** Worth that is enough for everybody. */
  readonly floor: number | undefined;
  readonly rounds: number;
  readonly random: SeededRandom;
  readonly shouldStop: () => boolean;
  readonly onProgress: ((fraction: number) => void) | undefined;
}

/** Units that are helped by chains of three when the plan is large. */
const LONG_FOR_AT_LEAST = 24;
const ATTEMPTS = 8;
const PASSES = 4;

/**
 * Raises the worst-off as far as the total allows, then the next ones in leximin order within their own budget. The plan is
 * changed in place; its worst-off never ends lower than it began.
 */
export function improveFairly(plan: SeatedPlan, aims: FairAims): void {
  const ceiling = aims.ceiling.map((most, unit) => (aims.counted[unit] === 1 ? most : -Infinity));
  const lowest = ceiling.reduce(
    (least, most) => (most === -Infinity ? least : Math.min(least, most)),
    Infinity,
  );
  const wanted = aims.floor ?? lowest;
  if (wanted === Infinity) return;
  const search = new FloorSearch(plan, ceiling, aims);
  raiseWorst(plan, search, wanted, aims);
  aims.onProgress?.(0.5);
  if (aims.giveUpBeyond > 0) raiseNext(plan, search, aims);
  aims.onProgress?.(0.9);
}

/** Rounds reach far but change one seat of a unit at a time; chains and pairs change several. In turn, while that helps. */
function raiseWorst(plan: SeatedPlan, search: FloorSearch, wanted: number, aims: FairAims): void {
  const { leastTotal, counted, random, shouldStop } = aims;
  for (let pass = 0; pass < PASSES && !shouldStop(); pass++) {
    const attempts = pass === 0 ? ATTEMPTS : ATTEMPTS / 2;
    if (search.raise(wanted, leastTotal, attempts) >= wanted || shouldStop()) return;
    const chained = chains(plan, aims, leastTotal, (unit) => plan.value[unit]! < wanted);
    const reseated = reseatWorst(plan, { leastTotal, enough: wanted, counted, random, shouldStop });
    if (chained + reseated === 0) return;
  }
}

/** Chains from the worst-off up, then whatever total can be won back without lowering anybody; again while that helps. */
function raiseNext(plan: SeatedPlan, search: FloorSearch, aims: FairAims): void {
  const total = plan.total();
  const leastTotal = Math.max(aims.leastTotal, total - aims.giveUpBeyond * Math.abs(total));
  for (let pass = 0; pass < PASSES && !aims.shouldStop(); pass++) {
    if (chains(plan, aims, leastTotal, () => true) === 0) return;
    search.keepAbove(Infinity);
  }
}

function chains(
  plan: SeatedPlan,
  { shouldStop, counted }: FairAims,
  leastTotal: number,
  takesPart: (unit: number) => boolean,
): number {
  const longFor = Math.max(LONG_FOR_AT_LEAST, Math.ceil(plan.units / 10));
  return new LeximinChains(plan, { leastTotal, longFor, shouldStop }).descend(
    (unit) => counted[unit] === 1 && takesPart(unit),
  );
}
