import { Injectable } from '@nestjs/common';
import { Clock, nextState, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import type { ExplainedGroups, KeptSolution } from './compute/engine-runner.js';
import { unpack } from './compute/packed.js';
import type { PlanGroup } from './engine/engine.js';
import { MATCH_RUN_LIFECYCLE } from './domain/match-run.lifecycle.js';
import { MatchArtifactStore, type StageDuration } from './match-artifact.store.js';
import { MatchRunRepository, type MatchRun, type MatchRunOutcome } from './match-run.repository.js';
import { matchRunFinished, mentorGroupProposed } from './matching.events.js';
import { MentorGroupRepository } from './mentor-group.repository.js';
import { OpenGroupsSource } from './open-groups.js';
import { isInForce, openSeatsOf, proposedRows } from './proposed-rows.js';

/** Writes a run's plan: groups, seats and open seats, once, whatever happens to the job that asks for it. */
@Injectable()
export class SaveMatchPlan {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly artifacts: MatchArtifactStore,
    private readonly groups: MentorGroupRepository,
    private readonly openGroups: OpenGroupsSource,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws when the engine's own audit found a fault: such a plan is never shown. */
  async run(started: MatchRun): Promise<void> {
    const solution = await this.solution(started);
    if (!solution) return;
    if (solution.audit.length > 0)
      throw new Error(`the plan failed its audit: ${JSON.stringify(solution.audit.slice(0, 3))}`);
    const stages = await this.artifacts.durations(started);
    await this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(started.id);
      // Another delivery of this job was first, or the run was cancelled meanwhile.
      if (!run || run.attempt !== started.attempt || run.state !== 'running') return;
      // A what-if proposes no group.
      if (run.kind !== 'what-if') await this.propose(run);
      const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'finish');
      const outcome = outcomeOf(solution, stages);
      await this.runs.move(run, to, { outcome, at: { finishedAt: this.clock.now() } });
      await this.audit.record(systemViewer(`match-${run.id}`), {
        action: 'match-run.finish',
        subjectType: 'match_run',
        subjectId: run.id,
        from: run.state,
        to,
        details: { kind: run.kind, seats: outcome.seatsFilled, open: outcome.seatsOpen },
      });
      // The snapshot and the decision stay: runs are compared by them, computed again, and asked what if.
      await this.artifacts.discard(run, ['rows', 'scores', 'groups']);
      if (run.kind === 'what-if') return;
      await this.events.publish(matchRunFinished, { runId: run.id, programmeId: run.programmeId });
    });
  }

  private async solution(run: MatchRun): Promise<KeptSolution | null> {
    const packed = await this.artifacts.part(run, 'solution', 0);
    return packed && unpack<KeptSolution>(packed);
  }

  /** Groups that are in force as planned are no news. Shard by shard, so that no more than one is in memory. */
  private async propose(run: MatchRun): Promise<void> {
    const { seatsByTeam } = await this.openGroups.ofProgramme(run.programmeId);
    const isNews = (group: PlanGroup) => !isInForce(group, seatsByTeam.get(group.teamId));
    const shards = await this.artifacts.count(run, 'groups');
    for (let shard = 0; shard < shards; shard += 1) {
      const packed = await this.artifacts.part(run, 'groups', shard);
      if (!packed) throw new Error(`shard ${shard} of the groups of run ${run.id} is missing`);
      const planned = unpack<ExplainedGroups>(packed);
      const { groups, seats } = proposedRows(run, planned.filter(isNews));
      await this.groups.add(groups, seats, openSeatsOf(run, planned));
      await this.events.publishMany(
        mentorGroupProposed,
        groups.map(({ id: groupId, teamId, programmeId, runId }) => ({
          groupId,
          teamId,
          programmeId,
          runId,
        })),
      );
    }
  }
}

function outcomeOf(
  solution: KeptSolution,
  stages: readonly StageDuration[],
): Omit<MatchRunOutcome, 'snapshotHash' | 'teamCount' | 'mentorCount'> {
  const seats = solution.groups.reduce((sum, { members }) => sum + members.length, 0);
  const { engineVersion, objective, upperBound, gap, independentObjective, affinity, cohesion } = solution;
  const { status, rounds, candidateLimit, stoppedAfter, fairness, rematch } = solution;
  return {
    engineVersion,
    objective,
    upperBound,
    gap,
    independentObjective,
    seatsFilled: seats - solution.openSeats.length,
    seatsOpen: solution.openSeats.length,
    figures: { affinity, cohesion, status, rounds, candidateLimit, stoppedAfter, fairness, rematch, stages },
  };
}
