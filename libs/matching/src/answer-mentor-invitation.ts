import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { matchingErrors } from './domain/matching.errors.js';
import { MENTOR_GROUP_LIFECYCLE, MENTOR_SEAT_LIFECYCLE } from './domain/mentor-group.lifecycle.js';
import { mentorGroupChanged, mentorSeatOpened } from './matching.events.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';

/** The invited mentor's own yes or no. Nobody answers for somebody else, and reading the invitation decides nothing. */
@Injectable()
export class AnswerMentorInvitation {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly people: PeopleReadModel,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, seatId: Id, accept: boolean, reason: string | null): Promise<Id> {
    const { seat, group } = await this.ownSeat(viewer, seatId);
    const event = accept ? 'accept' : 'decline';
    const to = nextState(MENTOR_SEAT_LIFECYCLE, seat.state, event);
    const now = this.clock.now();
    if (seat.expiresAt && seat.expiresAt <= now) {
      throw matchingErrors.INVITATION_EXPIRED({ at: seat.expiresAt.toISOString() });
    }
    if (accept) await this.refuseOverCapacity(seat.personId);
    await this.groups.moveSeats([seat.id], to, { respondedAt: now, reason });
    await this.audit.record(viewer, {
      action: `mentor-seat.${event}`,
      subjectType: 'mentor_seat',
      subjectId: seat.id,
      from: seat.state,
      to,
    });
    if (accept) await this.fillIfComplete(viewer, group);
    else await this.events.publish(mentorSeatOpened, { seatId: seat.id, groupId: group.id }, viewer.personId);
    return group.id;
  }

  /** The viewer's own seat with its group, both locked, the group first: two members who answer at once take turns. */
  private async ownSeat(viewer: Viewer, seatId: Id): Promise<{ seat: MentorSeat; group: MentorGroup }> {
    const me = personOf(viewer);
    const groupId = await this.groups.groupIdOfSeat(seatId);
    const group = groupId ? await this.groups.byIdForUpdate(groupId) : null;
    const seat = group ? await this.groups.seatForUpdate(seatId) : null;
    if (!group || !seat || seat.personId !== me || seat.state === 'proposed') {
      throw commonErrors.NOT_FOUND({ what: 'invitation' });
    }
    return { seat, group };
  }

  /** What is held includes this seat. The lock keeps two invitations of one mentor from being accepted at one moment. */
  private async refuseOverCapacity(personId: Id): Promise<void> {
    await this.database.lock(`mentor-capacity:${personId}`);
    const mentor = (await this.people.mentorCandidates([personId]))[0];
    const capacity = mentor?.capacity ?? 0;
    const accepted = await this.groups.acceptedPlaces(personId);
    if (accepted + 1 > capacity) throw matchingErrors.MENTOR_AT_CAPACITY({ capacity });
  }

  private async fillIfComplete(viewer: Viewer, group: MentorGroup): Promise<void> {
    const seats = await this.groups.seatsOf([group.id]);
    const accepted = new Set(seats.filter(({ state }) => state === 'accepted').map(({ slot }) => slot));
    if (!group.slots.every((slot) => accepted.has(slot))) return;
    const to = nextState(MENTOR_GROUP_LIFECYCLE, group.state, 'fill');
    await this.groups.moveGroups([group.id], to);
    await this.audit.record(viewer, {
      action: 'mentor-group.fill',
      subjectType: 'mentor_group',
      subjectId: group.id,
      from: group.state,
      to,
    });
    const { teamId, programmeId, runId } = group;
    await this.events.publish(
      mentorGroupChanged,
      { groupId: group.id, teamId, programmeId, runId },
      viewer.personId,
    );
  }
}
