import { AFFINITY_SCALE } from './affinity-table.js';
import type { WeighedScale } from './candidate-index.js';
import { onRoleScale } from './role-reference.js';
import type { TeamQuery } from './team-query.js';
import { AFFINITY_COMPONENTS } from '../snapshot/match-snapshot.js';
import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/** Scores mentors of one role for one team. */
export class PairScorer {
  /** Of the mentor scored last: integers of 0..1,000,000 in the order of the components, -1 where nothing can be judged. */
  readonly components = new Int32Array(AFFINITY_COMPONENTS.length);
  private readonly judges: ReturnType<TeamQuery['judges']>;

  constructor(
    query: TeamQuery,
    private readonly scale: WeighedScale,
  ) {
    this.judges = query.judges();
  }

  /** Weighted mean of the components that the team can be judged by, an integer of 0..1,000,000. */
  affinity(mentor: number): number {
    const { weights, references } = this.scale;
    let weighted = 0;
    let total = 0;
    for (let at = 0; at < AFFINITY_COMPONENTS.length; at++) {
      const name: AffinityComponent = AFFINITY_COMPONENTS[at]!;
      const raw = this.judges[name](mentor);
      if (raw === undefined) {
        this.components[at] = -1;
        continue;
      }
      const value = onRoleScale(raw, references[name]);
      weighted += weights[name] * value;
      total += weights[name];
      this.components[at] = Math.round(value * AFFINITY_SCALE);
    }
    return total === 0 ? 0 : Math.round((weighted / total) * AFFINITY_SCALE);
  }
}
