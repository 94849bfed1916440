import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

export interface MentorGroupEventPayload {
  readonly groupId: Id;
  readonly teamId: Id;
  readonly programmeId: Id;
  readonly runId: Id;
}

/** A run was asked for; its flow of jobs is to be enqueued. */
export const matchRunQueued = defineEvent<{ runId: Id; attempt: number }>('match-run.queued');
/** A run has a plan to look at. */
export const matchRunFinished = defineEvent<{ runId: Id; programmeId: Id }>('match-run.finished');
/** A run's plan is in force and its invitations are out. */
export const matchRunPublished = defineEvent<{ runId: Id; programmeId: Id }>('match-run.published');
/** A team's group came out of a run. */
export const mentorGroupProposed = defineEvent<MentorGroupEventPayload>('mentor-group.proposed');
/** A group moved on: invited, full, confirmed, exhausted, withdrawn. */
export const mentorGroupChanged = defineEvent<MentorGroupEventPayload>('mentor-group.changed');
/** A mentor said yes or no; what became of the group by it is told by `mentorGroupChanged`. */
export const mentorSeatAnswered = defineEvent<MentorGroupEventPayload & { readonly accepted: boolean }>(
  'mentor-seat.answered',
);
/** Somebody declined or let an invitation lapse; the seat is open again. */
export const mentorSeatOpened = defineEvent<{ seatId: Id; groupId: Id }>('mentor-seat.opened');
/** A mentor was asked for a seat that somebody else had left; the first invitations come with the run's publication. */
export const mentorSeatInvited = defineEvent<{ seatId: Id; groupId: Id }>('mentor-seat.invited');
