import { Injectable } from '@nestjs/common';
import { commonErrors, type Id } from '@jiebang/kernel';
import { EngineRunner, type KeptSolution } from './compute/engine-runner.js';
import { unpack, type Packed } from './compute/packed.js';
import { shardCount } from './compute/shards.js';
import { ENGINE_VERSION } from './engine/engine.js';
import { matchingErrors } from './domain/matching.errors.js';
import { MatchArtifactStore } from './match-artifact.store.js';
import { MatchingReadModel } from './matching.read-model.js';

/** Whether a run, computed once more from what it was made from, comes out as it did. */
export interface Verification {
  readonly isSame: boolean;
  /** SHA-256 of the snapshot as it was noted, and as it lies there now. */
  readonly hash: { readonly noted: string | null; readonly now: string };
  readonly engine: { readonly noted: string | null; readonly now: string };
  readonly objective: { readonly noted: number; readonly now: number };
  /** Teams whose mentors come out differently. */
  readonly differingTeamIds: readonly Id[];
}

/** Computes a run again: the same snapshot, engine, weights and seed give the same plan on every machine. */
@Injectable()
export class VerifyMatchRun {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly artifacts: MatchArtifactStore,
    private readonly engine: EngineRunner,
  ) {}

  /** Throws NOT_FOUND, MATCH_RUN_UNDECIDED when the run has no decision or its snapshot was swept. */
  async run(runId: Id, signal: AbortSignal): Promise<Verification> {
    const run = await this.matching.run(runId);
    if (!run) throw commonErrors.NOT_FOUND({ what: 'match run' });
    const snapshot = await this.artifacts.parts(run, 'snapshot');
    const kept = await this.artifacts.part(run, 'solution', 0);
    if (snapshot.length === 0 || !kept) throw matchingErrors.MATCH_RUN_UNDECIDED();
    const prepared = await this.engine.run({ kind: 'prepare', snapshot }, { signal });
    const scores: Packed[] = [];
    const count = shardCount(prepared.teams);
    for (let index = 0; index < count; index += 1) {
      const request = { kind: 'affinities', snapshot, shard: { index, count } } as const;
      scores.push((await this.engine.run(request, { signal })).scores);
    }
    const noted = unpack<KeptSolution>(kept);
    const { wantedGap, timeLimitMs } = run.options;
    const limits = { wantedGap, timeLimitMs, stopAfter: noted.stoppedAfter };
    const { solution } = await this.engine.run({ kind: 'solve', snapshot, scores, ...limits }, { signal });
    const now = unpack<KeptSolution>(solution);
    const differingTeamIds = differingTeams(noted, now);
    return {
      isSame:
        differingTeamIds.length === 0 &&
        now.objective === noted.objective &&
        prepared.hash === run.snapshotHash,
      hash: { noted: run.snapshotHash, now: prepared.hash },
      engine: { noted: run.engineVersion, now: ENGINE_VERSION },
      objective: { noted: noted.objective, now: now.objective },
      differingTeamIds,
    };
  }
}

function differingTeams(one: KeptSolution, other: KeptSolution): Id[] {
  const text = ({ teamId, members }: KeptSolution['groups'][number]) => `${teamId} ${members.join(' ')}`;
  const known = new Set(other.groups.map(text));
  return one.groups.filter((group) => !known.has(text(group))).map(({ teamId }) => teamId);
}
