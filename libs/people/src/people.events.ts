import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** Something that others may see of a profile has changed: the profile, its availability or its evidence. */
export const profileChanged = defineEvent<{ personId: Id }>('people.profile-changed');

/** A mentor licence has moved: the gate to matching may have opened or closed. */
export const licenceChanged = defineEvent<{ personId: Id }>('people.licence-changed');

export const conflictDeclared = defineEvent<{ personId: Id; otherPersonId: Id }>('people.conflict-declared');

export const conflictWithdrawn = defineEvent<{ personId: Id; otherPersonId: Id }>(
  'people.conflict-withdrawn',
);
