import type { MatchRunOptions } from '../match-run.repository.js';
import type { MatchRunInput, NamedWeightInput, WhatIfInput } from './match-run.input.js';

const byName = (weights: readonly NamedWeightInput[]) =>
  Object.fromEntries(weights.map(({ name, weight }) => [name, weight]));

type Told = Omit<MatchRunInput, 'programmeId' | 'slots'> | Omit<WhatIfInput, 'baseRunId'>;

/** The options that the input names; what it leaves out is for the use case to fill. */
export function wishesOf(input: Told): Partial<MatchRunOptions> {
  const { weights, cohesionWeights, seed, candidateLimit, timeLimitSeconds, wantedGap, fairness } = input;
  return {
    ...(weights ? { weights: byName(weights) } : {}),
    ...(cohesionWeights ? { cohesionWeights: byName(cohesionWeights) } : {}),
    ...(seed == null ? {} : { seed }),
    ...(candidateLimit == null ? {} : { candidateLimit }),
    ...(timeLimitSeconds == null ? {} : { timeLimitMs: timeLimitSeconds * 1000 }),
    ...(wantedGap == null ? {} : { wantedGap }),
    ...(fairness
      ? {
          fairness: {
            mode: fairness.mode,
            ...(fairness.giveUp == null ? {} : { giveUp: fairness.giveUp }),
            ...(fairness.floor == null ? {} : { floor: fairness.floor }),
          },
        }
      : {}),
  };
}
