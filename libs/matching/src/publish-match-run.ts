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
import { groupEventAfterAnswer } from './domain/seats-standing.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRun } from './match-run.repository.js';
import { matchRunPublished, mentorGroupChanged } from './matching.events.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import { OpenGroupsSource } from './open-groups.js';
import { PlanFreshness } from './plan-freshness.js';
import { RepairMentorGroups } from './repair-mentor-groups.js';
import { WithdrawProposals } from './withdraw-proposals.js';

const DECISIONS: readonly MatchRunKind[] = ['decision', 're-match'];

/**
 * Puts a plan in force: its mentors are invited, and what it replaces is superseded. A re-match replaces the groups that it
 * changes and no others, so the plan that it repairs stays in force.
 */
@Injectable()
export class PublishMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly groups: MentorGroupRepository,
    private readonly openGroups: OpenGroupsSource,
    private readonly repair: RepairMentorGroups,
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
    if (run.kind === 'what-if') throw matchingErrors.MATCH_RUN_NOT_TO_PUBLISH();
    const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'publish');
    const groups = await this.groups.ofRun(id, ['proposed']);
    const seats = await this.groups.seatsOf(groups.map((group) => group.id));
    const asked = await this.settle(viewer, run, groups, seats);
    await this.supersedeOthers(viewer, run);
    await this.invite(groups, asked);
    if (run.kind === 're-match') await this.closeWithoutInvitations(groups);
    await this.runs.move(run, to, { at: { publishedAt: this.clock.now() } });
    await this.audit.record(viewer, {
      action: 'match-run.publish',
      subjectType: 'match_run',
      subjectId: id,
      from: run.state,
      to,
      details: { groups: groups.length, seats: asked.length },
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

  /** The seats to invite, once whoever sits in the way was asked to keep or leave their place. */
  private async settle(
    viewer: Viewer,
    { kind, programmeId, startedAt }: MatchRun,
    groups: readonly MentorGroup[],
    seats: readonly MentorSeat[],
  ): Promise<readonly MentorSeat[]> {
    if (kind !== 're-match') {
      await this.freshness.refuseIfOutdated(programmeId, groups, seats);
      return seats;
    }
    const open = await this.openGroups.ofTeamsForUpdate(groups.map(({ teamId }) => teamId));
    await this.freshness.refuseIfOutdated(programmeId, groups, seats, { groups: open, since: startedAt });
    return this.repair.run(viewer, groups, seats, open);
  }

  /** Groups of an earlier run that are out go on; its proposals that nobody was invited to are taken back. */
  private async supersedeOthers(viewer: Viewer, run: MatchRun): Promise<void> {
    const states = run.kind === 're-match' ? (['preview'] as const) : (['preview', 'published'] as const);
    for (const other of await this.runs.inStates(run.programmeId, states, DECISIONS)) {
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

  /** A group that nobody is left to ask for has nobody to wait for. */
  private async closeWithoutInvitations(groups: readonly MentorGroup[]): Promise<void> {
    const seats = await this.groups.seatsOf(groups.map(({ id }) => id));
    for (const event of ['fill', 'exhaust'] as const) {
      const concerned = groups.filter(({ id, slots }) => {
        const own = seats.filter(({ groupId }) => groupId === id);
        return groupEventAfterAnswer({ state: 'inviting', slots }, own) === event;
      });
      await this.groups.moveGroups(
        concerned.map(({ id }) => id),
        nextState(MENTOR_GROUP_LIFECYCLE, 'inviting', event),
      );
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
