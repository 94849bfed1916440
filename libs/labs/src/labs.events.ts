import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** A facility, one of its instruments or one of its services was made or changed. */
export const facilityChanged = defineEvent<{ facilityId: Id }>('labs.facility-changed');
