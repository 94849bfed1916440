import type { Id } from '@jiebang/kernel';
import { defineJob, type FlowRequest, type JobDefinition } from '@jiebang/platform/queue';
import type { Shard } from '../compute/shards.js';

export interface MatchStagePayload {
  readonly runId: Id;
  /** The run's start that this stage belongs to; stages of an earlier start do nothing. */
  readonly attempt: number;
}

/** A stage that is done in pieces, on as many workers as there are. */
export interface MatchShardPayload extends MatchStagePayload {
  readonly shard: Shard;
}

const STAGE = { queue: 'matching', attempts: 4, backoffMs: 1_000 } as const;

/** Notes what there is to decide on, and says into how many shards it goes. */
export const takeMatchSnapshot = defineJob<MatchStagePayload>({ name: 'match-snapshot', ...STAGE });
/** Computes who fits whom, for one shard of the teams. */
export const computeMatchAffinities = defineJob<MatchShardPayload>({ name: 'match-affinity', ...STAGE });
/** Decides, over all shards at once. */
export const solveMatchRun = defineJob<MatchStagePayload>({ name: 'match-solve', ...STAGE });
/** Says why, for one shard. */
export const explainMatchRun = defineJob<MatchShardPayload>({ name: 'match-explain', ...STAGE });
/** Writes the groups. */
export const saveMatchRun = defineJob<MatchStagePayload>({ name: 'match-save', ...STAGE });

/** Every kind of job that is a stage of a run. */
export const MATCH_STAGES = [
  takeMatchSnapshot,
  computeMatchAffinities,
  solveMatchRun,
  explainMatchRun,
  saveMatchRun,
] as JobDefinition<object, unknown>[];

/** Fails runs whose jobs are gone, so that none is "running" for ever. */
export const watchMatchRuns = defineJob<object>({
  name: 'watch-match-runs',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 30_000,
});

/** Forgets what-ifs that were answered a while ago. */
export const sweepWhatIfs = defineJob<object>({
  name: 'sweep-what-ifs',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 600_000,
});

/** Lets unanswered invitations lapse. */
export const expireMentorInvitations = defineJob<object>({
  name: 'expire-mentor-invitations',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 60_000,
});

/** The id of a stage's job: one for each start of a run (and each shard), so that asking twice does it once. */
export function stageJobId(
  stage: 'snapshot' | 'affinity' | 'solve' | 'explain' | 'save',
  { runId, attempt }: MatchStagePayload,
  shard?: number,
): string {
  return `match-${runId}-${attempt}-${stage}${shard === undefined ? '' : `-${shard}`}`;
}

/*
 * snapshot -> affinity x N -> solve -> explain x N -> save. How many shards there are is known once the snapshot is taken, so a
 * run's jobs are asked for in three steps, each by the stage before, which has kept its result by then: done again, it asks
 * for the same jobs under the same ids.
 */

/** All affinity shards, and then solve. */
export function affinityFlow(payload: MatchStagePayload, count: number): FlowRequest {
  const after = shardsOf(payload, count).map((sharded) => ({
    job: computeMatchAffinities,
    id: stageJobId('affinity', payload, sharded.shard.index),
    payload: sharded,
  }));
  return { job: solveMatchRun, id: stageJobId('solve', payload), payload, after };
}

/** All explain shards, and then save. */
export function explainFlow(payload: MatchStagePayload, count: number): FlowRequest {
  const after = shardsOf(payload, count).map((sharded) => ({
    job: explainMatchRun,
    id: stageJobId('explain', payload, sharded.shard.index),
    payload: sharded,
  }));
  return { job: saveMatchRun, id: stageJobId('save', payload), payload, after };
}

function shardsOf({ runId, attempt }: MatchStagePayload, count: number): MatchShardPayload[] {
  return Array.from({ length: count }, (_, index) => ({ runId, attempt, shard: { index, count } }));
}
