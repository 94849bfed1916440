import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { MATCH_RUN_LIFECYCLE, type MatchRunKind } from './domain/match-run.lifecycle.js';
import { matchingErrors } from './domain/matching.errors.js';
import {
  INVITATION_MS,
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_SEAT_LIFECYCLE,
} from './domain/mentor-group.lifecycle.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRun } from './match-run.repository.js';
import { matchRunPublished, mentorGroupChanged } from './matching.events.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import { PlanFreshness } from './plan-freshness.js';
import { WithdrawProposals } from './withdraw-proposals.js';

const DECISIONS: readonly MatchRunKind[] = ['decision', 're-match'];

/** Puts a plan in force: its mentors are invited, and what it replaces is superseded. */
@Injectable()
export class PublishMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly groups: MentorGroupRepository,
    private readonly freshness: PlanFreshness,
    private readonly proposals: WithdrawProposals,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, STALE_VERSION, MATCH_RUN_NOT_TO_PUBLISH, WRONG_STATE, MATCH_PLAN_OUTDATED. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    await this.groups.lockPlaces();
    const run = await this.runs.byIdForUpdate(id);
    if (!run || !mayRunMatch(viewer, run.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    refuseIfStale(run, version);
    if (run.kind !== 'decision') throw matchingErrors.MATCH_RUN_NOT_TO_PUBLISH();
    const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'publish');
    const groups = await this.groups.ofRun(id, ['proposed']);
    const seats = await this.groups.seatsOf(groups.map((group) => group.id));
    await this.freshness.refuseIfOutdated(run.programmeId, groups, seats);
    await this.supersedeOthers(viewer, run);
    await this.invite(groups, seats);
    await this.runs.move(run, to, { at: { publishedAt: this.clock.now() } });
    await this.audit.record(viewer, {
      action: 'match-run.publish',
      subjectType: 'match_run',
      subjectId: id,
      from: run.state,
      to,
      details: { groups: groups.length, seats: seats.length },
    });
    await this.events.publish(
      matchRunPublished,
      { runId: id, programmeId: run.programmeId },
      viewer.personId,
    );
    await this.events.publishMany(
      mentorGroupChanged,
      groups.map(({ id: groupId, teamId, programmeId, runId }) => ({ groupId, teamId, programmeId, runId })),
      viewer.personId,
    );
  }

  /** Groups of an earlier run that are out go on; its proposals that nobody was invited to are taken back. */
  private async supersedeOthers(viewer: Viewer, run: MatchRun): Promise<void> {
    for (const other of await this.runs.inStates(run.programmeId, ['preview', 'published'], DECISIONS)) {
      if (other.id === run.id) continue;
      const to = nextState(MATCH_RUN_LIFECYCLE, other.state, 'supersede');
      await this.runs.move(other, to);
      await this.proposals.ofRun(other.id);
      await this.audit.record(viewer, {
        action: 'match-run.supersede',
        subjectType: 'match_run',
        subjectId: other.id,
        from: other.state,
        to,
        details: { by: run.id },
      });
    }
  }

  private async invite(groups: readonly MentorGroup[], seats: readonly MentorSeat[]): Promise<void> {
    const invitedAt = this.clock.now();
    const expiresAt = new Date(invitedAt.getTime() + INVITATION_MS);
    await this.groups.moveGroups(
      groups.map(({ id }) => id),
      nextState(MENTOR_GROUP_LIFECYCLE, 'proposed', 'invite'),
    );
    await this.groups.moveSeats(
      seats.map(({ id }) => id),
      nextState(MENTOR_SEAT_LIFECYCLE, 'proposed', 'invite'),
      { invitedAt, expiresAt },
    );
  }
}
