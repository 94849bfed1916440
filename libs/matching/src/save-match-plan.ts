import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, nextState, systemViewer, type Id } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { MATCH_RUN_LIFECYCLE } from './domain/match-run.lifecycle.js';
import { canonicalSnapshot, type MatchPlan, type MatchSnapshot, type PlanGroup } from './engine/engine.js';
import { MatchRunRepository, type MatchRun, type MatchRunOutcome } from './match-run.repository.js';
import { matchRunFinished, mentorGroupProposed } from './matching.events.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';

/** Writes a run's plan: groups, seats and open seats, once, whatever happens to the job that asks for it. */
@Injectable()
export class SaveMatchPlan {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly groups: MentorGroupRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws when the engine's own audit found a fault: such a plan is never shown. */
  async run({ id, attempt }: MatchRun, snapshot: MatchSnapshot, plan: MatchPlan): Promise<void> {
    if (plan.audit.length > 0)
      throw new Error(`the plan failed its audit: ${JSON.stringify(plan.audit.slice(0, 3))}`);
    await this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(id);
      // Another delivery of this job was first, or the run was cancelled meanwhile.
      if (!run || run.attempt !== attempt || run.state !== 'running') return;
      const { groups, seats } = rowsOf(run, snapshot, plan);
      const open = plan.groups.flatMap(({ teamId, seats: all }) =>
        all.flatMap(({ open: explanation }) => (explanation ? [{ runId: id, teamId, explanation }] : [])),
      );
      await this.groups.add(groups, seats, open);
      const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'finish');
      await this.runs.move(run, to, {
        outcome: outcomeOf(snapshot, plan, seats.length, open.length),
        at: { finishedAt: this.clock.now() },
      });
      await this.audit.record(systemViewer(`match-${id}`), {
        action: 'match-run.finish',
        subjectType: 'match_run',
        subjectId: id,
        from: run.state,
        to,
        details: { groups: groups.length, seats: seats.length, open: open.length },
      });
      await this.events.publish(matchRunFinished, { runId: id, programmeId: run.programmeId });
      await this.events.publishMany(
        mentorGroupProposed,
        groups.map((group) => ({
          groupId: group.id,
          teamId: group.teamId,
          programmeId: group.programmeId,
          runId: id,
        })),
      );
    });
  }
}

type NewGroup = Omit<MentorGroup, 'version'>;
type NewSeat = Omit<MentorSeat, 'version'>;

function rowsOf(
  run: MatchRun,
  { scheme }: MatchSnapshot,
  plan: MatchPlan,
): { groups: NewGroup[]; seats: NewSeat[] } {
  // A team without a single mentor has no group; its open seats say why.
  const staffed = plan.groups.filter(({ seats }) => seats.some(({ mentorId }) => mentorId !== null));
  const groups = staffed.map((group): NewGroup => ({
    id: newId(),
    runId: run.id,
    programmeId: run.programmeId,
    teamId: group.teamId,
    state: 'proposed',
    score: group.score,
    affinity: group.affinity,
    cohesion: group.cohesion,
    slots: scheme.slots.map(({ code }) => code),
  }));
  const seats = staffed.flatMap((group, index) => seatsOf(groups[index]?.id ?? '', group));
  return { groups, seats };
}

function seatsOf(groupId: Id, { seats }: PlanGroup): NewSeat[] {
  return seats.flatMap(({ slot, mentorId, explanation }) =>
    mentorId === null || explanation === null
      ? []
      : [
          {
            id: newId(),
            groupId,
            slot,
            personId: mentorId,
            state: 'proposed' as const,
            attempt: 1,
            explanation,
            invitedAt: null,
            expiresAt: null,
          },
        ],
  );
}

function outcomeOf(snapshot: MatchSnapshot, plan: MatchPlan, filled: number, open: number): MatchRunOutcome {
  return {
    snapshotHash: createHash('sha256').update(canonicalSnapshot(snapshot)).digest('hex'),
    engineVersion: plan.engineVersion,
    objective: plan.objective,
    upperBound: plan.upperBound,
    gap: plan.gap,
    independentObjective: plan.independentObjective,
    teamCount: snapshot.teams.length,
    mentorCount: snapshot.mentors.length,
    seatsFilled: filled,
    seatsOpen: open,
  };
}
