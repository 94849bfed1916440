import { Checks } from '@jiebang/kernel';
import { AFFINITY_COMPONENTS, COHESION_KINDS } from './engine/engine.js';
import type { MatchRunOptions } from './match-run.repository.js';
import { DEFAULT_SLOTS, slotsOf } from './scheme.js';

export const DEFAULT_OPTIONS: MatchRunOptions = {
  slots: DEFAULT_SLOTS.map(({ code }) => code),
  weights: {},
  cohesionWeights: {},
  seed: 1,
  candidateLimit: 100,
  wantedGap: 0,
  timeLimitMs: 60_000,
};

const UNKNOWN = { zh: '没有这个名称。', en: 'There is no such name.' };
const SHARE = { zh: '须在 0 到 1 之间。', en: 'A number from 0 to 1.' };
/** A perfect pair is 1,000,000, and a group has three pairs and some cohesion. */
const MOST_FLOOR = 10_000_000;

/** Notes everything that is wrong with the options of a run, by field. */
export function checkOptions(options: MatchRunOptions, checks: Checks): void {
  const { slots, weights, cohesionWeights, wantedGap, fairness } = options;
  const isScheme =
    slots.length > 0 && slotsOf(slots).length === slots.length && new Set(slots).size === slots.length;
  checks.that(isScheme, 'slots', 'UNKNOWN_NAME', UNKNOWN);
  checkNames('weights', weights, AFFINITY_COMPONENTS, checks);
  checkNames('cohesionWeights', cohesionWeights, COHESION_KINDS, checks);
  checks.that(isShare(wantedGap), 'wantedGap', 'OUT_OF_RANGE', SHARE);
  if (!fairness) return;
  const { giveUp, floor } = fairness;
  checks.that(giveUp === undefined || isShare(giveUp), 'fairness.giveUp', 'OUT_OF_RANGE', SHARE);
  checks.that(
    floor === undefined || (Number.isInteger(floor) && floor >= 0 && floor <= MOST_FLOOR),
    'fairness.floor',
    'OUT_OF_RANGE',
    { zh: `须为 0 到 ${MOST_FLOOR} 的整数。`, en: `A whole number from 0 to ${MOST_FLOOR}.` },
  );
}

function checkNames(
  path: string,
  weights: Readonly<Record<string, number>>,
  known: readonly string[],
  checks: Checks,
): void {
  for (const name of Object.keys(weights)) {
    checks.that(known.includes(name), `${path}.${name}`, 'UNKNOWN_NAME', UNKNOWN);
  }
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
