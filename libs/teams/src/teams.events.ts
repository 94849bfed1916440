import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** A team was locked: its members and choices are fixed, and it can be matched. */
export const teamLocked = defineEvent<{ readonly teamId: Id; readonly programmeId: Id }>('team.locked');

/** Anything about a team changed: members, invitations, applications, description, choices or state. */
export const teamChanged = defineEvent<{ readonly teamId: Id }>('team.changed');

/** Somebody was invited to a team, or answered. */
export const teamSeatMoved = defineEvent<{
  readonly seatId: Id;
  readonly teamId: Id;
  readonly to: 'invited' | 'accepted' | 'declined';
}>('team-seat.moved');

/** Somebody asked to join a team, or was answered. */
export const teamApplicationMoved = defineEvent<{
  readonly applicationId: Id;
  readonly teamId: Id;
  readonly to: 'pending' | 'accepted' | 'declined';
}>('team-application.moved');
