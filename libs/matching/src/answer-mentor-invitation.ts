import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { matchingErrors } from './domain/matching.errors.js';
import {
  ANSWERABLE_GROUP_STATES,
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_SEAT_LIFECYCLE,
} from './domain/mentor-group.lifecycle.js';
import { groupEventAfterAnswer } from './domain/seats-standing.js';
import { mentorGroupChanged, mentorSeatAnswered, mentorSeatOpened } from './matching.events.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';

/** The invited mentor's own yes or no. Nobody answers for somebody else, and reading the invitation decides nothing. */
@Injectable()
export class AnswerMentorInvitation {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly people: PeopleReadModel,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the group's id. Throws NOT_FOUND for anybody else's seat, WRONG_STATE, INVITATION_CLOSED, INVITATION_EXPIRED;
   * on a yes also MENTOR_NOT_AVAILABLE, MENTOR_AT_CAPACITY.
   */
  async run(viewer: Viewer, seatId: Id, accept: boolean, reason: string | null): Promise<Id> {
    const { seat, group } = await this.ownSeat(viewer, seatId);
    const event = accept ? 'accept' : 'decline';
    const to = nextState(MENTOR_SEAT_LIFECYCLE, seat.state, event);
    const now = this.clock.now();
    if (!ANSWERABLE_GROUP_STATES.includes(group.state)) {
      throw matchingErrors.INVITATION_CLOSED({ state: group.state });
    }
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
    const { teamId, programmeId, runId } = group;
    const payload = { groupId: group.id, teamId, programmeId, runId, accepted: accept };
    await this.events.publish(mentorSeatAnswered, payload, viewer.personId);
    if (accept) await this.moveGroup(viewer, group);
    else await this.events.publish(mentorSeatOpened, { seatId: seat.id, groupId: group.id }, viewer.personId);
    return group.id;
  }

  /** The viewer's own seat with its group, both locked, the group first: two members who answer at once take turns. */
  private async ownSeat(viewer: Viewer, seatId: Id): Promise<{ seat: MentorSeat; group: MentorGroup }> {
    const me = personOf(viewer);
    const groupId = await this.groups.groupIdOfSeat(seatId);
    const group = groupId ? await this.groups.byIdForUpdate(groupId) : null;
    const seat = group ? await this.groups.seatForUpdate(seatId) : null;
    const isOut = seat?.invitedAt !== null;
    if (!group || !seat || seat.personId !== me || !isOut) {
      throw commonErrors.NOT_FOUND({ what: 'invitation' });
    }
    return { seat, group };
  }

  /** What is held includes this seat. The lock keeps two invitations of one mentor from being accepted at one moment. */
  private async refuseOverCapacity(personId: Id): Promise<void> {
    await this.groups.lockPlacesOf(personId);
    const [mentor] = await this.people.mentorCandidates([personId]);
    if (!mentor) throw matchingErrors.MENTOR_NOT_AVAILABLE();
    const accepted = await this.groups.acceptedPlaces(personId);
    if (accepted + 1 > mentor.capacity) {
      throw matchingErrors.MENTOR_AT_CAPACITY({ capacity: mentor.capacity });
    }
  }

  /** A yes may complete the group, or leave it with a seat that nobody is asked for. */
  private async moveGroup(viewer: Viewer, group: MentorGroup): Promise<void> {
    const event = groupEventAfterAnswer(group, await this.groups.seatsOf([group.id]));
    if (!event) return;
    const to = nextState(MENTOR_GROUP_LIFECYCLE, group.state, event);
    await this.groups.moveGroups([group.id], to);
    await this.audit.record(viewer, {
      action: `mentor-group.${event}`,
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
