import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** A team was locked: its members and choices are fixed, and it can be matched. */
export const teamLocked = defineEvent<{ readonly teamId: Id; readonly programmeId: Id }>('team.locked');

/** Anything about a team changed: members, invitations, applications, description, choices or state. */
export const teamChanged = defineEvent<{ readonly teamId: Id }>('team.changed');
