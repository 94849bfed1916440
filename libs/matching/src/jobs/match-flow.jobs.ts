import type { Id } from '@jiebang/kernel';
import { defineJob, type FlowRequest } from '@jiebang/platform/queue';

export interface MatchStagePayload {
  readonly runId: Id;
  /** The run's start that this stage belongs to; stages of an earlier start do nothing. */
  readonly attempt: number;
}

const STAGE = { queue: 'matching', attempts: 4, backoffMs: 1_000 } as const;

/** Takes the snapshot and computes who fits whom. */
export const computeMatchAffinities = defineJob<MatchStagePayload>({ name: 'match-affinity', ...STAGE });
/** Decides. */
export const solveMatchRun = defineJob<MatchStagePayload>({ name: 'match-solve', ...STAGE });
/** Says why. */
export const explainMatchRun = defineJob<MatchStagePayload>({ name: 'match-explain', ...STAGE });
/** Writes the groups. */
export const saveMatchRun = defineJob<MatchStagePayload>({ name: 'match-save', ...STAGE });

/** Fails runs whose jobs are gone, so that none is "running" for ever. */
export const watchMatchRuns = defineJob<object>({
  name: 'watch-match-runs',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 30_000,
});

/** Lets unanswered invitations lapse. */
export const expireMentorInvitations = defineJob<object>({
  name: 'expire-mentor-invitations',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 60_000,
});

/** The id of a stage's job: one for each start of a run, so that asking twice does it once. */
export function stageJobId(
  stage: 'affinity' | 'solve' | 'explain' | 'save',
  { runId, attempt }: MatchStagePayload,
): string {
  return `match-${runId}-${attempt}-${stage}`;
}

/** affinity -> solve -> explain -> save. */
export function matchFlow(payload: MatchStagePayload): FlowRequest {
  const affinity = { job: computeMatchAffinities, id: stageJobId('affinity', payload), payload };
  const solve = { job: solveMatchRun, id: stageJobId('solve', payload), payload, after: [affinity] };
  const explain = { job: explainMatchRun, id: stageJobId('explain', payload), payload, after: [solve] };
  return { job: saveMatchRun, id: stageJobId('save', payload), payload, after: [explain] };
}
