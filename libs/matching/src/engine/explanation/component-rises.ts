import type { ComponentRise } from './team-explanation.js';
import type { AffinityCandidate, AffinityTable } from '../affinity/affinity-table.js';
import type { AffinityComponent, AffinityWeights } from '../snapshot/match-snapshot.js';

const FULL_SCORE = 1_000_000;

/** What people change most easily first: a wish, an hour, a method learnt; a field of study last. */
const EASIEST_FIRST: readonly AffinityComponent[] = [
  'preference',
  'availability',
  'methods',
  'instruments',
  'evidence',
  'text',
  'semantic',
  'discipline',
];

/**
 * Which single component of a candidate could raise the affinity by `margin`, and to what. An affinity is the weighted mean of
 * the components that the team can be judged by, so a component of weight w of W in all must rise by margin x W / w.
 */
export function componentRises(
  { components: names }: Pick<AffinityTable, 'components'>,
  { components: scores }: Pick<AffinityCandidate, 'components'>,
  weights: AffinityWeights,
  margin: number,
): ComponentRise[] {
  let total = 0;
  names.forEach((name, at) => (total += scores[at]! < 0 ? 0 : weights[name]));
  return EASIEST_FIRST.flatMap((component) => {
    const from = scores[names.indexOf(component)] ?? -1;
    const weight = weights[component];
    if (from < 0 || weight <= 0) return [];
    const to = from + Math.ceil((margin * total) / weight);
    return to > FULL_SCORE ? [] : [{ component, from, to }];
  });
}
