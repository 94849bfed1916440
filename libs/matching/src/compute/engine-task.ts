import { createHash } from 'node:crypto';
import {
  canonicalPieces,
  computeAffinities,
  DEFAULT_CANDIDATE_LIMIT,
  explain,
  planGroup,
  scoresOf,
  snapshotProblems,
  teamOrder,
  tokenizeSnapshot,
  type AffinityTable,
  type MatchSnapshot,
} from '../engine/engine.js';
import { jiebaCutter } from '../words/jieba-cutter.js';
import type { EngineAnswers, EngineRequest, KeptSolution, Prepared } from './engine-runner.js';
import { packScores } from './packed-scores.js';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.js';
import { pack, unpack } from './packed.js';
import { inShard } from './shards.js';
import { solveInTime } from './solve-in-time.js';
import type { TaskControl } from './task-control.js';

/** Does one piece of work, here and now. Throws SnapshotError, AffinityTableError, AffinityStoppedError. */
export function doEngineTask(
  request: EngineRequest,
  control: TaskControl,
): EngineAnswers[EngineRequest['kind']] {
  const snapshot = unpackSnapshot(request.snapshot);
  switch (request.kind) {
    case 'prepare':
      return prepare(snapshot);
    case 'affinities':
      return affinitiesOf(snapshot, request, control);
    case 'solve':
      return solveInTime(snapshot, request, control);
    case 'explain':
      return explainedGroups(snapshot, request, control);
  }
}

function prepare(given: MatchSnapshot): Prepared {
  const snapshot = tokenizeSnapshot(given, jiebaCutter);
  const hash = createHash('sha256');
  for (const piece of canonicalPieces(snapshot)) hash.update(piece);
  return {
    snapshot: packSnapshot(snapshot),
    hash: hash.digest('hex'),
    problems: snapshotProblems(snapshot),
    locks: snapshot.locks,
    teams: snapshot.teams.length,
    mentors: snapshot.mentors.length,
  };
}

function affinitiesOf(
  snapshot: MatchSnapshot,
  { shard }: Extract<EngineRequest, { kind: 'affinities' }>,
  { shouldStop, onProgress }: TaskControl,
): EngineAnswers['affinities'] {
  const table = computeAffinities(snapshot, {
    teamIds: inShard(teamOrder(snapshot), shard),
    shouldStop,
    onProgress: (fraction) => onProgress?.(fraction, 'affinities', null),
  });
  return { rows: pack(table), scores: packScores(scoresOf(snapshot, table)) };
}

function explainedGroups(
  snapshot: MatchSnapshot,
  { shard, rows, solution }: Extract<EngineRequest, { kind: 'explain' }>,
  { shouldStop }: TaskControl,
): EngineAnswers['explain'] {
  const decided = unpack<KeptSolution>(solution);
  const teamIds = inShard(teamOrder(snapshot), shard);
  const given = snapshot.candidateLimit ?? DEFAULT_CANDIDATE_LIMIT;
  // Where the search had to look further, so does the explanation.
  const table =
    decided.candidateLimit === given
      ? unpack<AffinityTable>(rows)
      : computeAffinities(snapshot, { teamIds, candidateLimit: decided.candidateLimit, shouldStop });
  const explained = explain(snapshot, table, decided, { teamIds, basis: decided.basis });
  const ofTeam = new Map(explained.map((explanation) => [explanation.teamId, explanation]));
  const slots = snapshot.scheme.slots.map(({ code }) => code);
  const wanted = new Set(teamIds);
  return pack(
    decided.groups
      .filter(({ teamId }) => wanted.has(teamId))
      .map((group) => planGroup(group, slots, ofTeam.get(group.teamId))),
  );
}
