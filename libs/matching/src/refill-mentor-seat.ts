import { Injectable } from '@nestjs/common';
import { Clock, newId, nextState, systemViewer, type Id } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import {
  ANSWERABLE_GROUP_STATES,
  INVITATION_MS,
  MENTOR_GROUP_LIFECYCLE,
} from './domain/mentor-group.lifecycle.js';
import { standingSeats } from './domain/seats-standing.js';
import { refillSeat, tokenizeSnapshot, type MatchPlan, type MatchSnapshot } from './engine/engine.js';
import { mentorGroupChanged, mentorSeatInvited } from './matching.events.js';
import { MatchingReadModel } from './matching.read-model.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import { SnapshotSource } from './snapshot-source.js';
import { jiebaCutter } from './words/jieba-cutter.js';

/** Invites the next best mentor to a seat that somebody declined; nobody else of the plan is disturbed. */
@Injectable()
export class RefillMentorSeat {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly groups: MentorGroupRepository,
    private readonly source: SnapshotSource,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Safe to be asked twice: a slot that somebody sits in or is asked for again stays as it is. */
  async run(groupId: Id, openedSeatId: Id): Promise<void> {
    await this.groups.lockPlaces();
    const group = await this.groups.byIdForUpdate(groupId);
    if (!group || !ANSWERABLE_GROUP_STATES.includes(group.state)) return;
    const seats = await this.groups.seatsOf([groupId]);
    const opened = seats.find(({ id }) => id === openedSeatId);
    const standing = standingSeats(seats);
    if (!opened || standing.some(({ slot }) => slot === opened.slot)) return;
    const found = await this.replacement(group, opened, standing);
    if (found) await this.invite(found);
    else if (group.state === 'inviting') await this.exhaust(group);
    const { teamId, programmeId, runId } = group;
    await this.events.publish(mentorGroupChanged, { groupId, teamId, programmeId, runId });
  }

  private async replacement(
    group: MentorGroup,
    opened: MentorSeat,
    standing: readonly MentorSeat[],
  ): Promise<Omit<MentorSeat, 'version'> | null> {
    const run = await this.matching.run(group.runId);
    if (!run) return null;
    const members = standing.map(({ personId }) => personId);
    const { programmeId, teamId } = group;
    const found = await this.source.ofTeam(programmeId, teamId, run.options, members);
    // In the same words as in the run.
    const snapshot = tokenizeSnapshot(found, jiebaCutter);
    if (snapshot.teams.length === 0) return null;
    const refusers = (await this.groups.refusersOf([teamId])).map(({ personId }) => personId);
    const { mentorId, plan } = refillSeat(
      snapshot,
      planOf(group, standing, snapshot),
      group.teamId,
      opened.slot,
      refusers,
    );
    const explanation = plan.groups[0]?.seats.find(({ slot }) => slot === opened.slot)?.explanation;
    if (mentorId === null || !explanation) return null;
    const invitedAt = this.clock.now();
    return {
      id: newId(),
      groupId: group.id,
      slot: opened.slot,
      personId: mentorId,
      state: 'inviting',
      attempt: opened.attempt + 1,
      explanation,
      invitedAt,
      expiresAt: new Date(invitedAt.getTime() + INVITATION_MS),
    };
  }

  private async invite(seat: Omit<MentorSeat, 'version'>): Promise<void> {
    await this.groups.add([], [seat]);
    await this.audit.record(systemViewer(`refill-${seat.groupId}`), {
      action: 'mentor-seat.invite',
      subjectType: 'mentor_seat',
      subjectId: seat.id,
      to: seat.state,
      details: { groupId: seat.groupId, attempt: seat.attempt },
    });
    await this.events.publish(mentorSeatInvited, { seatId: seat.id, groupId: seat.groupId });
  }

  private async exhaust(group: MentorGroup): Promise<void> {
    const to = nextState(MENTOR_GROUP_LIFECYCLE, group.state, 'exhaust');
    await this.groups.moveGroups([group.id], to);
    await this.audit.record(systemViewer(`refill-${group.id}`), {
      action: 'mentor-group.exhaust',
      subjectType: 'mentor_group',
      subjectId: group.id,
      from: group.state,
      to,
    });
  }
}

/** The plan of this one group as the engine reads it. Members who are no mentors any more do not count for cohesion. */
function planOf(group: MentorGroup, standing: readonly MentorSeat[], snapshot: MatchSnapshot): MatchPlan {
  const known = new Set(snapshot.mentors.map(({ id }) => id));
  const seats = group.slots.map((slot) => {
    const seat = standing.find((one) => one.slot === slot && known.has(one.personId));
    return { slot, mentorId: seat?.personId ?? null, explanation: seat?.explanation ?? null, open: null };
  });
  return {
    engineVersion: '',
    schemeCode: snapshot.scheme.code,
    seed: snapshot.seed,
    objective: group.score,
    affinity: group.affinity,
    cohesion: group.cohesion,
    upperBound: group.score,
    gap: 0,
    status: 'best-found',
    independentObjective: 0,
    jointGain: 0,
    groups: [
      {
        teamId: group.teamId,
        score: group.score,
        affinity: group.affinity,
        cohesion: group.cohesion,
        complete: false,
        seats,
      },
    ],
    incompleteTeamIds: [group.teamId],
    bottlenecks: [],
    loads: [],
    audit: [],
  };
}
