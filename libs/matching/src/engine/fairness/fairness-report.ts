/** How evenly a plan treats those it serves. Values in the unit of the affinities; shares 0..1. */
export interface FairnessReport {
  /** Worth of the worst-off. */
  readonly worst: number;
  /** Mean worth of the lowest tenth (rounded down, at least one). */
  readonly lowTenth: number;
  readonly median: number;
  readonly mean: number;
  readonly best: number;
  /** Gini coefficient of the worths (Gini 1912): 0 when all are equal; meaningless, and then 0, when the mean is not positive. */
  readonly gini: number;
  /** best - worst. */
  readonly spread: number;
  /** The least of the units' own ceilings: nobody can lift the worst-off beyond it. Infinity when no ceilings are known. */
  readonly ceilingOfWorst: number;
  /** Largest less smallest load among those with a place. */
  readonly loadSpread: number;
  /** Gini coefficient of the loads among those with a place. */
  readonly loadGini: number;
  /** Units that would be better off with somebody who sits elsewhere (Foley 1967, seat by seat); 0 when not measured. */
  readonly envious: number;
  /** The most that an envious unit would gain. */
  readonly worstEnvy: number;
}

/** What `reportFairness` takes from an envy measure. */
export interface EnvyFigures {
  readonly envious: number;
  readonly worstEnvy: number;
}

/**
 * Measures a plan.
 * @param values worth of each unit that is served.
 * @param loads seats held by each person.
 * @param capacities places of each person; people without a place do not count for the loads.
 * @param envy what `envyOfAssignment` or `envyOfGroups` found.
 * @param ceilings the most that each of these units could have alone.
 */
export function reportFairness(
  values: ArrayLike<number>,
  loads: ArrayLike<number>,
  capacities: ArrayLike<number>,
  envy: EnvyFigures = { envious: 0, worstEnvy: 0 },
  ceilings?: ArrayLike<number>,
): FairnessReport {
  const sorted = Float64Array.from(values).sort();
  const used = Float64Array.from(loads)
    .filter((_, person) => capacities[person]! > 0)
    .sort();
  const tenth = sorted.subarray(0, Math.max(1, Math.floor(sorted.length / 10)));
  return {
    worst: sorted[0] ?? 0,
    lowTenth: meanOf(tenth),
    median: medianOf(sorted),
    mean: meanOf(sorted),
    best: sorted.at(-1) ?? 0,
    gini: giniOf(sorted),
    spread: spreadOf(sorted),
    ceilingOfWorst: Float64Array.from(ceilings ?? []).reduce((least, one) => Math.min(least, one), Infinity),
    loadSpread: spreadOf(used),
    loadGini: giniOf(used),
    envious: envy.envious,
    worstEnvy: envy.worstEnvy,
  };
}

/** Gini coefficient of ascending values: sum((2 i - n - 1) x_i) / (n sum(x)), i from 1. */
export function giniOf(ascending: Float64Array): number {
  const count = ascending.length;
  let total = 0;
  let weighted = 0;
  ascending.forEach((value, at) => {
    total += value;
    weighted += (2 * (at + 1) - count - 1) * value;
  });
  return total > 0 ? weighted / (count * total) : 0;
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(ascending: Float64Array): number {
  const half = ascending.length / 2;
  return meanOf(ascending.subarray(Math.ceil(half - 1), Math.floor(half) + 1));
}

function spreadOf(ascending: Float64Array): number {
  return ascending.length === 0 ? 0 : ascending.at(-1)! - ascending[0]!;
}

/**
 * Leximin order of two plans' worths (Rawls 1971, Sen 1970): the first difference of the sorted worths decides.
 * @returns below 0 when `left` is fairer, above 0 when `right` is, 0 when both are equally fair.
 */
export function compareLeximin(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const one = Float64Array.from(left).sort();
  const other = Float64Array.from(right).sort();
  for (let at = 0; at < Math.min(one.length, other.length); at++)
    if (one[at] !== other[at]) return other[at]! - one[at]!;
  return other.length - one.length;
}
