import type { MatchRunInput } from '../../gql/graphql.js';
import { AFFINITY_WEIGHTS, type Bond, COHESION_POINTS, type Component } from './components.js';
import { fromPoints, toPoints } from './points.js';

/** How a run is to decide, as people fill it in. Blank numbers mean the default. */
export interface RunOptions {
  readonly mode: 'total' | 'worst_off_first';
  /** Percent of the sum that may be given up for the worst-off. */
  readonly giveUp: number | null;
  /** Points below which a group is rather left open. */
  readonly floor: number | null;
  readonly seconds: number | null;
  /** Percent at which the search may end. */
  readonly wantedGap: number | null;
  readonly weights: Readonly<Record<Component, number | null>>;
  /** Points that two mentors of a group are worth for what they have in common. */
  readonly bonds: Readonly<Record<Bond, number | null>>;
}

export const DEFAULT_OPTIONS: RunOptions = {
  mode: 'total',
  giveUp: 2,
  floor: null,
  seconds: 60,
  wantedGap: 0,
  weights: AFFINITY_WEIGHTS,
  bonds: COHESION_POINTS,
};

interface DecidedOptions {
  readonly weights: readonly { readonly name: string; readonly weight: number }[];
  readonly fairnessWanted: {
    readonly mode: RunOptions['mode'];
    readonly giveUp?: number | null;
    readonly floor?: number | null;
  };
}

const inPercent = (share: number): number => Math.round(share * 1e6) / 1e4;

/** What a run was told, for asking again a little otherwise. */
export function optionsOf({ fairnessWanted: { mode, giveUp, floor } }: DecidedOptions): RunOptions {
  return {
    ...DEFAULT_OPTIONS,
    mode,
    giveUp: giveUp == null ? DEFAULT_OPTIONS.giveUp : inPercent(giveUp),
    floor: floor == null ? null : toPoints(floor),
  };
}

const changed = <Name extends string>(
  values: Readonly<Record<Name, number | null>>,
  defaults: Readonly<Record<Name, number>>,
) =>
  (Object.keys(defaults) as Name[]).flatMap((name) => {
    const value = values[name];
    return value === null || value === defaults[name] ? [] : [{ name, weight: value }];
  });

/** What the server is told: only what differs from its defaults, so that a later default is not frozen in. */
export function optionsInput(options: RunOptions): Omit<MatchRunInput, 'programmeId'> {
  const { mode, giveUp, floor, seconds, wantedGap } = options;
  const weights = changed(options.weights, AFFINITY_WEIGHTS);
  const bonds = changed(options.bonds, COHESION_POINTS).map(({ name, weight }) => ({
    name,
    weight: weight / 100,
  }));
  const isFair = mode === 'worst_off_first';
  return {
    ...(weights.length > 0 && { weights }),
    ...(bonds.length > 0 && { cohesionWeights: bonds }),
    ...(seconds !== null && { timeLimitSeconds: Math.round(seconds) }),
    ...(wantedGap !== null && { wantedGap: wantedGap / 100 }),
    fairness: {
      mode,
      ...(isFair && giveUp !== null && { giveUp: giveUp / 100 }),
      ...(floor !== null && { floor: fromPoints(floor) }),
    },
  };
}

/** Where a problem of the input belongs in the form: `fairness.giveUp` is `giveUp`, `weights.0.weight` is `weights`. */
export function fieldOfPath(path: string): string {
  const [first = '', second] = path.split('.');
  if (first === 'fairness' && second) return second;
  if (first === 'timeLimitSeconds') return 'seconds';
  return first === 'cohesionWeights' ? 'bonds' : first;
}
