import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { MATCH_RUN_LIFECYCLE } from './domain/match-run.lifecycle.js';
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
import { WithdrawProposals } from './withdraw-proposals.js';

/** Puts a plan in force: its mentors are invited, and what it replaces is superseded. */
@Injectable()
export class PublishMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly groups: MentorGroupRepository,
    private readonly people: PeopleReadModel,
    private readonly proposals: WithdrawProposals,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const run = await this.runs.byIdForUpdate(id);
    if (!run || !mayRunMatch(viewer, run.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    refuseIfStale(run, version);
    const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'publish');
    const groups = await this.groups.ofRun(id, ['proposed']);
    const seats = await this.groups.seatsOf(groups.map((group) => group.id));
    await this.refuseIfOutdated(run, groups, seats);
    await this.supersedeOthers(run);
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

  /** The preview may be hours old: teams that got a group and mentors without a place or a licence since then undo it. */
  private async refuseIfOutdated(
    run: MatchRun,
    groups: readonly MentorGroup[],
    seats: readonly MentorSeat[],
  ): Promise<void> {
    const served = await this.groups.teamsWithLiveGroup(run.programmeId);
    const capacity = new Map(
      (await this.people.mentorCandidates()).map((mentor) => [mentor.personId, mentor.capacity]),
    );
    const held = new Map(await this.groups.heldPlaces());
    for (const { personId } of seats) held.set(personId, (held.get(personId) ?? 0) + 1);
    const mentors = new Set(seats.map(({ personId }) => personId));
    const over = [...mentors].filter((personId) => (held.get(personId) ?? 0) > (capacity.get(personId) ?? 0));
    const taken = groups.filter(({ teamId }) => served.has(teamId));
    const count = over.length + taken.length;
    if (count > 0) throw matchingErrors.MATCH_PLAN_OUTDATED({ count });
  }

  private async supersedeOthers(run: MatchRun): Promise<void> {
    for (const other of await this.runs.inStates(run.programmeId, ['preview', 'published'])) {
      if (other.id === run.id) continue;
      await this.runs.move(other, nextState(MATCH_RUN_LIFECYCLE, other.state, 'supersede'));
      await this.proposals.ofRun(other.id);
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
