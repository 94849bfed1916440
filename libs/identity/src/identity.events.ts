import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** Somebody got a way in. */
export const accountCreated = defineEvent<{ accountId: Id; personId: Id }>('account.created');
/** An account was disabled or enabled. */
export const accountStatusChanged = defineEvent<{ accountId: Id; personId: Id }>('account.status-changed');
/** A role was granted or revoked. */
export const rolesChanged = defineEvent<{ accountId: Id; personId: Id }>('account.roles-changed');
/** A post began, changed or ended. */
export const affiliationsChanged = defineEvent<{ personId: Id }>('person.affiliations-changed');
/** A person was entered in the register, or the entry was corrected. */
export const personChanged = defineEvent<{ personId: Id }>('person.changed');
/** An organisation was made, renamed or moved. */
export const organisationChanged = defineEvent<{ organisationId: Id }>('organisation.changed');
